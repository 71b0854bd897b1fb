import { symptomsSchema } from '@share4rare/schemas'
import type { z } from 'zod'

/** What was ticked and written; what cannot be a symptom is left out. */
export function symptomsOf(form: FormData): z.infer<typeof symptomsSchema> {
  const words = form.get('inOwnWords')
  return symptomsSchema.parse({
    hpoIds: form.getAll('hpoIds').filter((id) => typeof id === 'string' && /^HP:\d{7}$/.test(id)),
    inOwnWords: typeof words === 'string' ? words.slice(0, 4000) : '',
  })
}
