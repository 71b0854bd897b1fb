import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'

import { member } from '../../tests/support/asking.ts'
import { approvalFields, neededSecondPerson } from './second-person.ts'

const hook = neededSecondPerson(['title', 'sections'])
const writer = { user: { id: 'writer', collection: 'staff' } } as PayloadRequest // the hook reads the user alone
const second = { user: { id: 'second', collection: 'staff' } } as PayloadRequest

/** What becomes of a document that somebody saves. */
function save(data: object, req: PayloadRequest, originalDoc?: object): unknown {
  const args = { data, originalDoc, req, operation: 'update', collection: {}, context: {} }
  return hook(args as unknown as Parameters<CollectionBeforeChangeHook>[0]) // Payload's own call has more
}

const written = { title: 'One', sections: [{ id: 'a', heading: 'Two' }], writers: ['writer'] }

describe('the second person', () => {
  it('is needed from the first word on', () => {
    expect(save({ title: 'One', _status: 'draft' }, writer)).toMatchObject({ writers: ['writer'] })
    expect(() => save({ title: 'One', _status: 'published' }, writer)).toThrow('second person')
  })

  it('publishes, and becomes who approved', () => {
    expect(save({ ...written, _status: 'published' }, second, written)).toMatchObject({
      writers: [],
      approvedBy: 'second',
    })
  })

  it('is not the writer', () => {
    expect(() => save({ ...written, _status: 'published' }, writer, written)).toThrow(
      'second person',
    )
  })

  it.each([
    ['a title', { title: 'Other' }],
    ['a word inside a row', { sections: [{ id: 'a', heading: 'Three' }] }],
    ['a row more', { sections: [...written.sections, { heading: 'Three' }] }],
    ['a row less', { sections: [] }],
    ['an emptied text', { title: null }],
  ])('does not change %s while publishing', (_what, change) => {
    const data = { ...written, ...change, _status: 'published' }
    expect(() => save(data, second, written)).toThrow('second person')
  })

  it.each([
    ['ids that Payload gives to rows', { sections: [{ id: 'b', blockName: 'x', heading: 'Two' }] }],
    ['the order of keys', { sections: [{ heading: 'Two', id: 'a' }] }],
    ['an empty value that was left out before', { sections: [{ heading: 'Two', help: null }] }],
    ['a field that is not text', { somethingElse: 'new' }],
  ])('may differ in %s', (_what, change) => {
    const data = { ...written, ...change, _status: 'published' }
    expect(save(data, second, written)).toMatchObject({ approvedBy: 'second' })
  })

  it('knows a related document for the same, populated or not', () => {
    const original = { ...written, sections: { id: 'a', createdAt: 'now', name: 'A' } }
    const data = { ...written, sections: 'a', _status: 'published' }
    expect(save(data, second, original)).toMatchObject({ approvedBy: 'second' })
  })

  it('is added to the writers as soon as they write, once', () => {
    const draft = { title: 'Other', _status: 'draft' }
    expect(save(draft, second, written)).toMatchObject({ writers: ['writer', 'second'] })
    expect(save(draft, writer, written)).toMatchObject({ writers: ['writer'] })
  })

  it('does not take writers from what is sent', () => {
    const data = { ...written, writers: [], _status: 'published' }
    expect(() => save(data, writer, { ...written, writers: [{ id: 'writer' }] })).toThrow(
      'second person',
    )
  })

  it('is found among writers of whatever shape', () => {
    const original = { ...written, writers: [null, 7, { name: 'nobody' }, { id: 'writer' }] }
    expect(save({ _status: 'draft' }, second, original)).toMatchObject({ writers: ['writer'] })
  })

  it('is not a visitor', () => {
    const visitor = { user: null } as PayloadRequest // as above
    expect(() => save({ title: 'One' }, visitor)).toThrow('Only staff')
  })

  it('is of the staff', () => {
    expect(() => save({ title: 'One' }, member('patient').req)).toThrow('Only staff')
  })

  it('is noted by the server alone', () => {
    const open = approvalFields.filter(
      (field) => !('access' in field) || field.access?.create?.({} as never) !== false, // it looks at nothing
    )
    expect(open).toEqual([])
  })
})
