import type { GuardedPatient } from './guardianship.ts'
import { adultAge, ageOn } from './registration.ts'

/** A patient as the rule about coming of age sees them. Of a birth date that has a time, the day counts. */
export interface GrowingPatient extends GuardedPatient {
  readonly birthDate: string
}

/** The notices that a child's guardian gets beforehand, and how many months. */
export const comingOfAgeNotices = { 'in-six-months': 6, 'in-one-month': 1 } as const

export type ComingOfAgeNotice = keyof typeof comingOfAgeNotices

/** The first day on which somebody is an adult. Who was born on 29 February comes of age on 1 March. */
export function comesOfAgeOn(birthDate: string): string {
  const year = Number(birthDate.slice(0, 4)) + adultAge
  const day = birthDate.slice(4, 10)
  return day === '-02-29' && !isLeap(year) ? `${year}-03-01` : `${year}${day}`
}

/**
 * Whether a patient was registered as a child and has come of age: the rights of the guardian have ended, and
 * nothing new is done with the data until the adult takes them over. Not where the staff have approved that the
 * guardianship goes on.
 */
export function isFrozen(
  { relationship, birthDate, guardianship }: GrowingPatient,
  today: string,
): boolean {
  if (relationship !== 'child' || guardianship === 'approved') return false
  return ageOn(today, birthDate.slice(0, 10)) >= adultAge
}

/** The notice whose time has come and that no later one has replaced; null before the first, and from the day on. */
export function noticeDue(patient: GrowingPatient, today: string): ComingOfAgeNotice | null {
  if (patient.relationship !== 'child' || patient.guardianship === 'approved') return null
  const day = comesOfAgeOn(patient.birthDate)
  if (today >= day || today < monthsBefore(day, comingOfAgeNotices['in-six-months'])) return null
  const isLast = today >= monthsBefore(day, comingOfAgeNotices['in-one-month'])
  return isLast ? 'in-one-month' : 'in-six-months'
}

/** The same day so many months before, or the last day that month has. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
