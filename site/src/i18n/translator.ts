import type { Locale } from '@share4rare/schemas'

import { fill } from './fill.ts'
import { messages, type MessageKey, type ParamsOf } from './messages.ts'

type Params<Key extends MessageKey> = Readonly<Record<ParamsOf<Key>, string | number>>

/** Says the sentence of a key; the type asks for exactly the values that the sentence needs. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...params: [ParamsOf<Key>] extends [never] ? [] : [Params<Key>]
) => string

/** The site's voice in one language. */
export function translator(locale: Locale): Translate {
  return (key, ...[params]) => fill(messages[locale][key], params ?? {})
}

type Counted = MessageKey extends infer Key
  ? Key extends `${infer Stem}.one`
    ? Stem
    : never
  : never

/** The sentence for a number of things, in the right grammatical number. */
export function counted(locale: Locale, stem: Counted, n: number): string {
  const form = new Intl.PluralRules(locale).select(n) === 'one' ? 'one' : 'other'
  return fill(messages[locale][`${stem}.${form}`], { n })
}
