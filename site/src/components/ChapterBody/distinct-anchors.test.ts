import { expect, it } from 'vitest'

import { distinctAnchors } from './distinct-anchors.ts'

it('a topic that comes once is its section’s anchor', () => {
  expect(distinctAnchors(['origin', 'signs'])).toEqual(['origin', 'signs'])
})

it('sections of one topic each have an anchor of their own, and the first keeps its address', () => {
  const anchors = ['care', 'care-2', 'origin', 'care-3']
  expect(distinctAnchors(['care', 'care', 'origin', 'care'])).toEqual(anchors)
})
