import { diseaseProfiles, type DiseaseProfile } from './disease-profiles.ts'
import { ageOf, type DemoPatient } from './people.ts'
import { seededRandom } from './seeded-random.ts'

/** What lies behind one invented person's answers, so that they hang together. */
export interface Situation {
  readonly age: number
  readonly profile: DiseaseProfile
  /** How much the disease weighs on this person, from 0 to 1. */
  readonly weight: number
  /** An answer from 0 to 10 between its two ends, by weight, with some chance. */
  readonly scale: (ends: readonly [light: number, heavy: number]) => number
  /** Happens with this probability. */
  readonly chance: (probability: number) => boolean
  readonly draw: () => number
}

/** The situation in which a patient answers one questionnaire: the same on every call. */
export function situationOf(patient: DemoPatient, questionnaire: string): Situation {
  const profile = diseaseProfiles.find(({ disease }) => disease === patient.disease)
  if (!profile) throw new RangeError(`The demo has no people with ${patient.disease}`)
  const age = ageOf(patient)
  const weight = weightOf(profile, age, seededRandom(`weight ${patient.key}`)())
  const draw = seededRandom(`${questionnaire} ${patient.key}`)
  return {
    age,
    profile,
    weight,
    scale: ([light, heavy]) =>
      within(0, 10, Math.round(light + (heavy - light) * weight + (draw() + draw() - 1) * 2.5)),
    chance: (probability) => draw() < probability,
    draw,
  }
}

/** Who fills the form in: somebody else for children, both together now and then. */
export function whoAnswers({ age, chance }: Situation): string {
  if (age < 12) return 'caregiver'
  if (age < 18) return 'together'
  return chance(0.85) ? 'myself' : 'together'
}

/** The value, or the nearer end of the range where it lies outside. */
export function within(minimum: number, maximum: number, value: number): number {
  return Math.min(maximum, Math.max(minimum, value))
}

function weightOf(profile: DiseaseProfile, age: number, fate: number): number {
  if (!profile.growsWithAge) return fate
  const [youngest, oldest] = profile.age
  return within(0, 1, 0.7 * ((age - youngest) / (oldest - youngest)) + 0.6 * fate - 0.15)
}
