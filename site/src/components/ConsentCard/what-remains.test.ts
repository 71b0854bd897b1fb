import type { AskedConsent } from '@share4rare/schemas'
import { describe, expect, it } from 'vitest'

import { whatRemains } from './what-remains.ts'

const request = { kind: 'request', request: 'r1' } as const
const study = { kind: 'study', study: 's1' } as const
type Case = Pick<AskedConsent, 'status' | 'takesYes' | 'figures'>

describe('of a request', () => {
  it.each<[string, Case, readonly string[]]>([
    ['a yes in time says nothing', { status: 'permit', takesYes: true, figures: 'to-come' }, []],
    [
      'a yes after the call says that it can still be taken back, once',
      { status: 'permit', takesYes: false, figures: 'to-come' },
      ['consents.lastChange'],
    ],
    [
      'a yes whose figures are made says that they stay',
      { status: 'permit', takesYes: false, figures: 'released' },
      ['consents.released'],
    ],
    [
      'so does a yes that was taken back afterwards',
      { status: 'deny', takesYes: false, figures: 'released' },
      ['consents.released'],
    ],
    [
      'an end without figures is said',
      { status: 'permit', takesYes: false, figures: 'none' },
      ['consents.noFigures'],
    ],
  ])('%s', (_what, asked, remains) => {
    expect(whatRemains({ purpose: request, ...asked })).toEqual(remains)
  })
})

describe('of a study', () => {
  it('a yes says what taking it back changes, and that a closed one takes no other', () => {
    const yes = { purpose: study, status: 'permit', figures: 'to-come' } as const
    expect(whatRemains({ ...yes, takesYes: true })).toEqual(['consents.studyBack'])
    expect(whatRemains({ ...yes, takesYes: false })).toEqual([
      'consents.studyClosed',
      'consents.studyBack',
    ])
  })
})
