import type { ServerComponentProps } from 'payload'
import { z } from 'zod'

import { askedBy } from '../collections/requests/asked-by.ts'

type Shown = Pick<ServerComponentProps, 'data' | 'req'> & {
  readonly i18n: { readonly language: string }
}

/** The questions that a request asks for, in the words in which people answered them. */
export async function AskedItems({ data, i18n, req }: Shown) {
  const request = requestSchema.safeParse(data)
  if (!request.success) return null
  const { questionnaire, items, diseaseGroup } = await askedBy(request.data, req)
  const words = i18n.language === 'es' ? spanish : english
  return (
    <div className="field-type">
      <h2>{words.heading}</h2>
      <p>
        {questionnaire}. {diseaseGroup ?? words.everyDisease}.
      </p>
      <ul>
        {items.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </div>
  )
}

const requestSchema = z.object({
  version: z.string(),
  items: z.array(z.string()),
  diseaseGroup: z.string().nullish(),
})

const english = { heading: 'What is asked for', everyDisease: 'People with any disease' }
const spanish = { heading: 'Qué se pide', everyDisease: 'Personas con cualquier enfermedad' }
