import { askedClaimsSchema, peopleAlikeSchema, researchRequestSchema } from '@share4rare/schemas'
import { z } from 'zod'

import { madeSchema, signIn, type Caller } from '../caller.ts'
import { eventually } from '../eventually.ts'
import type { Platform } from '../platform.ts'
import { makeMember, makeStaff, makeTheStaff, theAdministrator } from './accounts.ts'
import { aParticipant, begin, decide, forEverybody, takePart, type Participant } from './people.ts'
import { jobState, makeDiseases, openStudy, type Study } from './study.ts'

/** People and pages in every state that the site shows, made through the public doors alone. */
export async function aSmallWorld(platform: Platform) {
  const administrator = await theAdministrator(platform)
  const staff = await makeTheStaff(platform, 'Everypage')
  const author = await makeStaff(platform, 'Clara Everypage', 'author')
  const as = (account: typeof author) => signIn(platform, 'staff', account)
  const [writer, approver, dataScientist] = [
    await as(author),
    await as(staff.approver),
    await as(staff.dataScientist),
  ]
  const diseases = await makeDiseases(writer, 'Everypage syndrome')
  const study = await openStudy(dataScientist, {
    questionnaire: await aQuestionnaire(writer, approver),
    title: 'A study on every page',
    diseases,
  })
  const chapter = await aChapter(writer, approver, diseases.disorder)
  const doorkeepers = { administrator, validator: await as(staff.validator) }
  const people = await forEverybody(manyNames, async (name, index) => {
    const one = await aParticipant(platform, name, doorkeepers, diseases)
    const handedIn = await takePart(one, study, { rest: index % 11, company: index % 2 === 0 })
    await joinTheCommunity(one)
    return { ...one, handedIn }
  })
  const [finished] = people
  if (!finished) throw new Error('Nobody took part.')
  await releaseCharts(dataScientist, study)
  await listOf(finished)
  const half = await aParticipant(platform, 'Ben Everypage', doorkeepers, diseases)
  const begun = await begin(half, study)
  const researcher = await makeMember(platform, 'Rita Everypage', 'professional')
  const asking = await signIn(platform, 'members', researcher)
  const delivered = await ask(asking, study, diseases.group)
  const votes = await forEverybody(staff.committee, as)
  await deliver(delivered, { dataScientist, votes, people, asking })
  const sent = await ask(asking, study, diseases.group)
  return { chapter, finished, half, begun: begun.id, researcher, delivered, sent }
}

const manyNames = Array.from({ length: 24 }, (_, index) => `Ada ${index} Everypage`)
const anything = z.unknown()

/** Tells of symptoms, and lets others write. */
async function joinTheCommunity({ caller, patient }: Participant): Promise<void> {
  for (const hpoId of ['HP:0001324', 'HP:0003236'])
    await caller.post(
      `/patients/${patient}/symptoms/keep`,
      { hpoId, excluded: false, resolved: false, onset: null },
      anything,
    )
  const { claims } = await caller.get('/consents/claims', askedClaimsSchema)
  const { version = '' } = claims.find(({ claim }) => claim === 'private-messages') ?? {}
  const decisions = [{ claim: 'private-messages', version, decision: 'permit' }]
  await caller.post('/consents/claims', { locale: 'en', decisions }, anything)
}

/** Waits until somebody's list of people alike is made. */
async function listOf({ caller, patient }: Participant): Promise<void> {
  await eventually('ten people in a list', async () => {
    const { people } = await caller.get(`/patients/${patient}/alike`, peopleAlikeSchema)
    return people.length === 10 ? people : undefined
  })
}

async function aQuestionnaire(writer: Caller, approver: Caller): Promise<string> {
  const counted = { required: true, identifying: false, aggregate: true }
  const questions = [
    { blockType: 'section', code: 'days', title: 'Your days', help: 'In the past seven days.' },
    {
      ...{ blockType: 'scale', code: 'rest', title: 'How well did you rest?', ...counted },
      ...{ showPosition: true, minimum: 0, maximum: 10, direction: 'higher-is-better' },
    },
    { blockType: 'yes-no', code: 'company', title: 'Did you have company?', ...counted },
    {
      ...{ blockType: 'text', code: 'note', title: 'Anything else?', maximumLength: 300 },
      ...{ required: false, identifying: true },
    },
  ]
  const pages = [{ code: 'page_of_days', title: 'Days', questions }]
  const text = {
    title: 'Rest and company',
    code: 'every_page',
    summary: 'Two questions.',
    minutes: 1,
  }
  return published('questionnaires', { ...text, pages }, [writer, approver])
}

async function aChapter(writer: Caller, approver: Caller, disease: string): Promise<string> {
  const words = { type: 'text', text: 'Rest, and say so.', format: 0, mode: 'normal', version: 1 }
  const block = { direction: 'ltr', format: '', indent: 0, version: 1 }
  const body = {
    root: {
      type: 'root',
      ...block,
      children: [{ type: 'paragraph', ...block, children: [words] }],
    },
  }
  const chapter = {
    ...{
      title: 'Everypage syndrome',
      slug: 'everypage-syndrome',
      summary: 'An invented syndrome.',
    },
    ...{
      disease,
      author: 'Clara Example',
      authorRole: 'Paediatrician',
      reviewer: 'Arturo Example',
    },
    reviewedOn: '2026-11-20T00:00:00.000Z',
    sections: [{ topic: 'care', heading: 'What helps', body }],
    sources: [{ title: 'An invented source', url: 'https://example.org/source' }],
  }
  await published('chapters', chapter, [writer, approver])
  return chapter.slug
}

async function published(
  collection: string,
  document: object,
  [writer, approver]: readonly [Caller, Caller],
): Promise<string> {
  const draft = { ...document, _status: 'draft' }
  const { doc } = await writer.post(`/${collection}?draft=true`, draft, madeSchema)
  await approver.patch(`/${collection}/${doc.id}`, { _status: 'published' }, anything)
  return doc.id
}

async function releaseCharts(dataScientist: Caller, { id }: Study): Promise<void> {
  await dataScientist.post(`/studies/${id}/peer-charts`, {}, anything)
  await eventually('the charts are released', async () => {
    const state = await jobState(dataScientist, { kind: 'release-peer-charts', subject: id })
    return state === 'done' ? state : undefined
  })
}

async function ask(asking: Caller, { questionnaire }: Study, diseaseGroup: string) {
  const request = {
    ...{ title: 'Rest on every page', team: 'The Example Team', questionnaire, diseaseGroup },
    purpose: 'We want to learn how people rest, and whether they have company while they do.',
    ...{ items: ['rest', 'company'], tables: 'one-way' },
  }
  const { id } = await asking.post('/requests/submit', request, researchRequestSchema)
  return id
}

interface Parties {
  readonly dataScientist: Caller
  readonly votes: readonly Caller[]
  readonly people: readonly Participant[]
  readonly asking: Caller
}

async function deliver(request: string, { dataScientist, votes, people, asking }: Parties) {
  await dataScientist.post(`/requests/${request}/start-review`, {}, anything)
  await forEverybody(people, (one) => decide(one, { kind: 'request', id: request }, 'permit'))
  for (const member of votes)
    await member.post('/reviews', { request, vote: 'approve' }, madeSchema)
  await dataScientist.post(`/requests/${request}/end-call`, {}, anything)
  await eventually('the request is delivered', async () => {
    const { state } = await asking.get(`/requests/mine/${request}`, researchRequestSchema)
    return state === 'delivered' ? state : undefined
  })
}
