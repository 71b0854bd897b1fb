import fc from 'fast-check'
import { expect, it } from 'vitest'

import { environmentSchema, readEnvironment } from './environment.ts'

const names = Object.keys(environmentSchema.shape)
const canary = fc.string({ minLength: 6, maxLength: 20, unit: fc.constantFrom('Q', 'X', 'Z', '~') })
const settings = fc.dictionary(fc.constantFrom(...names), canary, { minKeys: 1 })

it('no message ever holds a value', () => {
  fc.assert(
    fc.property(settings, (given) => {
      const told = messageOf(given)
      const seen = Object.values(given).filter((value) => told.includes(value))
      expect(seen).toEqual([])
    }),
  )
})

it('every setting that is wrong is named', () => {
  const restricted = ['NODE_ENV', 'DEMO', 'SITE_PORT', 'CMS_URL', 'DATABASE_URL', 'NOISE_KEY']
  const wrong = fc.dictionary(fc.constantFrom(...restricted), canary, { minKeys: 1 })
  fc.assert(
    fc.property(wrong, (given) => {
      const told = messageOf(given)
      expect(Object.keys(given).filter((name) => !told.includes(`- ${name} is wrong`))).toEqual([])
    }),
  )
})

function messageOf(given: Record<string, string>): string {
  try {
    readEnvironment(given)
    return 'nothing is wrong'
  } catch (error) {
    return String(error)
  }
}
