import { describe, expect, it } from 'vitest'

import { everybody } from '../../tests/support/asking.ts'
import { access as membersAccess } from '../collections/members/access.ts'
import { access as staffAccess } from '../collections/staff/access.ts'
import { everyone, never } from './everyone.ts'
import {
  patientsAndCaregivers,
  theirMemberAccount,
  theirOpenPatients,
  theirOpenPatientsAlways,
  theirOwn,
  theirOwnAlways,
} from './members.ts'
import type { Rule } from './rule.ts'
import {
  administrators,
  allStaff,
  authors,
  committee,
  dataScientists,
  validators,
} from './staff.ts'

const names = Object.keys(everybody)
const staff = [
  ...['author', 'validator', 'data scientist', 'committee member', 'community staff'],
  'administrator',
]
const account = (id: string) => ({ id: { equals: id } })

/** The verdicts that are not a plain no. */
function verdictsOf(rule: Rule): Record<string, unknown> {
  const verdicts = Object.entries(everybody).map(([name, args]) => [name, rule(args)] as const)
  return Object.fromEntries(verdicts.filter(([, verdict]) => verdict !== false))
}

const allowed = (...people: readonly string[]) =>
  Object.fromEntries(people.map((name) => [name, true]))

describe('rules', () => {
  it.each([
    ['everyone', everyone, names],
    ['never', never, []],
    ['allStaff', allStaff, staff],
    ['authors', authors, ['author']],
    ['validators', validators, ['validator']],
    ['dataScientists', dataScientists, ['data scientist']],
    ['committee', committee, ['committee member']],
    ['administrators', administrators, ['administrator']],
    ['patientsAndCaregivers', patientsAndCaregivers, ['patient', 'caregiver']],
    ['the panel', staffAccess.admin, staff],
    ['the panel, for members’ accounts', membersAccess.admin, []],
  ] as const)('let in: %s', (_name, rule, people) => {
    expect(verdictsOf(rule)).toEqual(allowed(...people))
  })

  it('let members see the documents that name them as owner', () => {
    const own = (id: string) => ({ owner: { equals: id } })
    expect(verdictsOf(theirOwnAlways)).toEqual({
      ...verdictsOf(theirOwn),
      unfinished: own('unfinished'),
    })
    expect(verdictsOf(theirOwn)).toEqual({
      patient: own('patient'),
      caregiver: own('caregiver'),
      professional: own('professional'),
      'a member who claims roles': own('patient'),
    })
  })

  it('let members at their patients but for closed ones, and see them before they are registered', () => {
    const open = (id: string) => ({ owner: { equals: id }, closed: { not_equals: true } })
    const always = verdictsOf(theirOpenPatientsAlways)
    expect(always).toEqual({ ...verdictsOf(theirOpenPatients), unfinished: open('unfinished') })
    expect(verdictsOf(theirOpenPatients)).toMatchObject({ patient: open('patient') })
    expect(verdictsOf(theirOpenPatients)).not.toHaveProperty('unfinished')
  })

  it('let members see their own account', () => {
    expect(verdictsOf(theirMemberAccount)).toEqual({
      unfinished: account('unfinished'),
      patient: account('patient'),
      caregiver: account('caregiver'),
      professional: account('professional'),
      'a member who claims roles': account('patient'),
    })
  })

  it('let administrators alone make colleagues and change accounts, and nobody make members', () => {
    for (const rule of [staffAccess.create, staffAccess.update, membersAccess.update])
      expect(verdictsOf(rule)).toEqual(allowed('administrator'))
    const nobodys = [staffAccess.unlock, membersAccess.unlock, membersAccess.create]
    expect(nobodys.map(verdictsOf)).toEqual([{}, {}, {}])
  })
})
