import type { Cell, NumberSummary } from '@share4rare/schemas'

import type { DisclosureRules } from './disclosure-rules.ts'
import { laplaceNoise, uniform } from './noise.ts'
import type { Protection } from './protection.ts'
import { clamp, roundTo, roundUpTo } from './rounding.ts'
import { shownFrom } from './threshold.ts'

type Summary = Pick<NumberSummary, 'count' | 'mean' | 'sd' | 'minimum' | 'maximum' | 'cellKey'>

/** The mean of clipped numbers with noise of their smallest possible influence, on a grid; withheld below 20 people. */
export function protectMean(summary: Summary, statistic: string, protection: Protection): Cell {
  const { rules, noiseKey } = protection
  const { count, mean, minimum, maximum, cellKey } = summary
  return shownFrom(rules.meanPeople, count, () => {
    const draw = uniform({ tag: 'm', statistic, cellKey }, noiseKey)
    const noise = rules.noise === 'keyed' ? laplaceNoise(draw, noiseScale(summary)) : 0
    const noisy = clamp(mean, minimum, maximum) + noise
    return clamp(roundTo(noisy, (maximum - minimum) / rules.meanGridParts), minimum, maximum)
  })
}

/** How far the published mean may lie off: sampling and noise together, rounded up. */
export function protectStandardError(summary: Summary, { rules }: Protection): Cell {
  const { count, minimum, maximum } = summary
  const sd = Math.max(summary.sd, sdStep(summary, rules))
  return shownFrom(rules.meanPeople, count, () =>
    roundUpTo(
      Math.sqrt(sd ** 2 / count + 2 * noiseScale(summary) ** 2),
      (maximum - minimum) / rules.meanGridParts,
    ),
  )
}

/** The standard deviation on a coarse grid, never 0: that would say "all the same". Withheld below 30 people. */
export function protectSd(summary: Summary, { rules }: Protection): Cell {
  const step = sdStep(summary, rules)
  return shownFrom(rules.sdPeople, summary.count, () => Math.max(step, roundTo(summary.sd, step)))
}

function sdStep({ minimum, maximum }: Summary, { sdGridParts }: DisclosureRules): number {
  return (maximum - minimum) / sdGridParts
}

function noiseScale({ count, minimum, maximum }: Summary): number {
  return (maximum - minimum) / (2 * count)
}
