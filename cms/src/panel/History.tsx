import { relatedIdOrNull } from '../collections/related-id.ts'
import type { Validation } from '../generated/payload-types.ts'
import { momentIn } from './dates.ts'
import { evidenceWords } from './evidence-words.ts'

interface Props {
  readonly events: readonly Validation[]
  /** Colleagues who decided, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly language: string
}

/** What happened to a patient's validation, when, and by whom where it was one of the staff. */
export function History({ events, names, language }: Props) {
  if (events.length === 0) return null
  const words = evidenceWords(language)
  return (
    <details>
      <summary>{words.history}</summary>
      <ul>
        {events.map(({ id, event, at, by, template, words: own }) => {
          const name = names.get(relatedIdOrNull(by) ?? '')
          const what = [
            words.events[event] + (name ? `, ${words.by(name)}` : ''),
            ...(template ? [words.templates[template]] : []),
            ...(own ? [own] : []),
          ]
          return (
            <li key={id}>
              {momentIn(language, at)}: {what.join('. ')}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
