import { symptomSearchLimits } from '@share4rare/schemas'

/**
 * Words as they may be kept without a person: in small letters, with nothing but letters, blanks, hyphens and
 * apostrophes. Null where they hold a number, an address or too much: what could name somebody is not kept.
 */
export function keepableWords(typed: string): string | null {
  const words = typed
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/[\s,;:!?()"«»…]+|\.(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const isKeepable =
    words.length >= 3 &&
    words.length <= symptomSearchLimits.letters &&
    /^[\p{Letter}\p{Mark}][\p{Letter}\p{Mark} '·-]*$/u.test(words)
  return isKeepable ? words : null
}
