import type { Locale } from '@share4rare/schemas'

import { filled } from '../view/peer-words.ts'
import { wholeNumbersBetween } from '../view/whole-numbers.ts'

/** A bin of a table. The last one holds its upper edge too, and `whole` ones hold whole numbers only. */
export interface LabelledBin {
  readonly from: number
  readonly to: number
  readonly isLast: boolean
  readonly whole: boolean
}

/** What a bin contains, in words that put no number into two bins. */
export function binLabel({ from, to, isLast, whole }: LabelledBin, locale: Locale): string {
  const { between, under } = words[locale]
  const inside = whole ? wholeNumbersBetween(from, isLast ? Math.floor(to) + 1 : to) : null
  if (!inside) return said(isLast ? between : under, from, to)
  const { first, last } = inside
  return first === last ? String(first) : said(between, first, last)
}

const words: Readonly<Record<Locale, { readonly between: string; readonly under: string }>> = {
  en: { between: '{from} to {to}', under: '{from} to under {to}' },
  es: { between: 'de {from} a {to}', under: 'de {from} a menos de {to}' },
}

function said(text: string, from: number, to: number): string {
  return filled(text, { from: String(from), to: String(to) })
}
