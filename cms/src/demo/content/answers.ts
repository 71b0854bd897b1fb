import type { Answers, Locale } from '@share4rare/schemas'

import { commonDataElements } from './common-data-elements.ts'
import { coreAnswers } from './core-answers.ts'
import { dailyLifeAnswers } from './daily-life-answers.ts'
import { dailyLife } from './daily-life.ts'
import { diseaseProfiles } from './disease-profiles.ts'
import { namedPatients, people, type DemoPatient } from './people.ts'
import { seededRandom } from './seeded-random.ts'

/** One patient's answers to one questionnaire. Whoever answers has agreed to the study's consent text. */
export interface DemoResponse {
  /** The patient's key. */
  readonly patient: string
  /** The questionnaire's code. */
  readonly questionnaire: string
  readonly locale: Locale
  readonly answers: Answers
  /** The day on which it was handed in; null while it is being filled. */
  readonly submittedOn: string | null
}

const everybody = people()

/** Everything that was answered: 100 on daily life, 60 common data elements, and Ana's half-filled form. */
export function responses(): readonly DemoResponse[] {
  return [...dailyLifeResponses(), ...coreResponses(), anasDraft()]
}

/** Daily life: of each disease, the first so many of its people. */
function dailyLifeResponses(): DemoResponse[] {
  return everybody.patients
    .filter(({ disease, place }) => place <= profileOf(disease).dailyLife)
    .map((patient) => {
      const locale = localeOf(patient)
      return handedIn(patient, dailyLife.code, dailyLifeAnswers(patient, locale))
    })
}

/** Common data elements: of each disease, the last so many of its people. */
function coreResponses(): DemoResponse[] {
  return everybody.patients
    .filter(({ disease, place }) => {
      const { people: all, commonData } = profileOf(disease)
      return place > all - commonData
    })
    .map((patient) => handedIn(patient, commonDataElements.code, coreAnswers(patient)))
}

/** Ana stopped after the first two pages. */
function anasDraft(): DemoResponse {
  const ana = everybody.patients.find(
    ({ disease, place }) =>
      disease === namedPatients.ana.disease && place === namedPatients.ana.place,
  )
  if (!ana) throw new RangeError('Ana is not among the people of the demo')
  return {
    patient: ana.key,
    questionnaire: commonDataElements.code,
    locale: localeOf(ana),
    answers: { who_answers: 'myself', onset_when: 'later', onset_age: 16 },
    submittedOn: null,
  }
}

function handedIn(patient: DemoPatient, questionnaire: string, answers: Answers): DemoResponse {
  const draw = seededRandom(`handed in ${questionnaire} ${patient.key}`)
  const month = 5 + Math.floor(draw() * 4)
  const day = String(1 + Math.floor(draw() * 28)).padStart(2, '0')
  const submittedOn = `2026-0${String(month)}-${day}`
  return { patient: patient.key, questionnaire, locale: localeOf(patient), answers, submittedOn }
}

function profileOf(wanted: string) {
  const profile = diseaseProfiles.find(({ disease }) => disease === wanted)
  if (!profile) throw new RangeError(`The demo has no people with ${wanted}`)
  return profile
}

function localeOf(patient: DemoPatient): Locale {
  return everybody.members.find(({ email }) => email === patient.owner)?.locale ?? 'en'
}
