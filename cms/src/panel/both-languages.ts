import type { Locale } from '@share4rare/schemas'

/** A text of the panel in each language that it is read in: Payload takes it as a label, too. */
export type BothLanguages = Readonly<Record<Locale, string>>

/** What is said in the language of whoever reads the panel. */
export function inLanguage<Words>(words: Readonly<Record<Locale, Words>>, language: string): Words {
  return language === 'es' ? words.es : words.en
}

/** The options of a choice in their order, each with its words. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, BothLanguages>>,
): { value: Value; label: BothLanguages }[] {
  return values.map((value) => ({ value, label: words[value] }))
}
