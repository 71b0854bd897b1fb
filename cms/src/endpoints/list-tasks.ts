import {
  askedQuestions,
  isAsked,
  textIn,
  type Locale,
  type Questionnaire,
  type QuestionnaireTask,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { QuestionnaireResponse } from '../generated/payload-types.ts'
import {
  answeringPatient,
  isFrozenToday,
  ownPatients,
  type OwnPatient,
} from '../collections/patients/own-patient.ts'
import {
  latestVersionOf,
  versionOf,
  type Version,
} from '../collections/questionnaire-versions/read-version.ts'
import { opennessOf } from '../collections/questionnaire-responses/openness-of.ts'
import { openStudiesFor } from '../collections/studies/open-studies.ts'
import { samplesOf } from '../collections/studies/samples-of.ts'
import { endpoint, localeOf, signedInMember } from './endpoint.ts'
import { relatedId, relatedIdOrNull } from '../collections/related-id.ts'

/** `GET /questionnaire-responses/tasks`: what is open to each of the member's patients, and what was begun. */
export const listTasks = endpoint('get', '/tasks', async (req) => {
  const member = signedInMember(req)
  if (!member.ok) return member
  const patients = await ownPatients(req)
  const tasks = await Promise.all(patients.map((patient) => tasksOf(patient, req)))
  return { ok: true, value: { tasks: tasks.flat() } }
})

async function tasksOf(patient: OwnPatient, req: PayloadRequest): Promise<QuestionnaireTask[]> {
  const studies = await openStudiesFor(patient, req)
  const responses = await responsesOf(patient, req)
  const asked = await askedToCorrect(patient, req)
  const open = studies.flatMap(({ questionnaires, openUntil }) =>
    questionnaires.map((questionnaire) => [questionnaire, openUntil ?? null] as const),
  )
  const samples = await samplesOf(studies, req)
  const closed = responses.map(({ questionnaire }) => [relatedId(questionnaire), null] as const)
  const wanted = new Map([...closed, ...open].map(([id, openUntil]) => [id, openUntil]))
  const tasks = await Promise.all(
    [...wanted].map(async ([questionnaire, openUntil]) => {
      const response =
        responses.find((each) => relatedId(each.questionnaire) === questionnaire) ?? null
      const version = response
        ? await versionOf(relatedId(response.version), req)
        : await latestVersionOf(questionnaire, req)
      return version
        ? [
            taskOf({
              ...{ patient, version, response, asked, openUntil, locale: localeOf(req) },
              sample: samples.get(questionnaire) ?? null,
            }),
          ]
        : []
    }),
  )
  return tasks.flat()
}

async function responsesOf(
  patient: OwnPatient,
  req: PayloadRequest,
): Promise<QuestionnaireResponse[]> {
  const { docs } = await req.payload.find({
    collection: 'questionnaire-responses',
    where: { patient: { equals: patient.id } },
    limit: 100,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs
}

async function askedToCorrect(
  patient: OwnPatient,
  req: PayloadRequest,
): Promise<ReadonlySet<string>> {
  const { docs } = await req.payload.find({
    collection: 'correction-requests',
    where: {
      ...{ patient: { equals: patient.id }, state: { equals: 'asked' } },
      owner: { equals: relatedId(patient.owner) },
    },
    select: { response: true },
    limit: 100,
    depth: 0,
    overrideAccess: true, // their own; the response is hidden from all others, and so from Payload's doors
    req,
  })
  return new Set(docs.flatMap(({ response }) => relatedIdOrNull(response) ?? []))
}

interface TaskParts {
  readonly patient: OwnPatient
  readonly version: Version
  readonly response: QuestionnaireResponse | null
  /** The responses for which a correction was asked, and not answered yet. */
  readonly asked: ReadonlySet<string>
  readonly openUntil: string | null
  readonly sample: QuestionnaireTask['sample']
  readonly locale: Locale
}

function taskOf(parts: TaskParts): QuestionnaireTask {
  const { patient, version, response, asked, openUntil, sample, locale } = parts
  const { definition } = version
  return {
    patient: answeringPatient(patient),
    questionnaire: {
      id: version.questionnaire,
      title: textIn(locale, definition.title),
      summary: textIn(locale, definition.summary),
      minutes: definition.minutes,
    },
    openUntil,
    sample,
    response: response && {
      id: response.id,
      status: response.status,
      savedAt: response.savedAt,
      handedInAt: response.submittedAt ?? null,
      amendedAt: response.amendedAt ?? null,
      correction: isFrozenToday(patient) ? null : correctionOf(response, asked),
      ...progressOf(definition, response),
    },
  }
}

function correctionOf(
  response: QuestionnaireResponse,
  asked: ReadonlySet<string>,
): NonNullable<QuestionnaireTask['response']>['correction'] {
  const [until, openness] = [response.correctUntil, opennessOf(response)]
  if (until && openness === 'correction') return { state: 'open', until }
  if (asked.has(response.id)) return { state: 'asked' }
  return until && openness === 'over' ? { state: 'over', until } : null
}

function progressOf(
  questionnaire: Questionnaire,
  { answers }: QuestionnaireResponse,
): { answered: number; asked: number } {
  const given = answers as Parameters<typeof isAsked>[2]
  const put = askedQuestions(questionnaire).filter((question) =>
    isAsked(question, questionnaire, given),
  )
  return { answered: put.filter(({ code }) => given[code] !== undefined).length, asked: put.length }
}
