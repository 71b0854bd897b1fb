import { expect, test } from 'vitest'

import { formatEdge } from './format-edge.ts'
import { roundTo, roundUpTo } from './rounding.ts'

test.each([
  [12.4, 5, 10],
  [12.5, 5, 15],
  [-2.5, 5, 0],
  [4.34, 0.05, 4.35],
  [0.3, 0.1, 0.3],
])('%d to the grid of %d is %d', (value, grid, rounded) => {
  expect(roundTo(value, grid)).toBe(rounded)
})

test('rounding up never gives less', () => {
  expect(roundUpTo(4.31, 0.05)).toBe(4.35)
  expect(roundUpTo(5, 5)).toBe(5)
})

test.each([
  [0, '0'],
  [-0, '0'],
  [20, '20'],
  [0.6000000000000001, '0.6'],
  [123456.7, '123457'],
  [1_000_000, '1e+06'],
  [1_500_000, '1.5e+06'],
  [0.0001, '0.0001'],
  [-0.000025, '-2.5e-05'],
])('the edge %d is written as %s', (edge, text) => {
  expect(formatEdge(edge)).toBe(text)
})
