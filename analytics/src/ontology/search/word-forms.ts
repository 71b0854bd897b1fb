import type { LexiconLanguage } from '@share4rare/schemas'

import { ignored, slight } from './stop-words.ts'

/** One word of a phrase: as it stands without accents and capitals, and what is left without its ending. */
export interface Word {
  readonly form: string
  readonly stem: string
  /** Whether it says little by itself, such as "trouble" or "not". */
  readonly isSlight: boolean
}

/** The words that a phrase says something by, in their order: articles, pronouns and the like are left out. */
export function wordsOf(phrase: string, language: LexiconLanguage): Word[] {
  return formsOf(phrase, language)
    .filter((form) => !ignored[language].has(form))
    .map((form) => ({
      form,
      stem: stemOf(form, language),
      isSlight: slight[language].has(form),
    }))
}

/** Every word of a phrase, without accents and capitals. */
function formsOf(phrase: string, language: LexiconLanguage): string[] {
  const joined = language === 'en' ? folded(phrase).replaceAll("'", '') : folded(phrase)
  return joined.split(/[^a-z0-9]+/).filter((form) => form !== '')
}

/** A text without accents, capitals and the letters that keyboards lack. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f·]/g, '')
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
}

/**
 * A word without its ending, so that "falls" and "falling" are one. It need not be a word: the same ending leaves
 * words of one family, and letters are counted once, as "lopen" and "loopt" ask for.
 */
function stemOf(form: string, language: LexiconLanguage): string {
  return withoutEnding(withoutEnding(form, language), language).replaceAll(/(.)\1/g, '$1')
}

function withoutEnding(form: string, language: LexiconLanguage): string {
  const found = endings[language].find(
    (ending) => form.endsWith(ending) && form.length - ending.length >= fewestLetters,
  )
  return found === undefined ? form : form.slice(0, -found.length)
}

const fewestLetters = 3

const romance = [
  ...['amientos', 'imientos', 'amiento', 'imiento', 'aciones', 'iciones', 'acion', 'icion'],
  ...['ciones', 'cion', 'siones', 'sion', 'mente', 'idades', 'idad', 'ancias', 'ancia'],
]

/** The endings of each language, the longest first. */
const endings: Readonly<Record<LexiconLanguage, readonly string[]>> = {
  en: longestFirst([
    ...['ingly', 'iness', 'ness', 'ings', 'ing', 'edly', 'ied', 'ies', 'ed', 'es', 's'],
    ...[
      'ily',
      'ly',
      'y',
      'e',
      'ful',
      'er',
      'ers',
      'ation',
      'ations',
      'ated',
      'ating',
      'ion',
      'ions',
    ],
    ...['al', 'ic', 'ive', 'able', 'ment', 'ments'],
  ]),
  es: longestFirst([
    ...romance,
    ...['adas', 'ados', 'idas', 'idos', 'ada', 'ado', 'ida', 'ido', 'ando', 'iendo', 'yendo'],
    ...['arme', 'erme', 'irme', 'arse', 'erse', 'irse', 'arle', 'erle', 'irle', 'ar', 'er', 'ir'],
    ...['aba', 'aban', 'ias', 'ian', 'ia', 'an', 'en', 'as', 'es', 'os', 'a', 'e', 'o', 's'],
    ...['osa', 'oso', 'osas', 'osos'],
  ]),
  ca: longestFirst([
    ...['aments', 'iments', 'ament', 'iment', 'acions', 'icions', 'acio', 'icio', 'cions', 'cio'],
    ...['sions', 'sio', 'ment', 'itats', 'itat', 'etat', 'ades', 'ats', 'ada', 'at', 'ides', 'ida'],
    ...['its', 'it', 'uda', 'ut', 'ant', 'ent', 'int', 'ar', 'er', 'ir', 're', 'ava', 'aven', 'ia'],
    ...['arme', 'arse', 'es', 'en', 'os', 'a', 'e', 'o', 's', 'osa', 'oses'],
  ]),
  fr: longestFirst([
    ...['issements', 'issement', 'ements', 'ement', 'ations', 'ation', 'itions', 'ition', 'ions'],
    ...['ion', 'ites', 'ite', 'euses', 'euse', 'eux', 'eurs', 'eur', 'ees', 'ee', 'es', 'e', 's'],
    ...['er', 'ir', 're', 'ez', 'ent', 'ants', 'ante', 'ant', 'ait', 'aient', 'ie', 'ies', 'is'],
    ...['it', 'ite', 'i', 'x', 'ive', 'ives', 'if', 'ifs'],
  ]),
  nl: longestFirst([
    ...['heden', 'heid', 'ingen', 'ing', 'elijk', 'elijke', 'tjes', 'tje', 'jes', 'je', 'en'],
    ...['end', 'ende', 'e', 's', 't', 'te', 'ten', 'de', 'den', 'd', 'n'],
  ]),
}

function longestFirst(list: readonly string[]): readonly string[] {
  return [...new Set(list)].toSorted((left, right) => right.length - left.length)
}
