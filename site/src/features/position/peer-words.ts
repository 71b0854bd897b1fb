import type { PeerWords } from '@share4rare/analytics/view'

import type { Translate } from '../../i18n/translator.ts'

/** The words of a peer chart in one language. */
export function peerWords({ locale, sentence }: Translate): PeerWords {
  return {
    locale,
    heading: sentence('chart.heading'),
    sentence: sentence('chart.sentence'),
    amount: { some: sentence('chart.some'), none: sentence('chart.none') },
    sentenceWithoutOwn: sentence('chart.sentenceWithoutOwn'),
    who: sentence('chart.who'),
    you: sentence('chart.you'),
    ends: {
      'higher-is-better': { low: sentence('chart.lowHarder'), high: sentence('chart.highBetter') },
      'higher-is-worse': { low: sentence('chart.lowBetter'), high: sentence('chart.highHarder') },
      neutral: { low: sentence('chart.low'), high: sentence('chart.high') },
    },
    between: sentence('chart.between'),
    below: sentence('chart.below'),
    above: sentence('chart.above'),
    share: sentence('chart.percent'),
    bandColumn: sentence('chart.bandColumn'),
    shareColumn: sentence('chart.shareColumn'),
  }
}
