import type { Patient } from '../generated/payload-types.ts'
import { inLanguage } from './both-languages.ts'
import { momentIn } from './dates.ts'
import { evidenceWords } from './evidence-words.ts'
import { validationWords } from './people-words.ts'

type Twin = Pick<Patient, 'id' | 'name' | 'validation' | 'createdAt'>

interface Props {
  readonly patient: Twin
  readonly duplicates: readonly Twin[]
  readonly language: string
}

/** Who may be the same person: how each record stands, which came first, and what is left to do about it. */
export function Duplicates({ patient, duplicates, language }: Props) {
  if (duplicates.length === 0) return null
  const words = evidenceWords(language)
  const isSettled = [patient, ...duplicates].some(({ validation }) => validation === 'refused')
  return (
    <div role="note">
      <p>
        <strong>{words.duplicates}</strong> {isSettled ? words.oneRefused : words.oneStays}
      </p>
      <p>{words.thisOne(momentIn(language, patient.createdAt))}</p>
      <ul>
        {duplicates.map(({ id, name, validation, createdAt }) => (
          <li key={id}>
            <a href={`/admin/collections/patients/${id}`}>{name}</a>:{' '}
            {inLanguage(validationWords[validation], language)},{' '}
            {words.otherOne({
              moment: momentIn(language, createdAt),
              isEarlier: createdAt < patient.createdAt,
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
