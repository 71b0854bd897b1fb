import { textIn, type PeerChart } from '@share4rare/schemas'

import { bandText, ownBand, peerGroupText, peerSentence, shareText } from './peer-reading.ts'
import { filled, type PeerWords } from './peer-words.ts'
import { escaped, inLines, lineHeight, linesAt, px, textAt } from './svg-text.ts'

/**
 * The peer chart as an SVG text for a page: bars of shares, one's own band marked by an outline, a diamond and a word.
 * Colours come from the page: bars are drawn in `currentColor`, and classes start with `peer-chart`. It is no wider
 * than a card on a small phone, so that its letters need not shrink there.
 */
export function drawPeerChart(chart: PeerChart, own: number | null, words: PeerWords): string {
  const columns = columnsOf(chart, own, words)
  const baseline = Math.max(...columns.map(heightOf))
  const below = baseline + lineHeight * (1 + Math.max(...columns.map(({ label }) => label.length)))
  const ends = endsOf(chart, words)
  const rows = Math.max(ends.low.length, ends.high.length)
  return [
    `<svg class="peer-chart" viewBox="0 0 ${px(width)} ${px(below + lineHeight * rows)}" role="img" ` +
      `aria-labelledby="${idOf(chart, 'title')} ${idOf(chart, 'desc')}" xmlns="http://www.w3.org/2000/svg">`,
    ...spoken(chart, own, words),
    ...columns.flatMap((column) => drawColumn(column, baseline, words)),
    `<path class="peer-chart__axis" d="M0 ${px(baseline)}H${px(width)}" stroke="currentColor" fill="none"/>`,
    ...drawEnds(ends, below + 10),
    '</svg>',
  ].join('\n')
}

const width = 280
const gap = 4
const unitsPerPercent = 1.8
const arrowRoom = 22

interface Column {
  readonly left: number
  readonly slot: number
  /** The height of its bar. */
  readonly tall: number
  readonly isOwn: boolean
  readonly label: readonly string[]
  readonly share: string
}

interface Ends {
  readonly low: readonly string[]
  readonly high: readonly string[]
}

function columnsOf(chart: PeerChart, own: number | null, words: PeerWords): readonly Column[] {
  const ownIndex = ownBand(chart, own)
  const slot = width / chart.bands.length
  return chart.bands.map((band, index) => ({
    left: index * slot,
    slot,
    tall: unitsPerPercent * band.sharePct,
    isOwn: index === ownIndex,
    label: inLines(bandText(band, chart, words), slot),
    share: shareText(band, words),
  }))
}

/** What a column needs above the axis: its bar, its share, and the mark of one's own band. */
function heightOf({ tall, isOwn }: Column): number {
  return tall + lineHeight + 6 + (isOwn ? lineHeight + 16 : 0)
}

function endsOf(chart: PeerChart, words: PeerWords): Ends {
  const { low, high } = words.ends[chart.direction]
  const room = width / 2 - arrowRoom
  return { low: inLines(low, room), high: inLines(high, room) }
}

function spoken(chart: PeerChart, own: number | null, words: PeerWords): readonly string[] {
  const title = filled(words.heading, { title: textIn(words.locale, chart.title) })
  const description = `${peerSentence(chart, own, words)} ${peerGroupText(chart, words)}`
  return [
    `<title id="${idOf(chart, 'title')}">${escaped(title)}</title>`,
    `<desc id="${idOf(chart, 'desc')}">${escaped(description)}</desc>`,
  ]
}

function idOf({ item }: PeerChart, part: string): string {
  return `peer-${item}-${part}`
}

function drawColumn(column: Column, baseline: number, { you }: PeerWords): readonly string[] {
  const { left, slot, tall, isOwn, label, share } = column
  const middle = left + slot / 2
  const top = baseline - tall
  const bar =
    `<rect class="peer-chart__bar${isOwn ? ' peer-chart__bar--own' : ''}" x="${px(left + gap)}" ` +
    `y="${px(top)}" width="${px(slot - 2 * gap)}" height="${px(tall)}" fill="currentColor" ` +
    `fill-opacity="${isOwn ? '0.55' : '0.3'}" stroke="currentColor" stroke-width="${isOwn ? '2' : '0'}"/>`
  return [
    bar,
    textAt({ x: middle, y: top - 6 }, share, 'peer-chart__label'),
    ...linesAt({ x: middle, y: baseline + lineHeight }, label, 'peer-chart__label'),
    ...(isOwn ? ownMark(middle, top - 6 - lineHeight, you) : []),
  ]
}

function ownMark(middle: number, bottom: number, you: string): readonly string[] {
  const diamond = `M${px(middle)} ${px(bottom - 12)}l6 6-6 6-6-6z`
  return [
    `<path class="peer-chart__own" d="${diamond}" fill="currentColor"/>`,
    textAt({ x: middle, y: bottom - 16 }, you, 'peer-chart__own-label'),
  ]
}

/** What more and less mean, at both ends of the axis, each with an arrow. */
function drawEnds({ low, high }: Ends, y: number): readonly string[] {
  const arrow = (path: string) =>
    `<path class="peer-chart__arrow" d="${path}" stroke="currentColor" stroke-width="1.5" fill="none"/>`
  const start = { x: arrowRoom, y, anchor: 'start' } as const
  const end = { x: width - arrowRoom, y, anchor: 'end' } as const
  return [
    arrow(`M16 ${px(y - 5)}H2m5-5-5 5 5 5`),
    ...linesAt(start, low, 'peer-chart__end'),
    arrow(`M${px(width - 16)} ${px(y - 5)}h14m-5-5 5 5-5 5`),
    ...linesAt(end, high, 'peer-chart__end'),
  ]
}
