import { locales, problemCodes } from '@share4rare/schemas'
import { describe, expect, it } from 'vitest'

import { messages } from './messages.ts'

const namesIn = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort()
const keys = Object.keys(messages.en) as (keyof typeof messages.en)[]

describe.each(locales)('the sentences in %s', (locale) => {
  it('are all there, and none is empty', () => {
    expect(Object.keys(messages[locale]).sort()).toEqual([...keys].sort())
    expect(keys.filter((key) => messages[locale][key].trim() === '')).toEqual([])
  })

  it('take the same values as the English ones', () => {
    const different = keys.filter(
      (key) => String(namesIn(messages[locale][key])) !== String(namesIn(messages.en[key])),
    )
    expect(different).toEqual([])
  })

  it('have one for each problem that crosses the doors', () => {
    expect(problemCodes.map((code) => messages[locale][`problem.${code}`]).every(Boolean)).toBe(
      true,
    )
  })
})

const labels = ['chart.below', 'chart.between'] as const

it.each(locales)(
  'no number of a chart’s label stands on a line without its word, in %s',
  (locale) => {
    const bound = labels
      .map((key) => messages[locale][key])
      .filter((label) => / \{to\}$/.test(label))
    expect(bound).toEqual([messages[locale]['chart.between']])
  },
)
