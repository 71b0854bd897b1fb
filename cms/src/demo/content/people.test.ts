import { staffRoleSchema } from '@share4rare/schemas'
import { describe, expect, it } from 'vitest'

import { namedMembers, staff } from './accounts.ts'
import { responses } from './answers.ts'
import { diseaseProfiles } from './disease-profiles.ts'
import { diseases, diseasesBelow, neuromuscularRoot, tumourRoot, undiagnosed } from './diseases.ts'
import { ageOf, people } from './people.ts'

const { members, patients } = people()

function patientsWith(codes: readonly string[]) {
  return patients.filter(({ disease }) => codes.includes(disease))
}

describe('the people of the demo', () => {
  it('are the same on every call', () => {
    expect(people()).toEqual({ members, patients })
  })

  it('are 120 patients, each with a key, a name and a registered owner of their own', () => {
    expect(patients).toHaveLength(120)
    expect(new Set(patients.map(({ key }) => key)).size).toBe(120)
    expect(new Set(patients.map(({ name }) => name)).size).toBe(120)
    expect(new Set(members.map(({ email }) => email)).size).toBe(members.length)
    expect(new Set(members.map(({ nickname }) => nickname)).size).toBe(members.length)
    const emails = members.map(({ email }) => email)
    expect(patients.filter(({ owner }) => !emails.includes(owner))).toEqual([])
  })

  it('have addresses of the demo only', () => {
    const emails = [...members, ...staff].map(({ email }) => email)
    expect(emails.filter((email) => !/^[a-z0-9.]+@demo\.example$/.test(email))).toEqual([])
  })

  it('have known diseases: one large group, one smaller group, and some too small to be shown', () => {
    const known = diseases.map(({ orphaCode }) => orphaCode)
    expect(patients.filter(({ disease }) => !known.includes(disease))).toEqual([])
    expect(patientsWith(diseasesBelow(neuromuscularRoot)).length).toBeGreaterThanOrEqual(45)
    expect(patientsWith(diseasesBelow(tumourRoot)).length).toBeGreaterThanOrEqual(30)
    expect(patientsWith([undiagnosed]).length).toBeLessThan(11)
    expect(patientsWith(['ORPHA:64742']).length).toBeLessThan(11)
  })

  it('are of a plausible age and sex for their disease', () => {
    const implausible = patients.filter((patient) => {
      const profile = diseaseProfiles.find(({ disease }) => disease === patient.disease)
      const [youngest = 0, oldest = 0] = profile?.age ?? []
      const age = ageOf(patient)
      return age < youngest || age > oldest
    })
    expect(implausible).toEqual([])
    const onlyMen = ['ORPHA:98896', 'ORPHA:98895']
    expect(patientsWith(onlyMen).filter(({ sex }) => sex !== 'male')).toEqual([])
  })

  it('are cared for by somebody else exactly while they are children, about half of them', () => {
    const children = patients.filter((patient) => ageOf(patient) < 18)
    expect(patients.filter(({ relationship }) => relationship === 'child')).toEqual(children)
    expect(children.length).toBeGreaterThanOrEqual(50)
    expect(children.length).toBeLessThanOrEqual(75)
  })

  it('are as many with each disease as its answers count on', () => {
    const counts = diseaseProfiles.map(({ disease }) => [disease, patientsWith([disease]).length])
    expect(counts).toEqual(diseaseProfiles.map(({ disease, people: all }) => [disease, all]))
  })

  it('include Marc with two children, and Nora, who alone is not validated', () => {
    const marcs = patients.filter(({ owner }) => owner === namedMembers.marc.email)
    expect(marcs.map(({ name }) => name)).toEqual(['Leo Example', 'Mia Example'])
    const waiting = patients.filter(({ isValidated }) => !isValidated)
    expect(waiting.map(({ owner }) => owner)).toEqual([namedMembers.nora.email])
  })

  it('include Tess, who is validated and whose group is too small to be shown', () => {
    const [tess] = patients.filter(({ owner }) => owner === namedMembers.tess.email)
    expect(tess).toMatchObject({ isValidated: true, disease: undiagnosed })
    const handedIn = responses().filter(({ submittedOn }) => submittedOn !== null)
    expect(handedIn.map(({ patient }) => patient)).toContain(tess?.key)
    expect(patientsWith([undiagnosed]).length).toBeLessThan(11)
  })

  it('include staff for every role, two authors and three committee members', () => {
    const roles = staff.flatMap((person) => person.roles)
    expect(staffRoleSchema.options.filter((role) => !roles.includes(role))).toEqual([])
    expect(roles.filter((role) => role === 'author')).toHaveLength(2)
    expect(roles.filter((role) => role === 'committee')).toHaveLength(3)
  })
})
