import type { Cell } from '@share4rare/schemas'

import type { DisclosureRules } from './disclosure-rules.ts'
import { clamp, roundTo } from './rounding.ts'

/** A protected count as a percent of the published size, in steps, never 0 and never 100. */
export function protectPercent(count: Cell, size: number, rules: DisclosureRules): Cell {
  if (count.status === 'withheld') return count
  const percent = roundTo((100 * count.value) / size, rules.percentStep)
  return { status: 'shown', value: clamp(percent, rules.percentStep, 100 - rules.percentStep) }
}
