import type { PeerWords } from '@share4rare/analytics/view'
import type { Locale } from '@share4rare/schemas'

import { messages } from '../../i18n/messages.ts'

/** The words of a peer chart in one language. */
export function peerWords(locale: Locale): PeerWords {
  const say = messages[locale]
  return {
    locale,
    heading: say['chart.heading'],
    sentence: say['chart.sentence'],
    amount: { some: say['chart.some'], none: say['chart.none'] },
    sentenceWithoutOwn: say['chart.sentenceWithoutOwn'],
    who: say['chart.who'],
    you: say['chart.you'],
    ends: {
      'higher-is-better': { low: say['chart.lowHarder'], high: say['chart.highBetter'] },
      'higher-is-worse': { low: say['chart.lowBetter'], high: say['chart.highHarder'] },
      neutral: { low: say['chart.low'], high: say['chart.high'] },
    },
    between: say['chart.between'],
    below: say['chart.below'],
    above: say['chart.above'],
    share: say['chart.percent'],
    bandColumn: say['chart.bandColumn'],
    shareColumn: say['chart.shareColumn'],
  }
}
