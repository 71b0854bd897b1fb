import type { LexiconLanguage } from '@share4rare/schemas'

import { idOf, labelOf } from '../compiled/ontology.ts'
import { textAt } from '../compiled/text-table.ts'
import type { SymptomWords } from './symptom-words.ts'
import { folded, wordsOf, type Word } from './word-forms.ts'

/** One way to say one symptom. */
export interface Phrase {
  /** Its place among all of its language. */
  readonly id: number
  readonly term: number
  /** Without accents and capitals. */
  readonly text: string
  readonly words: readonly Word[]
  /** Plain words count for more than what only doctors say. */
  readonly isPlain: boolean
}

/**
 * Every way to say every pickable symptom in one language: names and search words, translated medical names, and in
 * English the official labels with their synonyms. Nothing else happens for longer than a moment meanwhile.
 */
export async function phrasesOf(
  source: SymptomWords,
  pickable: readonly number[],
  language: LexiconLanguage,
): Promise<Phrase[]> {
  const phrases: Phrase[] = []
  for (const [nth, term] of pickable.entries()) {
    if (nth % termsAtOnce === termsAtOnce - 1) await othersFirst()
    const plain = plainTexts(source, term, language)
    const medical = medicalTexts(source, term, language).filter((text) => !plain.includes(text))
    for (const text of new Set([...plain, ...medical])) {
      const words = wordsOf(text, language)
      const isPlain = plain.includes(text)
      if (words.length > 0)
        phrases.push({ id: phrases.length, term, text: folded(text), words, isPlain })
    }
  }
  return phrases
}

const termsAtOnce = 500

const othersFirst = () => new Promise((resolve) => setImmediate(resolve))

function plainTexts({ ontology, plain }: SymptomWords, term: number, language: LexiconLanguage) {
  const words = plain[language].get(idOf(ontology, term))
  return words ? [words.name, ...words.words] : []
}

function medicalTexts(
  { ontology, translated }: SymptomWords,
  term: number,
  language: LexiconLanguage,
): string[] {
  const translation = translated[language]?.get(term)?.name
  const texts = translation === undefined ? [] : [translation]
  if (language !== 'en') return texts
  const { starts, texts: synonyms } = ontology.synonyms
  const first = starts[term] ?? 0
  const count = (starts[term + 1] ?? first) - first
  const others = Array.from({ length: count }, (_, nth) => textAt(synonyms, first + nth))
  return [...texts, labelOf(ontology, term), ...others]
}
