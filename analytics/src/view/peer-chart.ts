import { textIn, type PeerChart } from '@share4rare/schemas'

import { bandText, ownBand, peerGroupText, peerSentence, shareText } from './peer-reading.ts'
import { filled, type PeerWords } from './peer-words.ts'

/**
 * The peer chart as an SVG text for a page: bars of shares, one's own band marked by an outline, a diamond and a word.
 * Colours come from the page: bars are drawn in `currentColor`, and classes start with `peer-chart`.
 */
export function drawPeerChart(chart: PeerChart, own: number | null, words: PeerWords): string {
  const index = ownBand(chart, own)
  const title = filled(words.heading, { title: textIn(words.locale, chart.title) })
  const description = `${peerSentence(chart, own, words)} ${peerGroupText(chart, words)}`
  const ids = { title: `peer-${chart.item}-title`, desc: `peer-${chart.item}-desc` }
  const bars = chart.bands.map((band, position) =>
    column(
      { left: margin + position * slotOf(chart), slot: slotOf(chart), isOwn: position === index },
      { band, label: bandText(band, chart, words), share: shareText(band, words), you: words.you },
    ),
  )
  return [
    `<svg class="peer-chart" viewBox="0 0 ${px(width)} ${px(height)}" role="img" ` +
      `aria-labelledby="${ids.title} ${ids.desc}" xmlns="http://www.w3.org/2000/svg">`,
    `<title id="${ids.title}">${escaped(title)}</title>`,
    `<desc id="${ids.desc}">${escaped(description)}</desc>`,
    ...bars,
    axis(words.ends[chart.direction]),
    '</svg>',
  ].join('\n')
}

const width = 340
const height = 236
const margin = 4
const baseline = 168
const fullBar = 120

interface Place {
  readonly left: number
  readonly slot: number
  readonly isOwn: boolean
}

interface Column {
  readonly band: PeerChart['bands'][number]
  readonly label: string
  readonly share: string
  readonly you: string
}

function slotOf(chart: PeerChart): number {
  return (width - 2 * margin) / chart.bands.length
}

function column({ left, slot, isOwn }: Place, { band, label, share, you }: Column): string {
  const middle = left + slot / 2
  const tall = (fullBar * band.sharePct) / 100
  const top = baseline - tall
  const bar =
    `<rect class="peer-chart__bar${isOwn ? ' peer-chart__bar--own' : ''}" x="${px(left + 4)}" ` +
    `y="${px(top)}" width="${px(slot - 8)}" height="${px(tall)}" fill="currentColor" ` +
    `fill-opacity="${isOwn ? '0.55' : '0.3'}" stroke="currentColor" stroke-width="${isOwn ? '2' : '0'}"/>`
  const lines = inLines(label).map((text, row) => textAt(middle, baseline + 16 + row * 14, text))
  return [
    bar,
    textAt(middle, top - 6, share),
    ...lines,
    ...(isOwn ? [ownMark(middle, top - 26, you)] : []),
  ].join('\n')
}

function ownMark(middle: number, bottom: number, you: string): string {
  const diamond = `M${px(middle)} ${px(bottom - 8)}l6 6-6 6-6-6z`
  return (
    `<path class="peer-chart__own" d="${diamond}" fill="currentColor"/>\n` +
    textAt(middle, bottom - 12, you, 'peer-chart__own-label')
  )
}

function axis({ low, high }: { readonly low: string; readonly high: string }): string {
  const line =
    `<path class="peer-chart__axis" d="M${px(margin)} ${px(baseline)}H${px(width - margin)}" ` +
    'stroke="currentColor" fill="none"/>'
  const end = (x: number, anchor: string, words: string) =>
    `<text class="peer-chart__end" x="${px(x)}" y="${px(height - 12)}" ` +
    `text-anchor="${anchor}" font-size="12" fill="currentColor">${escaped(words)}</text>`
  return [line, end(margin, 'start', `← ${low}`), end(width - margin, 'end', `${high} →`)].join(
    '\n',
  )
}

function textAt(x: number, y: number, text: string, name = 'peer-chart__label'): string {
  return (
    `<text class="${name}" x="${px(x)}" y="${px(y)}" text-anchor="middle" ` +
    `font-size="12" fill="currentColor">${escaped(text)}</text>`
  )
}

/** Breaks a label into lines that fit below a narrow bar. */
function inLines(label: string): readonly string[] {
  return label.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= 11) return [...lines, word]
    return [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
}

function px(length: number): string {
  return String(Math.round(length * 10) / 10)
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
