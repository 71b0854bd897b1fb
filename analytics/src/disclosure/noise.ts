import { createHmac } from 'node:crypto'

import type { SecretKey } from '../secret-key.ts'

/** What a draw depends on, besides the key: the kind of figure, the statistic, and who is in the cell with what. */
export interface Draw {
  /** `n` for counts, `m` for means, `h` for bins of a histogram. */
  readonly tag: 'n' | 'm' | 'h'
  readonly statistic: string
  readonly cellKey: bigint
}

/** A number from 0 (excluded) to 1 that is the same for the same draw and key. */
export function uniform({ tag, statistic, cellKey }: Draw, noiseKey: SecretKey): number {
  const bits = createHmac('sha256', noiseKey)
    .update(`u1|${tag}|${statistic}|${String(cellKey)}`)
    .digest()
    .readBigUInt64BE()
  return Number(bits >> 11n) / 2 ** 53 + 2 ** -54
}

/** The widest noise that a count can get, in people. */
const countNoiseBound = 6

/** Two-sided geometric noise with epsilon 1, cut at ±6, its tails folded into the ends. */
export const countNoiseTable: readonly {
  readonly noise: number
  readonly probability: number
  readonly cumulative: number
}[] = tableOfCountNoise()

/** The noise of a count, in people, for a uniform draw. */
export function countNoise(draw: number): number {
  return countNoiseTable.find(({ cumulative }) => cumulative >= draw)?.noise ?? countNoiseBound
}

/** Laplace noise of scale `b` for a uniform draw, capped at four times the scale. */
export function laplaceNoise(draw: number, b: number): number {
  const centred = draw - 0.5
  const noise = -b * Math.sign(centred) * Math.abs(Math.log(1 - 2 * Math.abs(centred)))
  return Math.min(Math.max(noise, -4 * b), 4 * b)
}

function tableOfCountNoise() {
  let cumulative = 0
  return Array.from({ length: 2 * countNoiseBound + 1 }, (_, index) => {
    const noise = index - countNoiseBound
    const probability = probabilityOf(Math.abs(noise))
    cumulative += probability
    return { noise, probability, cumulative }
  })
}

function probabilityOf(size: number): number {
  const a = Math.exp(-1)
  return size === countNoiseBound ? a ** size / (1 + a) : ((1 - a) / (1 + a)) * a ** size
}
