import type { Cell } from '@share4rare/schemas'

import { countNoise, uniform, type Draw } from './noise.ts'
import type { Protection } from './protection.ts'
import { roundTo } from './rounding.ts'
import { shownFrom } from './threshold.ts'

/** A count, noisy and rounded to 5; withheld below the threshold. */
export function protectCount(count: number, draw: Draw, { rules, noiseKey }: Protection): Cell {
  return shownFrom(rules.threshold, count, () => {
    const noise = rules.noise === 'keyed' ? countNoise(uniform(draw, noiseKey)) : 0
    return Math.max(rules.smallestCount, roundTo(count + noise, rules.base))
  })
}
