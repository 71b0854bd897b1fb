import { randomUUID } from 'node:crypto'
import { utimes } from 'node:fs/promises'

import { changedPeople, peopleByDisease, readSnapshot, sizeEntry } from '@share4rare/analytics'
import { consentStatus, type ConsentPurpose } from '@share4rare/schemas'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'

import '../../tests/support/property-seed.ts'
import { latestVersionOf } from '../src/collections/questionnaire-versions/read-version.ts'
import { submit } from '../src/endpoints/submit-response.ts'
import { keepSnapshot } from '../src/jobs/keep-snapshot.ts'
import { takeSnapshotOf, type TakenSnapshot } from '../src/jobs/take-snapshot.ts'
import { tidySnapshots } from '../src/jobs/tidy-snapshots.ts'
import { givenADecision, givenAnswers, valueOf } from './support/given-answers.ts'
import {
  consentActs,
  givenAStory,
  happens,
  standingByRule,
  standingBySql,
  standingYeses,
} from './support/consent-history.ts'
import { answering, givenACrowd, givenAllSay, givenStatements } from './support/given-crowd.ts'
import { givenADisease, givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { rowsOf } from './support/newcomers.ts'
import { requestAs } from './support/personas.ts'
import { givenARequest } from './support/given-request.ts'
import { emptyRecord } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

const crowdSize = 12
let otherStudy: string
let otherRequest: string
let questionnaire: string
let group: string
/** Each person of a crowd has a disease of their own, so that a snapshot's diseases tell who is in it. */
let diseases: readonly string[]

beforeAll(async () => {
  await emptyRecord()
  questionnaire = await givenAQuestionnaire()
  group = await givenADisease('ORPHA:1', { level: 'group' })
  const inner = await givenADisease('ORPHA:2', { level: 'group', parent: group })
  const parents = Array.from(
    { length: crowdSize },
    (_, index) => [{ parent: group }, { parent: inner }, {}][index % 3] ?? {},
  )
  diseases = await Promise.all(parents.map((parent, index) => givenADisease(codeOf(index), parent)))
  otherStudy = await givenAStudy(questionnaire)
  otherRequest = await givenARequest(questionnaire)
})

const codeOf = (index: number) => `ORPHA:${String(100 + index)}`
const isInGroup = (index: number) => index % 3 !== 2

async function snapshotFor(
  purpose: ConsentPurpose,
  diseaseGroup: string | null,
  name = `test-${randomUUID()}`,
): Promise<TakenSnapshot> {
  const context = await worker({ kind: 'release-due-requests', subject: 'all' })
  const version = await latestVersionOf(questionnaire, context.req)
  if (!version) throw new Error('nothing was published')
  const { codebook } = version
  return takeSnapshotOf({ name, questionnaire, codebook, purpose, diseaseGroup }, context)
}

async function peopleIn({ folder }: TakenSnapshot): Promise<string[]> {
  return [...(await peopleByDisease(folder)).keys()].toSorted()
}

/** Few moments, so that statements of one instant are common. */
const statement = fc.record({
  about: fc.constantFrom('asked', 'other study', 'other request'),
  decision: fc.constantFrom('permit', 'permit', 'deny'),
  at: fc.integer({ min: 1, max: 4 }).map((moment) => moment * 1000),
})
const someone = fc.record({
  status: fc.constantFrom('completed', 'completed', 'amended', 'in-progress'),
  validation: fc.constantFrom('validated', 'validated', 'validated', 'submitted', 'refused'),
  statements: fc.array(statement, { maxLength: 5 }),
})
const history = fc.record({
  people: fc.array(someone, { minLength: crowdSize, maxLength: crowdSize }),
  kind: fc.constantFrom('study', 'request'),
  isGroupOnly: fc.boolean(),
})

describe('a snapshot', () => {
  it('takes exactly the validated people of the group who handed in and now permit its purpose', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ people, kind, isGroupOnly }) => {
        const purposes = await newPurposes(kind)
        const ids = await givenACrowd(
          questionnaire,
          people.map(({ status, validation }, index) => ({
            ...{ answers: { pain: index % 11 }, disease: diseases[index] },
            ...{ status, validation },
          })),
        )
        const statements = people.flatMap(({ statements: said }, index) =>
          said.map(({ about, decision, at }) => ({
            ...{ patient: ids[index] ?? '', purpose: purposes[about], decision, at },
          })),
        )
        await givenStatements(statements)
        const snapshot = await snapshotFor(purposes.asked, isGroupOnly ? group : null)
        const expected = people
          .map((person, index) => ({ ...person, index }))
          .filter(({ status }) => status !== 'in-progress')
          .filter(({ validation }) => validation === 'validated')
          .filter(({ index }) => !isGroupOnly || isInGroup(index))
          .filter(({ statements: said }) => permits(said))
          .map(({ index }) => codeOf(index))
        expect(await peopleIn(snapshot)).toEqual(expected.toSorted())
        expect(snapshot.manifest.people).toBe(expected.length)
      }),
      { numRuns: 12 },
    )
  })

  it('lets a refusal count that was made at the same moment as a permission', async () => {
    const purpose = await newPurpose('request')
    const ids = await givenACrowd(questionnaire, answering(2, diseases[0]))
    const [first = '', second = ''] = ids
    await givenStatements([
      { patient: first, purpose, decision: 'permit', at: 5 },
      { patient: first, purpose, decision: 'deny', at: 5 },
      { patient: second, purpose, decision: 'deny', at: 5 },
      { patient: second, purpose, decision: 'permit', at: 5 },
    ])
    expect((await snapshotFor(purpose, null)).manifest.people).toBe(0)
  })

  it('has no one who withdrew, and not one answer of theirs', async () => {
    const purpose = { kind: 'study', study: await givenAStudy(questionnaire) } as const
    const ids = await givenACrowd(questionnaire, answering(5, diseases[0]))
    await givenAllSay('permit', ids, purpose)
    const before = await snapshotFor(purpose, null)
    await givenAllSay('deny', ids.slice(0, 2), purpose)
    const after = await snapshotFor(purpose, null)
    expect([before.manifest.people, after.manifest.people]).toEqual([5, 3])
    expect(after.manifest.answers).toBe((before.manifest.answers / 5) * 3)
  })

  it('stays as it was sealed, whatever is said afterwards', async () => {
    const purpose = await newPurpose('study')
    const ids = await givenACrowd(questionnaire, answering(3, diseases[0]))
    await givenAllSay('permit', ids, purpose)
    const { folder, manifest } = await snapshotFor(purpose, null)
    await givenAllSay('deny', ids, purpose)
    expect([...(await peopleByDisease(folder)).values()]).toEqual([manifest.people])
  })

  it('leaves out whoever lost the validation, from then on', async () => {
    const purpose = await newPurpose('study')
    const ids = await givenACrowd(questionnaire, answering(4, diseases[0]))
    await givenAllSay('permit', ids, purpose)
    const before = await snapshotFor(purpose, null)
    const states = ['documents-incomplete', 'feedback', 'refused']
    for (const [index, state] of states.entries())
      await rowsOf(`UPDATE patients SET validation = '${state}' WHERE id = '${ids[index] ?? ''}'`)
    expect((await snapshotFor(purpose, null)).manifest.people).toBe(1)
    expect(await readSnapshot(before.folder)).toMatchObject({ people: 4 })
  })

  it('takes corrected answers once they are handed in again, and changes in nothing sealed', async () => {
    const purpose = { kind: 'study', study: await givenAStudy(questionnaire) } as const
    const patient = await givenAPatient('patient')
    await givenADecision('patient', { patient, purpose })
    const answers = { pain: 3, has_help: false }
    const id = await givenAnswers('patient', { patient, questionnaire, answers })
    const sealed = await snapshotFor(purpose, null)
    await rowsOf(`UPDATE questionnaire_responses SET correct_until = now() + interval '1 day',
      correction = '{"pain": 8, "has_help": false}' WHERE id = '${id}'`)
    const meanwhile = await snapshotFor(purpose, null)
    const [row] = await rowsOf(
      `SELECT revision::int FROM questionnaire_responses WHERE id = '${id}'`,
    )
    const handIn = { revision: Number(row?.['revision']), locale: 'en' } as const
    valueOf(await submit(await requestAs('patient'), id, handIn))
    const after = await snapshotFor(purpose, null)
    expect([await changedBetween(meanwhile, sealed), await changedBetween(after, sealed)]).toEqual([
      { size: 0, pain: 0, has_help: 0 },
      { size: 0, pain: 1, has_help: 0 },
    ])
    expect(await readSnapshot(sealed.folder)).toEqual(sealed.manifest)
  })
})

/** How many people differ between two snapshots, by item, and in number. */
async function changedBetween(now: TakenSnapshot, earlier: TakenSnapshot) {
  const { req } = await worker({ kind: 'release-due-requests', subject: 'all' })
  const version = await latestVersionOf(questionnaire, req)
  const population = { id: 'all', diseases: null }
  const changed = await changedPeople({
    now: { folder: now.folder, population },
    earlier: { folder: earlier.folder, population },
    items: version?.codebook.items ?? [],
  })
  return { ...Object.fromEntries(changed), size: changed.get(sizeEntry), [sizeEntry]: undefined }
}

const act = fc.record({
  what: fc.constantFrom(...consentActs),
  who: fc.nat({ max: 3 }),
})

describe('through texts that change, hand-overs, freezes and closings', () => {
  it('the snapshot and the rule agree at every step on whose yes stands', async () => {
    const spare = await givenAQuestionnaire()
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 24 }), async (acts) => {
        const story = await givenAStory(questionnaire, 4)
        for (const { what, who } of acts) {
          await happens(story, what, { who, spare })
          const told = standingYeses(story)
          expect(await standingBySql(story)).toEqual(told)
          expect(await standingByRule(story)).toEqual(told)
        }
        const { manifest } = await snapshotFor({ kind: 'study', study: story.study }, null)
        expect(manifest.people).toBe(standingYeses(story).length)
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })
})

async function newPurpose(kind: 'study' | 'request'): Promise<ConsentPurpose> {
  return kind === 'study'
    ? { kind, study: await givenAStudy(questionnaire) }
    : { kind, request: await givenARequest(questionnaire) }
}

async function newPurposes(kind: 'study' | 'request') {
  return {
    asked: await newPurpose(kind),
    'other study': { kind: 'study', study: otherStudy },
    'other request': { kind: 'request', request: otherRequest },
  } as const
}

function permits(
  said: readonly { about: string; decision: 'permit' | 'deny'; at: number }[],
): boolean {
  const about = said.filter((each) => each.about === 'asked')
  const decisions = about.map(({ decision, at }) => ({ decision, decidedAt: new Date(at) }))
  return consentStatus(decisions) === 'permit'
}

describe('the tidying', () => {
  const context = () => worker({ kind: 'tidy-documents', subject: 'all' })
  const longAgo = new Date(Date.now() - 3 * 3_600_000)

  async function sealedLongAgo(name: string): Promise<TakenSnapshot> {
    const taken = await snapshotFor(await newPurpose('study'), null, name)
    await utimes(taken.folder, longAgo, longAgo)
    return taken
  }

  it('removes answers that were sealed for charts of which nothing came, and no others', async () => {
    const left = await sealedLongAgo(`charts-${randomUUID()}`)
    const released = await sealedLongAgo(`charts-${randomUUID()}`)
    await keepSnapshot(released, await context())
    const asked = await sealedLongAgo(`request-${randomUUID()}`)
    const atWork = await snapshotFor(await newPurpose('study'), null, `charts-${randomUUID()}`)
    await tidySnapshots(await context())
    const stands = await Promise.all(
      [left, released, asked, atWork].map(
        async ({ folder }) => (await readSnapshot(folder)) !== null,
      ),
    )
    expect(stands).toEqual([false, true, true, true])
  })
})
