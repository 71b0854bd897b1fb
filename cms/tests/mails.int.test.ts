import { beforeEach, describe, expect, it, vi } from 'vitest'

import { askOwners } from '../src/jobs/ask-owners.ts'
import { sendMails } from '../src/jobs/send-mails.ts'
import { queueMail } from '../src/mail/queue-mail.ts'
import { answering, givenACrowd } from './support/given-crowd.ts'
import { givenADisease } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { givenARequestInReview } from './support/given-request.ts'
import { rowsOf } from './support/newcomers.ts'
import { persona } from './support/personas.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

let questionnaire: string

beforeEach(async () => {
  await emptyRecord()
  questionnaire = await givenAQuestionnaire()
  await givenAStudy(questionnaire)
  await letters()
})

/** What the mail server was brought since the last look. */
async function letters() {
  const { post } = await startedCms()
  return post.collect()
}

async function outbox() {
  const { payload } = await startedCms()
  const { docs } = await payload.find({ collection: 'mails', depth: 0, overrideAccess: true })
  return docs
}

const askAbout = async (request: string) =>
  askOwners(await worker({ kind: 'ask-owners', subject: request }))

const send = async () => sendMails(await worker({ kind: 'send-mails', subject: 'all' }))

describe('asking the owners', () => {
  it('writes one mail to each owner, though they look after many and it is asked twice', async () => {
    await givenACrowd(questionnaire, answering(5))
    const request = await givenARequestInReview(questionnaire)
    await askAbout(request)
    await askAbout(request)
    const { id } = await persona('caregiver')
    expect(await outbox()).toMatchObject([{ recipient: id, template: 'request-asked' }])
  })

  it('writes to nobody whose patient came of age, until the guardianship is approved', async () => {
    await givenACrowd(questionnaire, answering(2))
    await rowsOf(`UPDATE patients SET relationship = 'child', birth_date = '1990-01-01'`)
    const request = await givenARequestInReview(questionnaire)
    await askAbout(request)
    expect(await outbox()).toEqual([])
    await rowsOf(`UPDATE patients SET guardianship = 'approved'`)
    await askAbout(request)
    expect(await outbox()).toHaveLength(1)
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
    await send()
    await send()
    const { email } = await persona('caregiver')
    const posted = await letters()
    expect(posted).toMatchObject([
      { to: [email], subject: 'A question about your answers', isTaken: true },
    ])
    expect(posted[0]?.text).not.toMatch(/pain|Ada|ORPHA|example request/i)
  })

  it('keeps what the mail server refused, and sends it later under the same name', async () => {
    const { post } = await startedCms()
    await givenACrowd(questionnaire, answering(1))
    await askAbout(await givenARequestInReview(questionnaire))
    post.refuseNext()
    await send()
    await send()
    expect(await outbox()).toMatchObject([{ sentAt: null, attempts: 1, undeliverableAt: null }])
    await minutesPass(1)
    await send()
    const posted = await letters()
    expect(posted.map(({ isTaken }) => isTaken)).toEqual([false, true])
    expect(posted[0]?.messageId).toMatch(/^<[0-9a-f-]{36}@share4rare>$/)
    expect(posted[1]?.messageId).toBe(posted[0]?.messageId)
    expect((await outbox()).every(({ sentAt }) => sentAt)).toBe(true)
  })

  it('waits longer after each refusal, and gives a mail up after three days', async () => {
    const { post } = await startedCms()
    await givenAMail('patient@tests.example')
    const pauses: unknown[] = []
    for (let nth = 0; nth < 3; nth += 1) {
      post.refuseNext()
      await send()
      const [row] = await rowsOf(
        `SELECT round(extract(epoch FROM due_at - now()) / 60)::int AS pause FROM mails`,
      )
      pauses.push(row?.['pause'])
      await minutesPass(60)
    }
    expect(pauses).toEqual([1, 2, 4])
    post.refuseNext()
    await minutesPass(3 * 24 * 60)
    await send()
    expect(await outbox()).toMatchObject([{ undeliverableAt: expect.any(String) as string }])
  })

  it('gives up an address that nobody has, says so without it, and goes on with the others', async () => {
    const { post } = await startedCms()
    post.refuseFor('gone@tests.example')
    await givenAMail('gone@tests.example', 'the-first')
    await givenAMail('there@tests.example', 'the-second')
    await send()
    expect((await letters()).map(({ to }) => to)).toEqual([['there@tests.example']])
    const gone = { sentAt: null, attempts: 1, undeliverableAt: expect.any(String) as string }
    const [mail] = (await outbox()).filter(({ key }) => key === 'the-first')
    expect(mail).toMatchObject(gone)
    const noted = await rowsOf(`SELECT action, subject FROM audit WHERE action LIKE 'mail.%'`)
    expect(noted).toEqual([{ action: 'mail.undeliverable', subject: mail?.id }])
    const left = await rowsOf('SELECT * FROM mails, audit')
    expect(JSON.stringify(left)).not.toMatch(/gone@|there@/)
  })

  it('holds nothing against a mail at which the server hangs up, and tries others first', async () => {
    await givenAMail('first@tests.example', 'the-first')
    await givenAMail('second@tests.example', 'the-second')
    const { payload } = await startedCms()
    const noWay = Object.assign(new Error('no way'), { code: 'ECONNECTION', command: 'CONN' })
    vi.spyOn(payload, 'sendEmail').mockRejectedValueOnce(noWay)
    await expect(send()).rejects.toThrow('no way')
    expect(await outbox()).toMatchObject(Array(2).fill({ attempts: 0, undeliverableAt: null }))
    await send()
    expect((await letters()).flatMap(({ to }) => to)).toEqual(['second@tests.example'])
    await minutesPass(1)
    await send()
    expect((await letters()).flatMap(({ to }) => to)).toEqual(['first@tests.example'])
  })
})

/** A mail that nobody has a reason for, to one address. */
async function givenAMail(address: string, key = 'a-mail') {
  const { req } = await worker({ kind: 'send-mails', subject: 'all' })
  await queueMail(req, { key, address, locale: 'en', template: 'account-closed' })
}

/** As if the outbox were that much older. */
const minutesPass = async (minutes: number) =>
  rowsOf(`UPDATE mails SET due_at = due_at - make_interval(mins => ${String(minutes)}),
    created_at = created_at - make_interval(mins => ${String(minutes)})`)
