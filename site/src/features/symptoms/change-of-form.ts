import { onsets, presences, type KeepSymptom } from '@share4rare/schemas'
import { z } from 'zod'

const text = z.string()
const optional = <Value extends string>(values: readonly Value[]) =>
  z
    .union([z.literal(''), z.enum(values)])
    .optional()
    .transform((value) => value || undefined)

/** What one tap on the page of symptoms asks for, as its form sends it. */
export const changeSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('keep'),
    hpoId: text,
    presence: optional(presences),
    onset: z.union([z.literal(''), z.enum(onsets)]).optional(),
    insteadOf: text.optional(),
  }),
  z.object({ do: z.literal('remove'), hpoId: text }),
  z.object({ do: z.literal('open'), hpoId: text }),
  z.object({ do: z.literal('say'), words: text, id: z.uuid().optional() }),
  z.object({ do: z.literal('answer'), id: z.uuid(), isIt: z.enum(['yes', 'no']) }),
  z.object({ do: z.literal('withdraw'), id: z.uuid() }),
  z.object({ do: z.literal('go-on') }),
])

/** One change that was asked for. */
export type Change = z.infer<typeof changeSchema>

/** What the doors are told of a symptom: an onset that was left empty is none, one that was not asked for stays. */
export function toldOf({
  hpoId,
  presence,
  onset,
  insteadOf,
}: Extract<Change, { do: 'keep' }>): KeepSymptom {
  return {
    hpoId,
    ...(presence && { presence }),
    ...(onset !== undefined && { onset: onset || null }),
    ...(insteadOf && { insteadOf }),
  }
}
