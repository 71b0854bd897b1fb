import { textIn, type Locale, type PeerChart } from '@share4rare/schemas'

import { filled, type PeerWords } from './peer-words.ts'
import { wholeNumbersBetween } from './whole-numbers.ts'

type Band = PeerChart['bands'][number]

/** Where one's own number lies: the index of its band, or -1 without a number. A band begins at its lower edge. */
export function ownBand(chart: PeerChart, own: number | null): number {
  if (own === null) return -1
  return chart.bands.findLastIndex(({ from }) => from === null || own >= from)
}

/**
 * A band in words, with the unit where there is one. It says what the band contains, so that no number is in two: of
 * whole numbers the first and the last, of others where it begins and what it stays below.
 */
export function bandText(band: Band, chart: PeerChart, words: PeerWords): string {
  const unit = chart.unit ? ` ${textIn(words.locale, chart.unit)}` : ''
  return rangeText(band, chart.wholeNumbers === true, words) + unit
}

/** A share in words. */
export function shareText({ sharePct }: Band, words: PeerWords): string {
  return filled(words.share, { share: numberText(sharePct, words) })
}

/** Where one stands, in one sentence, as people of every hundred. */
export function peerSentence(chart: PeerChart, own: number | null, words: PeerWords): string {
  const index = ownBand(chart, own)
  if (index < 0) return words.sentenceWithoutOwn
  const [lower, same, higher] = ofEveryHundred([
    sharesOf(chart.bands.slice(0, index)),
    sharesOf(chart.bands.slice(index, index + 1)),
    sharesOf(chart.bands.slice(index + 1)),
  ])
  return filled(words.sentence, {
    lower: amountText(lower, words),
    same: amountText(same, words),
    higher: amountText(higher, words),
  })
}

/** Who the figures are about, how many they are as a band, and when they were counted. */
export function peerGroupText(chart: PeerChart, words: PeerWords): string {
  const date = new Intl.DateTimeFormat(languageOf[words.locale], {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return filled(words.who, {
    group: textIn(words.locale, chart.group),
    size: chart.sizeBand.replace('-', '–'),
    date: date.format(new Date(chart.countedOn)),
  })
}

function rangeText({ from, to }: Band, whole: boolean, words: PeerWords): string {
  const said = (number: number) => numberText(whole ? Math.ceil(number) : number, words)
  const upTo = to === null ? '' : filled(words.below, { to: said(to) })
  if (from === null) return upTo
  if (to === null) return filled(words.above, { from: said(from) })
  const inside = whole ? wholeNumbersBetween(from, to) : null
  if (!inside) return filled(words.between, { from: numberText(from, words), to: upTo })
  const first = said(inside.first)
  return inside.first === inside.last
    ? first
    : filled(words.between, { from: first, to: said(inside.last) })
}

/** The platform's English is British. */
const languageOf: Readonly<Record<Locale, string>> = { en: 'en-GB', es: 'es' }

type Three = readonly [number, number, number]

/** Bounded shares need not add up to 100; the largest part takes up the difference. */
function ofEveryHundred(parts: Three): Three {
  const excess = parts[0] + parts[1] + parts[2] - 100
  const largest = parts.indexOf(Math.max(...parts))
  const adjusted = (index: 0 | 1 | 2) => (index === largest ? parts[index] - excess : parts[index])
  return [adjusted(0), adjusted(1), adjusted(2)]
}

function sharesOf(bands: readonly Band[]): number {
  return bands.reduce((sum, { sharePct }) => sum + sharePct, 0)
}

/** Released shares are never 0, so none means that there is no band on that side. */
function amountText(people: number, words: PeerWords): string {
  if (people === 0) return words.amount.none
  return filled(words.amount.some, { n: numberText(people, words) })
}

function numberText(value: number, { locale }: PeerWords): string {
  return new Intl.NumberFormat(languageOf[locale]).format(value)
}
