import { expect, it } from 'vitest'

import { lackingIn } from './lacking-in.ts'

it.each([
  ['feedback', { template: '', words: 'The left half is dark.' }, 'template'],
  ['feedback', { template: 'other', words: ' ' }, 'words'],
  ['feedback', { template: 'other', words: 'The other side.' }, null],
  ['feedback', { template: 'names-differ', words: '' }, null],
  ['refused', { template: 'other', words: ' no' }, 'reason'],
  ['refused', { template: '', words: 'Registered twice.' }, null],
  ['validated', { template: '', words: '' }, null],
] as const)(
  'a decision lacks what it needs and nothing else: %s %o',
  (decision, opinion, lacking) => {
    expect(lackingIn(decision, opinion)).toBe(lacking)
  },
)
