import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { askOwners } from '../src/jobs/ask-owners.ts'
import { sendMails } from '../src/jobs/send-mails.ts'
import { answering, givenACrowd } from './support/given-crowd.ts'
import { givenADisease } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { givenARequestInReview } from './support/given-request.ts'
import { persona } from './support/personas.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

let questionnaire: string

beforeEach(async () => {
  await emptyRecord()
  questionnaire = await givenAQuestionnaire()
  await givenAStudy(questionnaire)
})

afterEach(() => {
  vi.restoreAllMocks()
})

async function outbox() {
  const { payload } = await startedCms()
  const { docs } = await payload.find({ collection: 'mails', depth: 0, overrideAccess: true })
  return docs
}

const askAbout = async (request: string) =>
  askOwners(await worker({ kind: 'ask-owners', subject: request }))

const send = async () => sendMails(await worker({ kind: 'send-mails', subject: 'all' }))

/** The post that leaves the house, kept instead of sent. */
async function watchedPost() {
  const { payload } = await startedCms()
  return vi.spyOn(payload, 'sendEmail').mockResolvedValue(undefined)
}

describe('asking the owners', () => {
  it('writes one mail to each owner, though they look after many and it is asked twice', async () => {
    await givenACrowd(questionnaire, answering(5))
    const request = await givenARequestInReview(questionnaire)
    await askAbout(request)
    await askAbout(request)
    const { id } = await persona('caregiver')
    expect(await outbox()).toMatchObject([{ recipient: id, template: 'request-asked' }])
  })

  it('writes to nobody whose patients have not answered or are of another group', async () => {
    const group = await givenADisease('ORPHA:1', { level: 'group' })
    const inside = await givenADisease('ORPHA:2', { parent: group })
    const [drafting = answering(1)[0]] = answering(1, inside)
    await givenACrowd(questionnaire, [
      ...answering(3),
      { answers: {}, ...drafting, status: 'in-progress' },
    ])
    await askAbout(await givenARequestInReview(questionnaire, { diseaseGroup: group }))
    expect(await outbox()).toEqual([])
  })
})

describe('the outbox', () => {
  it('sends each mail once, in the reader’s language, without a word about health', async () => {
    await givenACrowd(questionnaire, answering(5))
    await askAbout(await givenARequestInReview(questionnaire))
    const post = await watchedPost()
    await send()
    await send()
    const { email } = await persona('caregiver')
    expect(post.mock.calls).toMatchObject([
      [{ to: email, subject: 'A question about your answers' }],
    ])
  })

  it('keeps what could not be sent, and sends it the next time under the same name', async () => {
    await givenACrowd(questionnaire, answering(1))
    await askAbout(await givenARequestInReview(questionnaire))
    const post = await watchedPost()
    post.mockRejectedValueOnce(new Error('no mail server'))
    await expect(send()).rejects.toThrow('no mail server')
    await send()
    const names = post.mock.calls.map(([mail]) => mail['messageId'])
    expect([names.length, new Set(names).size]).toEqual([2, 1])
    expect((await outbox()).every(({ sentAt }) => sentAt)).toBe(true)
  })
})
