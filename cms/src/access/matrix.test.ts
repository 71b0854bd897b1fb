import { describe, expect, it } from 'vitest'

import { matrix, verdictFor } from './matrix.ts'
import { personas, type PersonaName } from './personas.ts'

const everybody = Object.keys(personas) as PersonaName[]

describe('verdictFor', () => {
  it('denies whoever is not named', () => {
    expect(everybody.map((name) => verdictFor({}, name))).toEqual(everybody.map(() => 'denied'))
  })

  it('takes a persona’s own line before the group’s, and the group’s before everybody’s', () => {
    const row = { everybody: 'published only', staff: 'allowed', author: 'own only' } as const
    expect([
      verdictFor(row, 'visitor'),
      verdictFor(row, 'patient'),
      verdictFor(row, 'validator'),
      verdictFor(row, 'author'),
    ]).toEqual(['published only', 'published only', 'allowed', 'own only'])
  })
})

describe('the matrix', () => {
  it('lets nobody of the staff read answers or consents', () => {
    const staff = everybody.filter((name) => personas[name].startsWith('Staff'))
    const verdicts = staff.flatMap((name) => [
      verdictFor(matrix['questionnaire-responses'].read, name),
      verdictFor(matrix.consents.read, name),
    ])
    expect(new Set(verdicts)).toEqual(new Set(['denied']))
  })

  it('lets nobody change or delete what was consented to, audited, published or released', () => {
    const kept = [
      ...(['consents', 'partner-grants', 'audit', 'questionnaire-versions'] as const),
      ...(['snapshots', 'releases'] as const),
    ]
    const rows = kept.flatMap((slug) => [
      matrix[slug].update,
      matrix[slug].delete,
      matrix[slug].create,
    ])
    expect(rows).toEqual(rows.map(() => ({})))
  })
})
