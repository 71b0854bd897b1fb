import { pseudoSentence, type Pseudo } from '../../i18n/pseudo.ts'
import { translator } from '../../i18n/translator.ts'

/** The properties of our parts whose texts people read. */
const read = new Set([
  ...['text', 'title', 'label', 'legend', 'hint', 'error', 'summary', 'caption', 'optional'],
  ...['term', 'note', 'word', 'what', 'by', 'steps', 'nothing', 'name', 'question', 'answer'],
  ...['meaning', 'explanation', 'team', 'purpose'],
])

/** An example whose texts, and what its part says by itself, are in an invented language. */
export function inPseudo<Value>(pseudo: Pseudo, example: Value): Value {
  // What comes out has the shape of what went in: only texts and the voice are replaced.
  return retold(pseudo, example, '') as Value
}

function retold(pseudo: Pseudo, value: unknown, key: string): unknown {
  if (key === 't') return translator('en', pseudo)
  if (typeof value === 'string') return read.has(key) ? pseudoSentence(pseudo, value) : value
  if (Array.isArray(value)) return value.map((each) => retold(pseudo, each, key))
  if (typeof value !== 'object' || value === null || value instanceof Map) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, retold(pseudo, each, name)]),
  )
}
