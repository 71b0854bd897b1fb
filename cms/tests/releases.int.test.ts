import { releaseManifestSchema } from '@share4rare/schemas'
import { beforeAll, describe, expect, it } from 'vitest'

import { releaseDueRequests } from '../src/jobs/release-due-requests.ts'
import { answering, givenACrowd, givenAllSay } from './support/given-crowd.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import {
  givenARequestInReview,
  givenItIsApproved,
  givenTheCallEnds,
} from './support/given-request.ts'
import { tokenOf, type PersonaName } from './support/personas.ts'
import { refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

const job = { kind: 'release-due-requests', subject: 'all' } as const

/** The same forty people: whoever asks about all of them is given figures, however often. */
let questionnaire: string
let people: readonly string[]

beforeAll(async () => {
  await emptyRecord()
  questionnaire = await givenAStudiedQuestionnaire()
  people = await givenACrowd(questionnaire, answering(40))
})

/** A questionnaire of an open study, about which nothing has been released. */
async function givenAStudiedQuestionnaire(): Promise<string> {
  const id = await givenAQuestionnaire()
  await givenAStudy(id)
  return id
}

/** A request that these people said yes to, approved, and whose call has ended. */
async function givenADueRequest(agreeing: readonly string[], about = questionnaire) {
  const request = await givenARequestInReview(about)
  await givenAllSay('permit', agreeing, { kind: 'request', request })
  await givenItIsApproved(request)
  await givenTheCallEnds(request)
  return request
}

async function work(diesAt?: string): Promise<void> {
  await releaseDueRequests(await worker(job, diesAt))
}

async function outcomeOf(request: string) {
  const { payload } = await startedCms()
  const all = { limit: 0, pagination: false, depth: 0 } as const
  const found = await payload.findByID({
    collection: 'requests',
    id: request,
    overrideAccess: true,
  })
  const releases = await payload.find({
    collection: 'releases',
    where: { request: { equals: request } },
    ...all,
    overrideAccess: true,
  })
  const mails = await payload.find({
    collection: 'mails',
    where: { key: { contains: request } },
    ...all,
    overrideAccess: true,
  })
  return {
    state: found.state,
    releases: releases.docs,
    mails: mails.docs.map(({ template }) => template),
  }
}

async function download(name: PersonaName | null, release: string, file = 'figures.csv') {
  const token = name && (await tokenOf(name))
  return rest('GET', `/releases/${release}/${file}`, { token })
}

describe('a due request', () => {
  it('is delivered with figures of exactly those who said yes', async () => {
    const about = await givenAStudiedQuestionnaire()
    const agreeing = (await givenACrowd(about, answering(60))).slice(0, 45)
    const request = await givenADueRequest(agreeing, about)
    await givenAllSay('deny', agreeing.slice(0, 5), { kind: 'request', request })
    await work()
    const { state, releases, mails } = await outcomeOf(request)
    expect([state, mails]).toEqual(['delivered', ['request-delivered']])
    const manifest = releaseManifestSchema.parse(releases[0]?.manifest)
    const { payload } = await startedCms()
    const purpose = `request:${request}`
    const { docs } = await payload.find({
      collection: 'snapshots',
      where: { purpose: { equals: purpose } },
      overrideAccess: true,
    })
    expect(docs[0]?.manifest).toMatchObject({ people: 40, purpose })
    expect(manifest.decisions).toHaveLength(3)
    expect(releases[0]?.items).toEqual(['pain'])
  })

  it('is not released before it is approved, nor before the call has ended', async () => {
    const open = await givenARequestInReview(questionnaire)
    await givenAllSay('permit', people, { kind: 'request', request: open })
    await givenItIsApproved(open)
    const undecided = await givenARequestInReview(questionnaire)
    await givenAllSay('permit', people, { kind: 'request', request: undecided })
    await givenTheCallEnds(undecided)
    await work()
    expect(await outcomeOf(open)).toEqual({ state: 'approved', releases: [], mails: [] })
    expect(await outcomeOf(undecided)).toEqual({ state: 'in-review', releases: [], mails: [] })
  })

  it('is delivered once by two runs, one after the other', async () => {
    const request = await givenADueRequest(people)
    await work()
    const first = await outcomeOf(request)
    await work()
    expect(await outcomeOf(request)).toEqual(first)
  })

  it('is delivered once by two workers at the same time', async () => {
    const request = await givenADueRequest(people)
    await Promise.all([work(), work(), work()])
    const { state, releases, mails } = await outcomeOf(request)
    expect([state, releases.length, mails]).toEqual(['delivered', 1, ['request-delivered']])
  })

  it.each(['snapshot', 'figures', 'release', 'delivered'])(
    'is delivered once though its worker was killed at the step %s',
    async (step) => {
      const request = await givenADueRequest(people)
      await expect(work(step)).rejects.toThrow('killed')
      await work()
      await work()
      const { state, releases, mails } = await outcomeOf(request)
      expect([state, releases.length, mails]).toEqual(['delivered', 1, ['request-delivered']])
    },
  )

  it('gives the same figures whether its worker was killed or not', async () => {
    const request = await givenADueRequest(people)
    await expect(work('release')).rejects.toThrow('killed')
    await work()
    const again = await givenADueRequest(people)
    await work()
    const [first, second] = [await outcomeOf(request), await outcomeOf(again)]
    expect(second.releases[0]?.figures).toBe(first.releases[0]?.figures)
  })

  it('is withheld where too few people said yes, and its author is not told why', async () => {
    const request = await givenADueRequest(await givenACrowd(questionnaire, answering(12)))
    await work()
    expect(await outcomeOf(request)).toEqual({
      state: 'withheld',
      releases: [],
      mails: ['request-withheld'],
    })
    const { payload } = await startedCms()
    const { docs } = await payload.find({
      collection: 'audit',
      where: { subject: { equals: request }, action: { contains: 'withheld' } },
      overrideAccess: true,
    })
    expect(docs.map(({ action }) => action)).toEqual(['request.withheld.population-too-small'])
    const mine = await rest('GET', '/requests/mine', { token: await tokenOf('professional') })
    expect(mine.text).not.toContain('small')
  })

  it('is withheld where nobody said yes', async () => {
    const request = await givenADueRequest([])
    await work()
    expect(await outcomeOf(request)).toMatchObject({ state: 'withheld', releases: [] })
  })
})

describe('a second request about the same item', () => {
  let about: string
  let crowd: readonly string[]

  beforeAll(async () => {
    about = await givenAStudiedQuestionnaire()
    crowd = await givenACrowd(about, answering(60))
    await givenADueRequest(crowd.slice(0, 40), about)
    await work()
  })

  it.each([
    [0, 'delivered'],
    [1, 'withheld'],
    [10, 'withheld'],
    [11, 'delivered'],
  ])('is, with %i people more than the first, %s', async (more, state) => {
    const second = await givenADueRequest(crowd.slice(0, 40 + more), about)
    await work()
    expect(await outcomeOf(second)).toMatchObject({ state })
  })

  it('is withheld where one person withdrew in between', async () => {
    const second = await givenADueRequest(crowd.slice(1, 40), about)
    await work()
    expect(await outcomeOf(second)).toMatchObject({ state: 'withheld', releases: [] })
  })

  it('is withheld also where both are due at once', async () => {
    const other = await givenAStudiedQuestionnaire()
    const both = await givenACrowd(other, answering(40))
    const requests = [
      await givenADueRequest(both, other),
      await givenADueRequest(both.slice(5), other),
    ]
    await Promise.all([work(), work()])
    const states = await Promise.all(requests.map(async (id) => (await outcomeOf(id)).state))
    expect(states.toSorted()).toEqual(['delivered', 'withheld'])
  })
})

describe('a release', () => {
  it('is downloaded by the author of its request, and by nobody else', async () => {
    const request = await givenADueRequest(people)
    await work()
    const token = await tokenOf('professional')
    const mine = await rest('GET', `/requests/mine/${request}`, { token })
    const { release } = mine.body as { release: string }
    const figures = await download('professional', release)
    const manifest = await download('professional', release, 'manifest.json')
    expect([figures.status, figures.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8',
    ])
    expect(figures.text).toContain('pain')
    expect(releaseManifestSchema.parse(manifest.body)).toMatchObject({ request })
    for (const name of ['patient', 'caregiver'] as const)
      expect(refusalOf(await download(name, release))).toEqual(refusal(404, 'not-found'))
    for (const name of ['data scientist', 'committee member', null] as const)
      expect(refusalOf(await download(name, release))).toEqual(refusal(401, 'sign-in-needed'))
  })

  it('is chained to the one before it', async () => {
    const first = await givenADueRequest(people)
    await work()
    const second = await givenADueRequest(people)
    await work()
    const [before] = (await outcomeOf(first)).releases
    const [after] = (await outcomeOf(second)).releases
    const manifest = releaseManifestSchema.parse(after?.manifest)
    expect(manifest.previousManifestSha256).toBe(before?.manifestSha256)
  })
})
