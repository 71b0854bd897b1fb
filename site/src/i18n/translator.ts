import type { Locale } from '@share4rare/schemas'

import { fill } from './fill.ts'
import { messages, type MessageKey, type ParamsOf } from './messages.ts'
import { pseudoSentence, type Pseudo } from './pseudo.ts'

type Params<Key extends MessageKey> = Readonly<Record<ParamsOf<Key>, string | number>>

/** Says the sentence of a key; the type asks for exactly the values that the sentence needs. */
export interface Translate {
  <Key extends MessageKey>(
    key: Key,
    ...params: [ParamsOf<Key>] extends [never] ? [] : [Params<Key>]
  ): string
  readonly locale: Locale
  /** The sentence as it is written, for those who fill in its values later. */
  readonly sentence: (key: MessageKey) => string
}

/** The site's voice in one language; in an invented one for those who look whether the pages can bear it. */
export function translator(locale: Locale, pseudo: Pseudo | null = null): Translate {
  const sentence = (key: MessageKey) =>
    pseudo ? pseudoSentence(pseudo, messages[locale][key]) : messages[locale][key]
  const say = (key: MessageKey, params: Readonly<Record<string, string | number>> = {}) =>
    fill(sentence(key), params)
  return Object.assign(say, { locale, sentence })
}

type Counted = MessageKey extends infer Key
  ? Key extends `${infer Stem}.one`
    ? Stem
    : never
  : never

/** The sentence for a number of things, in the right grammatical number. */
export function counted(t: Translate, stem: Counted, n: number): string {
  const form = new Intl.PluralRules(t.locale).select(n) === 'one' ? 'one' : 'other'
  return fill(t.sentence(`${stem}.${form}`), { n })
}
