import { createLocalReq, type ServerProps } from 'payload'

import { anyOf } from '../access/any-of.ts'
import { administrators, validators } from '../access/staff.ts'
import { queueNow, type Queue } from '../validation/queue-now.ts'
import { inLanguage } from './both-languages.ts'
import { evidenceWords } from './evidence-words.ts'
import { timeLeft } from './time-left.ts'
import { waitingNow } from './waiting-lists.ts'

/** Tells validators and administrators, on the first page of the panel, what waits for them, and for how long still. */
export async function QueueNow({
  payload,
  user,
  i18n: { language },
}: Pick<ServerProps, 'payload' | 'user' | 'i18n'>) {
  const req = await createLocalReq(user ? { user } : {}, payload)
  if (!readers({ req })) return null
  const queue = validators({ req }) ? await queueNow(payload) : nobody
  const waiting = (await waitingNow(req)).filter(({ count }) => count > 0)
  const say = inLanguage(words, language)
  return (
    <section
      className={`waiting banner banner--type-${queue.late > 0 ? 'error' : 'default'}`}
      aria-labelledby="waiting-now"
    >
      <h2 id="waiting-now">{say.title}</h2>
      {waiting.length + queue.waiting === 0 && <p>{say.nothing}</p>}
      <ul>
        {queue.waiting > 0 && <Validations language={language} queue={queue} say={say} />}
        {waiting.map(({ name, count, link }) => (
          <li key={link}>
            <a href={link}>
              {inLanguage(name, language)}: {count}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const readers = anyOf(validators, administrators)

const nobody: Queue = { waiting: 0, late: 0, nextDueAt: null }

function Validations({ queue, say, language }: { queue: Queue; say: Words; language: string }) {
  const { waiting, late, nextDueAt } = queue
  return (
    <li>
      <a href={validationList}>
        {say.validations}: {waiting}
      </a>
      {late > 0 && <>. {say.late(late)}</>}
      {nextDueAt !== null && (
        <>
          . {say.next}: {timeLeft(nextDueAt, evidenceWords(language))}
        </>
      )}
    </li>
  )
}

const validationList =
  '/admin/collections/patients?sort=dueAt&where[or][0][and][0][validation][equals]=submitted'

interface Words {
  readonly title: string
  readonly nothing: string
  readonly validations: string
  readonly late: (count: number) => string
  readonly next: string
}

const words: Readonly<Record<'en' | 'es', Words>> = {
  en: {
    title: 'What waits for you',
    nothing: 'Nothing waits for an answer.',
    validations: 'Validations',
    late: (count) => `Late: ${count}`,
    next: 'The next deadline',
  },
  es: {
    title: 'Lo que espera respuesta',
    nothing: 'Nada espera respuesta.',
    validations: 'Validaciones',
    late: (count) => `Con retraso: ${count}`,
    next: 'El próximo plazo',
  },
}
