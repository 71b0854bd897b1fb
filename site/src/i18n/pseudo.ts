import type { Locale } from '@share4rare/schemas'

/** A language that nobody speaks: `long` has longer sentences than any of ours, `rtl` runs from right to left. */
export type Pseudo = 'long' | 'rtl'

/** The invented language of that name, if there is one. */
export function pseudoNamed(name: string | undefined): Pseudo | null {
  return name === 'long' || name === 'rtl' ? name : null
}

/** The sentence in an invented language: still to be read by whoever knows it; names between braces stay. */
export function pseudoSentence(pseudo: Pseudo, sentence: string): string {
  return pseudo === 'rtl' ? turned(sentence) : stretched(sentence)
}

/** How a page in this language is marked. */
export function markedAs(locale: Locale, pseudo: Pseudo | null) {
  if (pseudo === 'rtl') return { lang: 'ar-XB', dir: 'rtl' } as const
  return { lang: pseudo === 'long' ? 'en-XA' : locale, dir: 'ltr' } as const
}

const growth = 0.4
const filler = ' ôñé ţŵö ţĥŕéé ƒôûŕ ƒîṽé šîẋ šéṽéñ'
const plain = 'AEIOUaceinorstuvwxy'
const accented = 'ÅÉÎÖÛåçéîñöŕšţûṽŵẋý'

/** Accents on the letters, each vowel twice, more words behind until it is long enough, all between brackets. */
function stretched(sentence: string): string {
  const wanted = Math.ceil(sentence.length * (1 + growth))
  const doubled = outsideNames(sentence, (text) =>
    text.replaceAll(/[aeiou]/g, '$&$&').replaceAll(/[a-z]/gi, accent),
  )
  const missing = Math.max(0, wanted - doubled.length)
  const more = filler.repeat(Math.ceil(missing / filler.length)).slice(0, missing)
  return `[${doubled}${more}]`
}

function accent(letter: string): string {
  return accented[plain.indexOf(letter)] ?? letter
}

/** Each word written from right to left, whatever its letters. */
function turned(sentence: string): string {
  return `\u200f${outsideNames(sentence, (text) => text.replaceAll(/\S+/g, '\u202e$&\u202c'))}`
}

function outsideNames(sentence: string, change: (text: string) => string): string {
  return sentence
    .split(/(\{\w+\})/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('')
}
