import type { PayloadRequest, ServerComponentProps } from 'payload'
import { z } from 'zod'

import { AnswerForm } from './AnswerForm.tsx'
import { correctionWords } from './correction-words.ts'
import { dayIn } from './dates.ts'

type Shown = Pick<ServerComponentProps, 'data' | 'req'> & {
  readonly i18n: { readonly language: string }
}

/** Where a validator answers a wish for a correction: one text, and what becomes of the wish. */
export async function AnswerCorrection({ data, i18n: { language }, req }: Shown) {
  const wish = wishSchema.safeParse(data)
  if (!wish.success) return null
  const { id, topic, birthDate, patient } = wish.data
  const words = correctionWords(language)
  const now = birthDate && patient ? await birthDateOf(patient, req) : null
  const change = now && birthDate && { from: dayIn(language, now), to: dayIn(language, birthDate) }
  return (
    <div className="field-type">
      {change && <p>{words.birthDateNow(change.from)}</p>}
      <AnswerForm
        id={id}
        {...(topic !== 'answers' && { done: change ? words.changeIt(change) : words.done })}
      />
    </div>
  )
}

const wishSchema = z.object({
  id: z.string(),
  topic: z.string(),
  birthDate: z.string().nullish(),
  patient: z.string().nullish(),
})

/** What stands in the profile; reading it is a look at the patient. */
async function birthDateOf(id: string, req: PayloadRequest): Promise<string | null> {
  const patient = await req.payload.findByID({
    collection: 'patients',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return patient?.birthDate ?? null
}
