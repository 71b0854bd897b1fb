import { describe, expect, it } from 'vitest'

import { changeSchema, toldOf } from './change-of-form.ts'

const hpoId = 'HP:0001250'
const keep = (more: object) => toldOf({ do: 'keep', hpoId, presence: undefined, ...more })

describe('a tap on the page of symptoms', () => {
  it('tells only what was tapped: all else stays as it is known', () => {
    expect(keep({})).toEqual({ hpoId })
    expect(keep({ presence: 'never' })).toEqual({ hpoId, presence: 'never' })
    expect(keep({ insteadOf: 'HP:0002315' })).toEqual({ hpoId, insteadOf: 'HP:0002315' })
  })

  it('that leaves the onset empty takes it back', () => {
    expect(keep({ onset: '' })).toEqual({ hpoId, onset: null })
    expect(keep({ onset: 'at-birth' })).toEqual({ hpoId, onset: 'at-birth' })
  })

  it.each([
    [{ do: 'keep', hpoId, presence: '', onset: '' }, true],
    [{ do: 'keep', hpoId, presence: 'maybe' }, false],
    [{ do: 'answer', id: 'no id', isIt: 'yes' }, false],
    [{ do: 'erase', hpoId }, false],
    [{}, false],
  ])('is read or refused as a whole: %j', (sent, isRead) => {
    expect(changeSchema.safeParse(sent).success).toBe(isRead)
  })
})
