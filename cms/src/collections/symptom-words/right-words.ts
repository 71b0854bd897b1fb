import { sql } from '@payloadcms/db-postgres'
import { termOf } from '@share4rare/analytics'
import type { LexiconLanguage } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { connectionOf } from '../../endpoints/transaction-of.ts'
import { inLanguage, type BothLanguages } from '../../panel/both-languages.ts'
import { linesOf } from '../../symptoms/lines-of-words.ts'
import { vocabularyInForce } from '../../symptoms/vocabulary-in-force.ts'

/** How long a name, its line and its search words may be, and how many of those there may be. */
const wordLimits = { name: 60, about: 120, word: 60, words: 40 } as const

interface Asked {
  readonly req: PayloadRequest
  readonly id?: string | number | undefined
}
type Verdict = Promise<true | string> | true | string

const sentences = {
  symptom: {
    en: 'An id of a symptom in the vocabulary in force looks like HP:0001250.',
    es: 'El id de un síntoma del vocabulario vigente es como HP:0001250.',
  },
  name: {
    en: `A name has 2 to ${String(wordLimits.name)} letters.`,
    es: `Un nombre tiene de 2 a ${String(wordLimits.name)} letras.`,
  },
  taken: {
    en: 'Another symptom has this name in this language: people could not tell them apart.',
    es: 'Otro síntoma tiene este nombre en este idioma: no se podrían distinguir.',
  },
  about: {
    en: `One line of ${String(wordLimits.about)} letters at most.`,
    es: `Una línea de ${String(wordLimits.about)} letras como máximo.`,
  },
  words: {
    en: `One a line: ${String(wordLimits.words)} lines at most, each of 2 to ${String(wordLimits.word)} letters.`,
    es: `Uno por línea: ${String(wordLimits.words)} líneas como máximo, de 2 a ${String(wordLimits.word)} letras.`,
  },
} as const satisfies Record<string, BothLanguages>

/** A current or former id of the vocabulary in force. */
export async function isSymptom(value: unknown, { req }: Asked): Promise<true | string> {
  const { words } = await vocabularyInForce(req.payload)
  const isKnown = typeof value === 'string' && termOf(words.ontology, value) !== null
  return isKnown || said(req, sentences.symptom)
}

/** A name that no other symptom has in the language, but for capitals; or none. */
export function isFreeName(language: LexiconLanguage) {
  return (value: unknown, { req, id }: Asked): Verdict => {
    const name = textOf(value)
    if (name === '') return true
    if (name.length < 2 || name.length > wordLimits.name) return said(req, sentences.name)
    return isNameTaken(req, { language, name, except: id }).then(
      (isTaken) => !isTaken || said(req, sentences.taken),
    )
  }
}

/** One line, or nothing. */
export function isShortLine(value: unknown, { req }: Asked): Verdict {
  const line = textOf(value)
  return (line.length <= wordLimits.about && !line.includes('\n')) || said(req, sentences.about)
}

/** Search words, one a line, or nothing. */
export function isWordList(value: unknown, { req }: Asked): Verdict {
  const lines = linesOf(textOf(value))
  const areRight =
    lines.length <= wordLimits.words &&
    lines.every((line) => line.length >= 2 && line.length <= wordLimits.word)
  return areRight || said(req, sentences.words)
}

const said = (req: PayloadRequest, words: BothLanguages) => inLanguage(words, req.i18n.language)

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

interface Wanted {
  readonly language: LexiconLanguage
  readonly name: string
  readonly except: string | number | undefined
}

async function isNameTaken(req: PayloadRequest, { language, name, except }: Wanted) {
  const column = sql.identifier(`${language}_name`)
  const { rows } = await connectionOf(req).execute(sql`
    SELECT id FROM symptom_words
    WHERE lower(${column}) = lower(${name}) AND id::text <> ${String(except ?? '')} LIMIT 1`)
  return rows.length > 0
}
