import { expect, test } from 'vitest'

import { givenAColleague } from './support/given-staff.ts'
import { doorsThatKnow, everyDoor, unprovedTokens } from './support/unproved-tokens.ts'

test.each(Object.entries(unprovedTokens))(
  '%s opens no more than no token at all, at every door',
  async (_, made) => {
    const { id } = await givenAColleague('administrator', 'author', 'validator')
    expect(await doorsThatKnow(await made(id), everyDoor)).toEqual([])
  },
)
