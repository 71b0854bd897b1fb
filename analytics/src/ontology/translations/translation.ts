import { idOf, termOf, type Ontology } from '../compiled/ontology.ts'
import { textAt, textTableOf, type TextTable } from '../compiled/text-table.ts'
import type { TranslatedLabels, TranslatedName } from './read-translation.ts'

/** The names of all terms in one language, compiled: by the number of the term, empty where there is none. */
export interface Translation {
  readonly language: string
  readonly names: TextTable
  /** 1 where the name is official, 0 where it is a candidate. */
  readonly official: Uint8Array
}

/** Compiles the names of one language. Those of ids that are no more go to what replaced them, if that has none. */
export function compileTranslation(
  { language, names }: TranslatedLabels,
  ontology: Ontology,
): Translation {
  const byTerm = new Map<number, TranslatedName>()
  for (const [id, name] of names) {
    const term = termOf(ontology, id)
    if (term !== null && (idOf(ontology, term) === id || !byTerm.has(term))) byTerm.set(term, name)
  }
  const all = Array.from(ontology.ids, (_, term) => byTerm.get(term))
  return {
    language,
    names: textTableOf(all.map((found) => found?.name ?? '')),
    official: Uint8Array.from(all, (found) => (found?.isOfficial === true ? 1 : 0)),
  }
}

/** What the terms are called in this language, by the number of the term; without those that have no name in it. */
export function namesIn({ names, official }: Translation): Map<number, TranslatedName> {
  const found = new Map<number, TranslatedName>()
  for (let term = 0; term < official.length; term++) {
    const name = textAt(names, term)
    if (name !== '') found.set(term, { name, isOfficial: official[term] === 1 })
  }
  return found
}
