import { createLocalReq } from 'payload'

import { consentNow } from '../../src/collections/consents/consent-now.ts'
import {
  consentStandsSql,
  versionInForceSql,
} from '../../src/collections/consents/consent-stands-sql.ts'
import { isFrozenSql } from '../../src/collections/patients/is-frozen-sql.ts'
import { isFrozenToday } from '../../src/collections/patients/own-patient.ts'
import { answering, givenACrowd, givenStatements } from './given-crowd.ts'
import { givenAStudy } from './given-questionnaire.ts'
import { rowsOf } from './newcomers.ts'
import { persona, requestAs } from './personas.ts'
import { startedCms } from './started-cms.ts'

/** What may happen to a study and the people in it. Those that cannot happen to somebody change nothing. */
export const consentActs = [
  ...(['yes', 'yes', 'yes', 'no', 'yes to an earlier text', 'text changes'] as const),
  ...(['questionnaires change', 'handed over', 'comes of age', 'closed'] as const),
] as const

type ConsentAct = (typeof consentActs)[number]

/** What was done with one person, told in another way than the record keeps it. */
interface Told {
  readonly id: string
  saidYes: boolean
  isTheirOwn: boolean
  hasComeOfAge: boolean
  isClosed: boolean
}

/** A study, with children who were handed in for, and what has happened. */
interface ConsentStory {
  readonly study: string
  readonly people: readonly Told[]
  version: number
  /** Of the moment of the latest statement, in milliseconds. */
  now: number
}

/** A study that some children of one guardian answered, on which nothing was said yet. */
export async function givenAStory(questionnaire: string, people: number): Promise<ConsentStory> {
  const ids = await givenACrowd(questionnaire, answering(people))
  const begun = { saidYes: false, isTheirOwn: false, hasComeOfAge: false, isClosed: false }
  return {
    study: await givenAStudy(questionnaire),
    people: ids.map((id) => ({ id, ...begun })),
    version: 1,
    now: 0,
  }
}

/** Lets one thing happen, in the record and in the telling. */
export async function happens(
  story: ConsentStory,
  act: ConsentAct,
  { who, spare }: { readonly who: number; readonly spare: string },
): Promise<void> {
  story.now += 1000
  const person = story.people[who]
  if (act === 'text changes') await changeText(story, {})
  else if (act === 'questionnaires change') await changeText(story, { questionnaires: spare })
  else if (person && !person.isClosed) await acts[act](story, person)
}

/** Whose yes stands, by what was told. */
export function standingYeses({ people }: ConsentStory): string[] {
  return people
    .filter(({ saidYes, isTheirOwn, hasComeOfAge, isClosed }) => {
      const isFrozen = hasComeOfAge && !isTheirOwn && !isClosed
      return saidYes && !isFrozen
    })
    .map(({ id }) => id)
    .toSorted()
}

const acts: Record<
  Exclude<ConsentAct, 'text changes' | 'questionnaires change'>,
  (story: ConsentStory, person: Told) => Promise<void>
> = {
  yes: (story, person) => say(story, person, { decision: 'permit', version: story.version }),
  no: (story, person) => say(story, person, { decision: 'deny', version: story.version }),
  'yes to an earlier text': (story, person) =>
    say(story, person, { decision: 'permit', version: story.version - 1 }),
  'handed over': async (_story, person) => {
    if (!person.hasComeOfAge || person.isTheirOwn) return
    Object.assign(person, { isTheirOwn: true, saidYes: false })
    const { id } = await persona('patient')
    await rowsOf(`UPDATE patients SET owner_id = '${id}', relationship = 'self'
      WHERE id = '${person.id}'`)
  },
  'comes of age': async (_story, person) => {
    person.hasComeOfAge = true
    await rowsOf(`UPDATE patients SET birth_date = '2001-01-01' WHERE id = '${person.id}'`)
  },
  closed: async (_story, person) => {
    // A guardian whose rights have ended closes nothing.
    if (person.hasComeOfAge && !person.isTheirOwn) return
    person.isClosed = true
    await rowsOf(`UPDATE patients SET closed = true, relationship = 'self',
      birth_date = '1900-01-01' WHERE id = '${person.id}'`)
  },
}

async function say(
  story: ConsentStory,
  person: Told,
  { decision, version }: { readonly decision: 'permit' | 'deny'; readonly version: number },
): Promise<void> {
  const { study, now: at } = story
  await givenStatements([
    {
      ...{ patient: person.id, purpose: { kind: 'study', study }, decision, at },
      ...{ textVersion: `study-${String(version)}`, ...(person.isTheirOwn && { by: 'patient' }) },
    },
  ])
  person.saidYes = decision === 'permit' && version === story.version
}

async function changeText(story: ConsentStory, more: { questionnaires?: string }): Promise<void> {
  story.version += 1
  const req = await requestAs('data scientist')
  const { questionnaires } = await req.payload.findByID({
    collection: 'studies',
    id: story.study,
    depth: 0,
    overrideAccess: false,
    req,
  })
  await req.payload.update({
    collection: 'studies',
    id: story.study,
    data: {
      consentText: { version: `study-${String(story.version)}`, body: 'For tests' },
      questionnaires: [...questionnaires, ...(more.questionnaires ? [more.questionnaires] : [])],
    },
    depth: 0,
    overrideAccess: false,
    req,
  })
  for (const person of story.people) person.saidYes = false
}

/** Whose yes stands by the SQL of those who count many. */
export async function standingBySql({ study, people }: ConsentStory): Promise<string[]> {
  const about = { kind: `'study'`, id: `'${study}'` }
  const rows = await rowsOf(`SELECT patient.id FROM patients patient
    WHERE patient.id IN (${people.map(({ id }) => `'${id}'`).join(', ')}) AND NOT ${isFrozenSql}
      AND ${consentStandsSql({ ...about, version: versionInForceSql(about) })} ORDER BY 1`)
  return rows.map(({ id }) => String(id))
}

/** The same by the rule that is asked about one patient at a time. */
export async function standingByRule({ study, people }: ConsentStory): Promise<string[]> {
  const { payload } = await startedCms()
  const req = await createLocalReq({}, payload)
  const found = { depth: 0, req }
  const { consentText } = await payload.findByID({
    collection: 'studies',
    id: study,
    overrideAccess: true,
    ...found,
  })
  const asked = { purpose: { kind: 'study', study }, version: consentText.version } as const
  const stands = await Promise.all(
    people.map(async ({ id }) => {
      const patient = await payload.findByID({
        collection: 'patients',
        id,
        overrideAccess: true,
        ...found,
      })
      return !isFrozenToday(patient) && (await consentNow(patient, asked, req)) === 'permit'
    }),
  )
  return people
    .filter((_, index) => stands[index])
    .map(({ id }) => id)
    .toSorted()
}
