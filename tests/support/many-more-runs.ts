import fc from 'fast-check'
import { vi } from 'vitest'

/**
 * Twenty times as many runs of every property, each time with other examples: a failure names the seed that it
 * came with, and FC_SEED brings it back.
 */
const times = 20
const usual = 100

vi.mock('fast-check', async (original) => {
  const { default: real } = await original<{ default: typeof fc }>()
  const assert = (property: fc.IProperty<unknown>, given?: fc.Parameters<unknown>): unknown =>
    real.assert(property, { ...given, numRuns: times * (given?.numRuns ?? usual) })
  return { default: { ...real, assert } }
})

const seed = process.env['FC_SEED']
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) })
