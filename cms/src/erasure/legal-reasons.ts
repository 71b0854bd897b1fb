import { keptReasons } from '@share4rare/schemas'
import { z } from 'zod'

/** Why rows stay after an erasure. Each is kept for so many years, without a name, and used for nothing else. */
export const legalReasons = {
  'proof-of-consent': { law: 'GDPR Art. 7(1) and 17(3)(e)', years: 5 },
  'what-owners-agreed-to': { law: 'GDPR Art. 7(1) and 17(3)(e)', years: 5 },
  'agreed-research': { law: 'GDPR Art. 17(3)(d) and 89(1)', years: 5 },
  'sealed-research': { law: 'GDPR Art. 17(3)(d) and 89(1)', years: 5 },
  accountability: { law: 'GDPR Art. 5(2) and 17(3)(b)', years: 5 },
} as const satisfies Record<(typeof keptReasons)[number], object>

export type LegalReason = keyof typeof legalReasons

/** Rows that stay, why, and until which day. `rows` is null where nobody can count them. */
export const keptSchema = z.object({
  what: z.string(),
  rows: z.int().nonnegative().nullable(),
  reason: z.enum(keptReasons),
  until: z.iso.date(),
})

export type Kept = Readonly<z.infer<typeof keptSchema>>
