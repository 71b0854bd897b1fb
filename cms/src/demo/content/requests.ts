import type { Decision, LocalisedText, Vote } from '@share4rare/schemas'

import { namedMembers, staff } from './accounts.ts'
import { responses } from './answers.ts'
import { commonDataElements } from './common-data-elements.ts'
import { dailyLife } from './daily-life.ts'
import { diseasesBelow, neuromuscularRoot } from './diseases.ts'
import { namedPatients, people, type DemoPatient } from './people.ts'
import { seededRandom } from './seeded-random.ts'

/** A researcher's request, with the votes of the committee as far as they are cast. */
export interface DemoRequest {
  /** Stable within the demo. */
  readonly key: string
  /** The e-mail address of the professional who asks. */
  readonly author: string
  readonly team: string
  readonly title: LocalisedText
  readonly purpose: LocalisedText
  /** The version of the text to which owners say yes or no. */
  readonly textVersion: string
  readonly questionnaire: string
  /** The ORPHA code of the disease group; null where people with every disease are asked. */
  readonly diseaseGroup: string | null
  readonly items: readonly string[]
  readonly tables: 'one-way'
  readonly votes: readonly DemoVote[]
  /** Where the demo leaves it: delivered, or in review so that a visitor can vote. */
  readonly leaves: 'delivered' | 'in-review'
  /** How many owners say yes and how many say no; the others stay silent, which is a no. */
  readonly yes: number
  readonly no: number
}

/** One committee member's vote, and the reason given. */
interface DemoVote {
  readonly staff: string
  readonly vote: Vote
  readonly reason: string
}

/** What the owner of one patient's data decided on a request. */
export interface DemoDecision {
  /** The patient's key. */
  readonly patient: string
  readonly decision: Decision
}

/** Delivered: how neuromuscular conditions begin, and what people can do, from the common data elements. */
export const deliveredRequest: DemoRequest = {
  key: 'request-neuromuscular-onset',
  author: namedMembers.rita.email,
  team: 'Neuromuscular Demo Team, Example University (invented)',
  title: {
    en: 'From first signs to diagnosis in neuromuscular disorders',
    es: 'De los primeros signos al diagnóstico en las enfermedades neuromusculares',
  },
  purpose: {
    en: 'We want to describe how long people wait between the first signs and a diagnosis, whether a genetic test was done, and what they are able to do today. The figures are for a public report that helps clinics to plan shorter paths. We ask for protected totals only and cannot see any person’s answers.',
    es: 'Queremos describir cuánto tiempo pasa entre los primeros signos y el diagnóstico, si se hizo una prueba genética y qué pueden hacer hoy las personas. Las cifras servirán para un informe público que ayude a los centros a acortar el camino. Solo pedimos totales protegidos y no podemos ver las respuestas de nadie.',
  },
  textVersion: 'request-1',
  questionnaire: commonDataElements.code,
  diseaseGroup: neuromuscularRoot,
  items: [
    'onset_age',
    'diagnosis_age',
    'genetic_test',
    'centre_seen',
    'able_moving',
    'able_hands',
    'able_self_care',
    'able_taking_part',
    'sample_given',
    'research_news',
  ],
  tables: 'one-way',
  votes: committeeVotes([
    'The question is clear and the figures asked for are enough to answer it.',
    'Useful for families and clinics. The report should be written in plain words.',
    'The items are few and fit the purpose.',
  ]),
  leaves: 'delivered',
  yes: 48,
  no: 7,
}

/** Waiting for its votes: rest, help and company with any rare disease, from daily life. */
export const pendingRequest: DemoRequest = {
  key: 'request-daily-life',
  author: namedMembers.rita.email,
  team: 'Daily Life Demo Team, Example University (invented)',
  title: {
    en: 'Rest, help and company in families living with a rare disease',
    es: 'Descanso, ayuda y compañía en familias que viven con una enfermedad rara',
  },
  purpose: {
    en: 'We want to learn how tired people are, how they sleep, how much help is needed at home and how much time they spend with others. The figures will guide a leaflet for schools, employers and social services. We ask for protected totals only and cannot see any family’s answers.',
    es: 'Queremos saber cuánto cansancio sienten las personas, cómo duermen, cuánta ayuda hace falta en casa y cuánto tiempo pasan con los demás. Las cifras servirán para una guía dirigida a colegios, empresas y servicios sociales. Solo pedimos totales protegidos y no podemos ver las respuestas de ninguna familia.',
  },
  textVersion: 'request-1',
  questionnaire: dailyLife.code,
  diseaseGroup: null,
  items: ['fatigue', 'pain', 'sleep', 'help_home', 'care_hours', 'occupation', 'social'],
  tables: 'one-way',
  votes: [],
  leaves: 'in-review',
  yes: 74,
  no: 9,
}

/** Both requests of the demo, the older one first. */
export const requests: readonly DemoRequest[] = [deliveredRequest, pendingRequest]

/** The keys of the patients whose owners are asked: those of the group who handed the questionnaire in. */
export function askedPatients(request: DemoRequest): readonly string[] {
  return whoAnswered(request).map(({ key }) => key)
}

/** What owners decided. The rest stays silent, Marc among them, so that a visitor can still decide for Mia. */
export function requestDecisions(request: DemoRequest): readonly DemoDecision[] {
  const deciding = whoAnswered(request)
    .filter((patient) => !isSilent(patient))
    .map(({ key }) => ({ key, lot: seededRandom(`decision ${request.key} ${key}`)() }))
    .toSorted((one, other) => one.lot - other.lot)
  return deciding
    .slice(0, request.yes + request.no)
    .map(({ key }, rank) => ({ patient: key, decision: rank < request.yes ? 'permit' : 'deny' }))
}

function whoAnswered(request: DemoRequest): readonly DemoPatient[] {
  const group = request.diseaseGroup === null ? null : diseasesBelow(request.diseaseGroup)
  const handedIn = new Set(
    responses()
      .filter(({ questionnaire }) => questionnaire === request.questionnaire)
      .filter(({ submittedOn }) => submittedOn !== null)
      .map(({ patient }) => patient),
  )
  return people().patients.filter(
    ({ key, disease }) => handedIn.has(key) && (group === null || group.includes(disease)),
  )
}

function isSilent({ disease, place }: DemoPatient): boolean {
  return disease === namedPatients.mia.disease && place === namedPatients.mia.place
}

function committeeVotes(reasons: readonly string[]): DemoVote[] {
  return staff
    .filter(({ roles }) => roles.includes('committee'))
    .flatMap(({ email }, index) => {
      const reason = reasons[index]
      return reason === undefined ? [] : [{ staff: email, vote: 'approve' as const, reason }]
    })
}
