import type { ServerProps } from 'payload'

import { validators } from '../access/staff.ts'
import { queueNow, type Queue } from '../validation/queue-now.ts'
import { inLanguage } from './both-languages.ts'
import { evidenceWords } from './evidence-words.ts'
import { timeLeft } from './time-left.ts'

/** Tells validators, on the first page of the panel, how many wait for them, and for how long still. */
export async function QueueNow({
  payload,
  user,
  i18n,
}: Pick<ServerProps, 'payload' | 'user' | 'i18n'>) {
  if (!validators({ req: { user: user ?? null } })) return null
  const queue = await queueNow(payload)
  const say = inLanguage(words, i18n.language)
  const { nextDueAt, late } = queue
  return (
    <section
      className={`banner banner--type-${late > 0 ? 'error' : 'default'}`}
      style={{ display: 'block' }}
    >
      <h2>{say.title}</h2>
      <p>{say.waiting(queue)}</p>
      {nextDueAt !== null && (
        <p>
          {say.next}: {timeLeft(nextDueAt, evidenceWords(i18n.language))}
        </p>
      )}
      <p>
        <a href={list}>{say.link}</a>
      </p>
    </section>
  )
}

const list =
  '/admin/collections/patients?sort=dueAt&where[or][0][and][0][validation][equals]=submitted'

interface Words {
  readonly title: string
  readonly waiting: (queue: Queue) => string
  readonly next: string
  readonly link: string
}

const words: Readonly<Record<'en' | 'es', Words>> = {
  en: {
    title: 'Validations',
    waiting: ({ waiting, late }) =>
      waiting === 0 ? 'Nobody waits for an answer.' : `Waiting: ${waiting}. Late: ${late}.`,
    next: 'The next deadline',
    link: 'Open the list of those who wait',
  },
  es: {
    title: 'Validaciones',
    waiting: ({ waiting, late }) =>
      waiting === 0 ? 'Nadie espera respuesta.' : `Esperan: ${waiting}. Con retraso: ${late}.`,
    next: 'El próximo plazo',
    link: 'Abrir la lista de quienes esperan',
  },
}
