import type { Question, Questionnaire } from '@share4rare/schemas'
import type { Payload, PayloadRequest } from 'payload'

import type { Study } from '../generated/payload-types.ts'
import { peopleOf } from './as-user.ts'
import { staff } from './content/accounts.ts'
import { commonDataElements } from './content/common-data-elements.ts'
import { dailyLife } from './content/daily-life.ts'
import { studies, type DemoStudy } from './content/studies.ts'
import { diseaseIds } from './make-library.ts'
import { publishByTwo, twoAuthors, type TwoPeople } from './publish-by-two.ts'

const dataScientist = staff.find(({ roles }) => roles.includes('data-scientist'))?.email

/** The questionnaires, written by one author and published by another, and the studies that they belong to. */
export async function makeQuestionnaires(payload: Payload): Promise<void> {
  const authors = await twoAuthors(payload)
  for (const questionnaire of [dailyLife, commonDataElements])
    await makeQuestionnaire(questionnaire, authors)
  const opening = await peopleOf(payload).staff(String(dataScientist))
  for (const study of studies) await makeStudy(study, opening)
}

async function makeQuestionnaire(questionnaire: Questionnaire, authors: TwoPeople): Promise<void> {
  if ((await questionnaireIds(authors.writing, true)).has(questionnaire.code)) return
  const document = {
    ...questionnaire,
    pages: questionnaire.pages.map((page) => ({ ...page, questions: page.questions.map(asBlock) })),
  }
  await publishByTwo('questionnaires', document, authors)
}

function asBlock({ kind, ...question }: Question) {
  return { ...question, blockType: kind }
}

/** The ids of the questionnaires by code. */
export async function questionnaireIds(
  req: PayloadRequest,
  isPublished = false,
): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'questionnaires',
    ...(isPublished && { where: { _status: { equals: 'published' } } }),
    limit: 100,
    depth: 0,
    overrideAccess: true, // the demo knows its own questionnaires
    req,
  })
  return new Map(docs.map(({ code, id }) => [code, id]))
}

/** In English, and open once it stands in Spanish too: a text that people may agree to is never changed. */
async function makeStudy(study: DemoStudy, req: PayloadRequest): Promise<void> {
  const made = (await studyOf(study, req)) ?? (await draftStudy(study, req))
  if (made.state === 'open') return
  await req.payload.update({
    collection: 'studies',
    id: made.id,
    data: {
      title: study.title.es ?? study.title.en,
      summary: study.summary.es ?? study.summary.en,
      team: study.team.es ?? study.team.en,
      state: 'open',
      consentText: {
        version: study.consent.textVersion,
        body: study.consent.explanation.es ?? study.consent.explanation.en,
      },
    },
    locale: 'es',
    depth: 0,
    overrideAccess: false,
    req,
  })
}

async function studyOf({ title }: DemoStudy, req: PayloadRequest): Promise<Study | undefined> {
  const { docs } = await req.payload.find({
    collection: 'studies',
    where: { title: { equals: title.en } },
    locale: 'en',
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs[0]
}

async function draftStudy(study: DemoStudy, req: PayloadRequest): Promise<Study> {
  const ids = await diseaseIds(req)
  return req.payload.create({
    collection: 'studies',
    data: {
      title: study.title.en,
      summary: study.summary.en,
      team: study.team.en,
      questionnaires: [(await questionnaireIds(req)).get(study.questionnaire) ?? ''],
      diseaseGroup: study.diseaseGroup === null ? null : (ids.get(study.diseaseGroup) ?? null),
      ethicsApproval: study.ethics.en,
      state: 'draft',
      openUntil: study.openUntil,
      sampleTarget: study.sampleTarget,
      consentText: { version: study.consent.textVersion, body: study.consent.explanation.en },
    },
    locale: 'en',
    depth: 0,
    overrideAccess: false,
    req,
  })
}
