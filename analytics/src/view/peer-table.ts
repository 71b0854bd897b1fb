import { textIn, type PeerChart } from '@share4rare/schemas'

import { bandText, ownBand, shareText } from './peer-reading.ts'
import { filled, type PeerWords } from './peer-words.ts'

/** The chart as a table: one row per band, left to right. `mark` is the word for one's own band, or empty. */
export interface PeerTable {
  readonly caption: string
  readonly columns: readonly [string, string]
  readonly rows: readonly { readonly band: string; readonly share: string; readonly mark: string }[]
}

/** The rows of an HTML table that says the same as the chart. */
export function peerTable(chart: PeerChart, own: number | null, words: PeerWords): PeerTable {
  const index = ownBand(chart, own)
  return {
    caption: filled(words.heading, { title: textIn(words.locale, chart.title) }),
    columns: [words.bandColumn, words.shareColumn],
    rows: chart.bands.map((band, position) => ({
      band: bandText(band, chart, words),
      share: shareText(band, words),
      mark: position === index ? words.you : '',
    })),
  }
}
