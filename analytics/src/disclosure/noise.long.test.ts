import { expect, test } from 'vitest'

import { exampleKey } from '../../tests/example-people.ts'
import { countNoise, laplaceNoise, uniform, type Draw } from './noise.ts'

const draws = 1_000_000

/** How far the drawn classes are from what was expected of each: the chi-square statistic. */
function distance(
  classes: number,
  probability: (index: number) => number,
  drawn: Iterable<number>,
) {
  const seen = new Array<number>(classes).fill(0)
  for (const index of drawn) seen[index] = (seen[index] ?? 0) + 1
  expect(seen.reduce((sum, times) => sum + times, 0)).toBe(draws)
  return seen.reduce((sum, times, index) => {
    const expected = draws * probability(index)
    return sum + (times - expected) ** 2 / expected
  }, 0)
}

function* draw(tag: Draw['tag'], classOf: (drawn: number) => number): Generator<number> {
  for (let cellKey = 0n; cellKey < BigInt(draws); cellKey += 1n)
    yield classOf(uniform({ tag, statistic: 's:long', cellKey }, exampleKey))
}

test.each(['n', 'h'] as const)(
  'noise of counts (%s) is two-sided geometric with epsilon 1, its tails folded at six',
  (tag) => {
    const a = Math.exp(-1)
    const bounded = (size: number) =>
      size === 6 ? a ** 6 / (1 + a) : ((1 - a) / (1 + a)) * a ** size
    const drawn = draw(tag, (value) => countNoise(value) + 6)
    // 12 degrees of freedom, p = 0.001
    expect(distance(13, (index) => bounded(Math.abs(index - 6)), drawn)).toBeLessThan(32.91)
  },
)

test('noise of means is Laplace, in twenty classes that are equally likely', () => {
  const likelihood = (noise: number) =>
    noise < 0 ? Math.exp(noise / 3) / 2 : 1 - Math.exp(-noise / 3) / 2
  const drawn = draw('m', (value) =>
    Math.min(19, Math.floor(20 * likelihood(laplaceNoise(value, 3)))),
  )
  // 19 degrees of freedom, p = 0.001
  expect(distance(20, () => 1 / 20, drawn)).toBeLessThan(43.82)
})

test('of the noise of means as much lies on its caps as its tails weigh', () => {
  const drawn = draw('m', (value) => Number(Math.abs(laplaceNoise(value, 3)) === 12))
  // 1 degree of freedom, p = 0.001
  expect(
    distance(2, (index) => (index === 1 ? Math.exp(-4) : 1 - Math.exp(-4)), drawn),
  ).toBeLessThan(10.83)
})
