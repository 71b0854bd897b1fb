import type { Locale } from '@share4rare/schemas'

import { namedMembers, type DemoMember } from './accounts.ts'
import { cohort, type DemoPacket } from './cohort.ts'
import { undiagnosed } from './diseases.ts'
import { seededRandom } from './seeded-random.ts'

/** Somebody with a rare disease, looked after by the member who registered them. */
export interface DemoPatient {
  /** Stable within the demo, such as `patient-017`. */
  readonly key: string
  readonly name: string
  readonly birthDate: string
  readonly sex: 'female' | 'male'
  /** ORPHA code, or `undiagnosed`. */
  readonly disease: string
  /** Place within the people with the same disease, from 1. */
  readonly place: number
  /** The Phenopacket that tells sex, age, disease and symptoms. */
  readonly packet: string
  /** The e-mail address of the member who registered the patient. */
  readonly owner: string
  /** What the patient is to that member. */
  readonly relationship: 'self' | 'child'
  /** Whether staff have checked the evidence. Who is not validated takes part in nothing. */
  readonly isValidated: boolean
}

/** The day on which the demo stands still: ages are counted on it. */
export const demoDay = '2026-10-01'

/** The patients of the members with whom a visitor signs in. */
export const namedPatients = {
  ana: { disease: 'ORPHA:269', place: 1 },
  leo: { disease: 'ORPHA:98896', place: 1 },
  mia: { disease: 'ORPHA:654', place: 1 },
  nora: { disease: undiagnosed, place: 10 },
  tess: { disease: undiagnosed, place: 1 },
} as const

/** Everybody on the demo's site: a patient for each packet, and who registered them. The same on every call. */
export function people(): {
  readonly members: readonly DemoMember[]
  readonly patients: readonly DemoPatient[]
} {
  const households = cohort().map((packet, index) => named(householdOf(packet, index)))
  const members = [namedMembers.rita, ...households.map(({ member }) => member)]
  return {
    members: [...new Map(members.map((member) => [member.email, member])).values()],
    patients: households.map(({ patient }) => patient),
  }
}

/** A patient's age in whole years on the demo's day. */
export function ageOf(patient: DemoPatient): number {
  const hadBirthday = patient.birthDate.slice(4) <= demoDay.slice(4)
  return yearOf(demoDay) - yearOf(patient.birthDate) - (hadBirthday ? 0 : 1)
}

interface Household {
  readonly patient: DemoPatient
  readonly member: DemoMember
}

const surnames = [
  ['Example', 'en'],
  ['Muestra', 'es'],
  ['Sample', 'en'],
  ['Ejemplo', 'es'],
  ['Specimen', 'en'],
  ['Prueba', 'es'],
  ['Placeholder', 'en'],
  ['Modelo', 'es'],
] as const satisfies readonly (readonly [string, Locale])[]

const firstNames = {
  female:
    'Alba Alice Carmen Emma Elena Grace Irene Hannah Julia Ruby Laura Ellen Marta Paula Pilar Rose',
  male: 'Adam Bruno Daniel Diego Felix George Hugo Henry Javier Jack Luis Oscar Pablo Samuel Sergio Tom',
}

const birds = ['avocet', 'bittern', 'curlew', 'dunlin', 'egret', 'finch', 'gannet', 'hoopoe']

function householdOf({ text, sex, age, disease, place }: DemoPacket, index: number): Household {
  const draw = seededRandom(`person ${disease} ${String(place)}`)
  const number = String(index + 1).padStart(3, '0')
  const [surname, locale] = pick(surnames, index)
  const name = `${firstNameOf(sex, index)} ${surname}`
  const isChild = age < 18
  const carerSex = draw() < 0.6 ? 'female' : 'male'
  const member = {
    email: `member.${number}@demo.example`,
    name: isChild ? `${firstNameOf(carerSex, index + 56)} ${surname}` : name,
    nickname: `${pick(birds, index)}-${number}`,
    kind: isChild ? 'caregiver' : 'patient',
    locale,
  } as const
  const patient = {
    key: `patient-${number}`,
    name,
    birthDate: birthDateOf(age, draw),
    sex,
    disease,
    place,
    packet: text,
    owner: member.email,
    relationship: isChild ? 'child' : 'self',
    isValidated: true,
  } as const
  return { patient, member }
}

/** Puts the named people into their places: Ana, Marc's children Leo and Mia, Nora and Tess. */
function named({ patient, member }: Household): Household {
  const { ana, marc, nora, tess } = namedMembers
  const { disease, place } = patient
  const isAt = (at: { disease: string; place: number }) =>
    at.disease === disease && at.place === place
  const seat = (seated: DemoMember, name: string, changes: Partial<DemoPatient>): Household => ({
    patient: { ...patient, ...changes, name, owner: seated.email },
    member: seated,
  })
  if (isAt(namedPatients.ana))
    return seat(ana, ana.name, { birthDate: '1988-03-14', relationship: 'self' })
  if (isAt(namedPatients.leo))
    return seat(marc, 'Leo Example', { birthDate: '2016-05-09', relationship: 'child' })
  if (isAt(namedPatients.mia))
    return seat(marc, 'Mia Example', {
      birthDate: '2021-02-20',
      relationship: 'child',
    })
  if (isAt(namedPatients.nora))
    return seat(nora, nora.name, {
      birthDate: '1995-07-30',
      relationship: 'self',
      isValidated: false,
    })
  if (isAt(namedPatients.tess))
    return seat(tess, tess.name, { birthDate: '1990-04-18', relationship: 'self' })
  return { patient, member }
}

function firstNameOf(sex: 'female' | 'male', index: number): string {
  return pick(firstNames[sex].split(' '), Math.floor(index / surnames.length))
}

/** Birthdays fall before the demo's day, so that the age is the difference of the years. */
function birthDateOf(age: number, draw: () => number): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  const month = twoDigits(1 + Math.floor(draw() * 9))
  const day = twoDigits(1 + Math.floor(draw() * 28))
  return `${String(yearOf(demoDay) - age)}-${month}-${day}`
}

function pick<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length]
  if (value === undefined) throw new RangeError('There is nothing to pick from')
  return value
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
