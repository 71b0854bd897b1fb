import { z } from 'zod'

import { oneLine } from './one-line.ts'
import { professions } from './registration.ts'

const words = z.string().trim().max(2000)

/** What a professional says about their work, to be kept. */
export const professionalAimSchema = z.object({
  profession: z.enum(professions),
  organisation: oneLine(200),
  objective: words,
})

/** What a patient or caregiver says they need, to be kept. */
export const healthNeedsSchema = z.object({ healthNeeds: words })

/** What brings a member here, in their own words; each part is null where it is not asked for or not said. */
export const aimSchema = z.object({
  profession: z.enum(professions).nullable(),
  organisation: z.string().nullable(),
  objective: z.string().nullable(),
  healthNeeds: z.string().nullable(),
})

export type Aim = Readonly<z.infer<typeof aimSchema>>
