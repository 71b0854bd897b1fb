import { z } from 'zod'

/** The codes with which the staff of a demo sign in, by e-mail address, and for how many seconds they are shown. */
export const demoCodesSchema = z.object({
  codes: z.array(z.object({ email: z.string(), code: z.string() })),
  secondsLeft: z.number().int(),
})

export type DemoCodes = Readonly<z.infer<typeof demoCodesSchema>>
