import type { Ontology } from './compiled/ontology.ts'
import type { Orphanet } from './orphanet/orphanet.ts'
import type { TranslatedName } from './translations/read-translation.ts'
import { namesIn, type Translation } from './translations/translation.ts'

/** Everything by which symptoms and diseases are named: HPO's terms, and where they were installed, Orphanet and translations. */
export interface Vocabulary {
  readonly ontology: Ontology
  readonly orphanet: Orphanet | null
  readonly translations: readonly Translation[]
}

/** The names of terms in a language (`es`), by the number of the term; none where no translation into it was installed. */
export function translatedNames(
  { translations }: Vocabulary,
  language: string,
): ReadonlyMap<number, TranslatedName> {
  const translation = translations.find((one) => one.language === language)
  return translation ? namesIn(translation) : new Map()
}
