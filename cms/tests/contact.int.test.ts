import { createLocalReq } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'

import { recordErasure } from '../src/erasure/record-erasure.ts'
import { forgetContactMessages } from '../src/jobs/forget-contact-messages.ts'
import { sendMails } from '../src/jobs/send-mails.ts'
import { hereabouts, newcomer, registered, rowsOf } from './support/newcomers.ts'
import { persona, tokenOf } from './support/personas.ts'
import { problemsOf, refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

beforeEach(emptyRecord)

describe('the contact form', () => {
  const wish = { reason: 'medical-information', message: 'Where do I find my old report?' }
  const write = (email: string, more: object = {}, token: string | null = null) =>
    rest('POST', '/contact-messages/send', {
      body: { ...wish, email, locale: 'es', ...more },
      forClientAt: hereabouts(),
      token,
    })
  const kept = 'SELECT id, owner_id AS owner, state FROM contact_messages'
  const lettersTo = (address: string, letters: Awaited<ReturnType<typeof posted>>) =>
    letters.filter(({ to }) => to.includes(address)).map(({ subject }) => subject)

  it('keeps a message, tells both sides, and brings no word of it into a mail', async () => {
    await nameAContactAddress('contact@platform.example')
    const { email } = newcomer()
    expect((await write(email)).status).toBe(200)
    expect(await rowsOf(kept)).toMatchObject([{ owner: null, state: 'waiting' }])
    const letters = await posted()
    expect(lettersTo(email, letters)).toEqual(['Hemos recibido tu mensaje'])
    expect(lettersTo('contact@platform.example', letters)).toEqual([
      'Somebody has written by the contact form',
    ])
    expect(letters.map(({ text }) => text).join()).not.toMatch(/report|newcomer/)
  })

  it('tells the administrators where no contact address was named', async () => {
    await nameAContactAddress(null)
    await write(newcomer().email)
    const { email } = await persona('administrator')
    expect(lettersTo(email, await posted())).toHaveLength(1)
  })

  it('thanks an address once a day, and keeps every message', async () => {
    const { email } = newcomer()
    await write(email)
    await write(email)
    expect(lettersTo(email, await posted())).toHaveLength(1)
    expect(await rowsOf(kept)).toHaveLength(2)
  })

  it('without a proof of work is taken five times an hour from one place', async () => {
    newcomer()
    const statuses: number[] = []
    for (let nth = 0; nth < 6; nth += 1)
      statuses.push((await write(`writer.${String(nth)}@tests.example`)).status)
    expect(statuses).toEqual([...Array<number>(5).fill(200), 429])
  })

  it.each([
    ['no reason', { reason: 'spam' }, 'input-invalid at reason'],
    ['no words', { message: ' ' }, 'input-invalid at message'],
    ['too many words', { message: 'x'.repeat(4001) }, 'input-invalid at message'],
    ['no address', { email: 'nobody' }, 'input-invalid at email'],
  ])('refuses a message with %s, and keeps nothing', async (_what, wrong, problem) => {
    expect(problemsOf(await write(newcomer().email, wrong))).toEqual([problem])
    expect(await rowsOf(kept)).toEqual([])
  })

  it('is open to the site alone', async () => {
    const body = { ...wish, email: newcomer().email, locale: 'en' }
    const reply = await rest('POST', '/contact-messages/send', { body })
    expect(refusalOf(reply)).toEqual([403, 'not-permitted'])
  })

  it('is answered in the panel once, by administrators alone', async () => {
    await write(newcomer().email)
    const [{ id } = {}] = await rowsOf(kept)
    const mark = async (as: 'administrator' | 'validator') =>
      rest('POST', `/contact-messages/${String(id)}/answered`, { token: await tokenOf(as) })
    expect(refusalOf(await mark('validator'))).toEqual([403, 'not-permitted'])
    expect((await mark('administrator')).status).toBe(200)
    expect(refusalOf(await mark('administrator'))).toEqual([404, 'not-found'])
    expect(await rowsOf(kept)).toMatchObject([{ state: 'answered' }])
  })

  it('forgets after twelve months', async () => {
    newcomer()
    await write('old@tests.example')
    await rowsOf(`UPDATE contact_messages SET created_at = now() - interval '12 months 1 day'`)
    await write('young@tests.example')
    await forgetContactMessages(await worker({ kind: 'forget-contact-messages', subject: 'all' }))
    expect(await rowsOf('SELECT email FROM contact_messages')).toEqual([
      { email: 'young@tests.example' },
    ])
  })

  it('knows a member who is signed in, takes the message home, and erases what came from the address', async () => {
    const { email, confirmed } = await registered()
    const { token, user } = confirmed.body as { token: string; user: { id: string } }
    await write('elsewhere@tests.example', {}, token)
    await write(email)
    await write('stranger@tests.example')
    const mine = await rest('GET', '/members/my-data.json', { token })
    expect(mine.body).toMatchObject({
      records: { 'contact-messages': [{ ...wish, email: 'elsewhere@tests.example' }] },
    })
    const { payload } = await startedCms()
    const req = await createLocalReq({}, payload)
    await recordErasure(req, { kind: 'member', id: user.id, reason: 'asked-by-owner' })
    expect(await rowsOf('SELECT email FROM contact_messages')).toEqual([
      { email: 'stranger@tests.example' },
    ])
  })
})

/** Sends what waits, and gives all that was posted. */
async function posted() {
  await sendMails(await worker({ kind: 'send-mails', subject: 'all' }))
  const { post } = await startedCms()
  return post.collect()
}

async function nameAContactAddress(email: string | null): Promise<void> {
  const token = await tokenOf('administrator')
  await rest('POST', '/globals/controller', { token, body: { email } })
}
