import { researchRequestSchema } from '@share4rare/schemas'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { givenADisease } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import {
  givenARequest,
  givenARequestInReview,
  givenAVote,
  givenItIsApproved,
  givenTheCallEnds,
  wish,
} from './support/given-request.ts'
import { persona, tokenOf, type PersonaName } from './support/personas.ts'
import { refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms, withDatabase } from './support/started-cms.ts'

let questionnaire: string

beforeAll(async () => {
  await emptyRecord()
  questionnaire = await givenAQuestionnaire()
  await givenAStudy(questionnaire)
})

async function ask(name: PersonaName, more: object = {}) {
  return rest('POST', '/requests/submit', {
    token: await tokenOf(name),
    body: wish(questionnaire, more),
  })
}

async function stateOf(request: string) {
  const { payload } = await startedCms()
  const found = await payload.findByID({
    collection: 'requests',
    id: request,
    overrideAccess: true,
  })
  return found.state
}

async function vote(name: PersonaName, request: string, more: object = {}) {
  const body = { request, vote: 'approve', ...more }
  return rest('POST', '/reviews', { token: await tokenOf(name), body })
}

async function act(name: PersonaName, request: string, action: 'start-review' | 'end-call') {
  return rest('POST', `/requests/${request}/${action}`, { token: await tokenOf(name) })
}

async function votesOn(request: string): Promise<number> {
  const { payload } = await startedCms()
  const where = { request: { equals: request } }
  return (await payload.count({ collection: 'reviews', where, overrideAccess: true })).totalDocs
}

/** Does something while a person of the staff has another e-mail address. */
async function withStaffEmail(
  name: PersonaName,
  email: string,
  work: () => Promise<void>,
): Promise<void> {
  const { databaseUrl } = await startedCms()
  const { id, email: own } = await persona(name)
  await withDatabase(databaseUrl, async (client) => {
    await client.query('UPDATE staff SET email = $1 WHERE id = $2', [email, id])
    try {
      await work()
    } finally {
      await client.query('UPDATE staff SET email = $1 WHERE id = $2', [own, id])
    }
  })
}

describe('asking', () => {
  it.each(['professional', 'patient', 'caregiver'] as const)('is open to: %s', async (name) => {
    const reply = await ask(name)
    expect(reply.status).toBe(201)
    expect(researchRequestSchema.parse(reply.body)).toMatchObject({
      state: 'submitted',
      release: null,
    })
  })

  it('refuses cross-tables with that reason', async () => {
    const reply = await ask('professional', { tables: 'cross-table' })
    expect(refusalOf(reply)).toEqual([422, 'cross-tables-refused at tables'])
  })

  it.each([
    ['an unknown item', { items: ['pain', 'unknown'] }, 'items'],
    ['an item that is not counted', { items: ['who_helps'] }, 'items'],
    ['no item', { items: [] }, 'items'],
    [
      'an unknown questionnaire',
      { questionnaire: '00000000-0000-0000-0000-000000000000' },
      'questionnaire',
    ],
    ['a questionnaire that is no id', { questionnaire: 'none' }, 'questionnaire'],
    ['an unknown group', { diseaseGroup: '00000000-0000-0000-0000-000000000000' }, 'diseaseGroup'],
    ['a group that is no id', { diseaseGroup: 'none' }, 'diseaseGroup'],
    ['a purpose too short to judge', { purpose: 'Because' }, 'purpose'],
  ])('refuses %s', async (_what, more, at) => {
    expect(refusalOf(await ask('professional', more))).toEqual([400, `input-invalid at ${at}`])
  })

  it('writes the asker as owner, whatever the body says', async () => {
    const { id: owner } = await persona('patient')
    const { body } = await ask('professional', {
      owner,
      state: 'approved',
      callEndsAt: '2020-01-01',
    })
    const { id } = researchRequestSchema.parse(body)
    const mine = await rest('GET', `/requests/mine/${id}`, { token: await tokenOf('professional') })
    expect(mine.body).toMatchObject({ id, state: 'submitted', callEndsAt: null })
  })

  it('shows its author in words what was asked for, in the language they read', async () => {
    const group = await givenADisease('ORPHA:1', { level: 'group' })
    const request = await givenARequest(questionnaire, { diseaseGroup: group })
    const token = await tokenOf('professional')
    const told = async (locale: string) =>
      (await rest('GET', `/requests/mine/${request}?locale=${locale}`, { token })).body
    const [en, es] = [await told('en'), await told('es')]
    expect([en, es]).toMatchObject([{ asked: {} }, { asked: {} }])
  })

  it('shows a request to its author, and to no other member', async () => {
    const request = await givenARequest(questionnaire)
    const other = await rest('GET', `/requests/mine/${request}`, {
      token: await tokenOf('patient'),
    })
    expect(refusalOf(other)).toEqual(refusal(404, 'not-found'))
  })
})

describe('the way of a request', () => {
  let request: string
  beforeEach(async () => {
    request = await givenARequest(questionnaire)
  })

  it.each(['professional', 'author', 'validator', 'committee member', 'administrator'] as const)(
    'is not moved by: %s',
    async (name) => {
      const review = await act(name, request, 'start-review')
      const call = await act(name, request, 'end-call')
      expect([refusalOf(review), refusalOf(call)]).toEqual([
        refusal(403, 'not-permitted'),
        refusal(403, 'not-permitted'),
      ])
      expect(await stateOf(request)).toBe('submitted')
    },
  )

  it('goes from submitted to review once', async () => {
    expect((await act('data scientist', request, 'start-review')).status).toBe(200)
    expect(await stateOf(request)).toBe('in-review')
    const again = await act('data scientist', request, 'start-review')
    expect(refusalOf(again)).toEqual(refusal(403, 'not-open'))
  })

  it('takes no votes before the review', async () => {
    expect((await vote('committee member', request)).status).toBe(409)
  })

  it('has no call to end before the review, and ends it once', async () => {
    const early = await act('data scientist', request, 'end-call')
    await act('data scientist', request, 'start-review')
    const once = await act('data scientist', request, 'end-call')
    const twice = await act('data scientist', request, 'end-call')
    expect([early.status, once.status, twice.status]).toEqual([409, 200, 409])
  })

  it('cannot be set by anybody through Payload’s own door', async () => {
    const staff = ['data scientist', 'committee member', 'administrator'] as const
    const statuses = await Promise.all(
      staff.map(async (name) => {
        const token = await tokenOf(name)
        const reply = await rest('PATCH', `/requests/${request}`, {
          token,
          body: { state: 'approved' },
        })
        return reply.status
      }),
    )
    expect(statuses).toEqual([403, 403, 403])
  })
})

describe('votes', () => {
  let request: string
  beforeEach(async () => {
    request = await givenARequestInReview(questionnaire)
  })

  it('approve a request once three agree, and asks for its release', async () => {
    await givenAVote('committee member', request)
    await givenAVote('second committee member', request)
    expect(await stateOf(request)).toBe('in-review')
    await givenAVote('third committee member', request)
    expect(await stateOf(request)).toBe('approved')
  })

  it('reject a request by the majority of three', async () => {
    await givenAVote('committee member', request)
    await givenAVote('second committee member', request, { vote: 'reject' })
    await givenAVote('third committee member', request, { vote: 'reject' })
    expect(await stateOf(request)).toBe('rejected')
  })

  it('with a conflict of interest do not count', async () => {
    await givenAVote('committee member', request)
    await givenAVote('second committee member', request, { conflictOfInterest: true })
    await givenAVote('third committee member', request)
    expect(await stateOf(request)).toBe('in-review')
    await givenAVote('fourth committee member', request)
    expect(await stateOf(request)).toBe('approved')
  })

  it('that three people give at the same moment decide it', async () => {
    const names = ['committee member', 'second committee member', 'third committee member'] as const
    const replies = await Promise.all(names.map((name) => vote(name, request)))
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await stateOf(request)).toBe('approved')
  })

  it('are given once by each', async () => {
    await vote('committee member', request)
    const again = await vote('committee member', request, { vote: 'reject' })
    expect([again.status >= 400, again.status < 500]).toEqual([true, true])
  })

  it('are given in one’s own name', async () => {
    const { id: other } = await persona('second committee member')
    const reply = await vote('committee member', request, { reviewer: other })
    const { id: own } = await persona('committee member')
    expect(reply.body).toMatchObject({ doc: { reviewer: own } })
  })

  it.each(['committee.member@tests.example', 'Ada Example and the Committee Member Example'])(
    'are not given by somebody whom the team names: %s',
    async (team) => {
      const { id } = await persona('committee member')
      const token = await tokenOf('administrator')
      await rest('PATCH', `/staff/${id}`, { token, body: { name: 'Committee Member Example' } })
      const own = await givenARequestInReview(questionnaire, { team })
      const reply = await vote('committee member', own)
      const other = await vote('second committee member', own)
      expect([reply.status, other.status]).toEqual([403, 201])
      expect(reply.text).toContain('your own request')
      expect(await votesOn(own)).toBe(1)
    },
  )

  it('are not given by the author, who has an account on both sides', async () => {
    const { email } = await persona('professional')
    await withStaffEmail('committee member', email.toUpperCase(), async () => {
      const reply = await vote('committee member', request, { conflictOfInterest: true })
      expect(reply.status).toBe(403)
      expect(reply.text).toContain('your own request')
    })
    expect(await votesOn(request)).toBe(0)
    expect((await vote('committee member', request)).status).toBe(201)
  })

  it('are not changed afterwards', async () => {
    const { body } = await vote('committee member', request)
    const { doc } = body as { doc: { id: string } }
    const token = await tokenOf('committee member')
    const reply = await rest('PATCH', `/reviews/${doc.id}`, { token, body: { vote: 'reject' } })
    expect(reply.status).toBe(403)
  })

  it.each(['professional', 'author', 'data scientist', 'administrator'] as const)(
    'are not given by: %s',
    async (name) => {
      expect((await vote(name, request)).status).toBe(403)
    },
  )

  it('are not taken any more once the request is decided', async () => {
    await givenItIsApproved(request)
    expect((await vote('fourth committee member', request)).status).toBe(409)
  })

  it('come to an end with the call only for owners: the committee may vote after it', async () => {
    await givenTheCallEnds(request)
    await givenItIsApproved(request)
    expect(await stateOf(request)).toBe('approved')
  })
})
