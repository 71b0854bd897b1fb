import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { createLocalReq } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'

import { recordErasure } from '../src/erasure/record-erasure.ts'
import { forgetContactMessages } from '../src/jobs/forget-contact-messages.ts'
import { sendMails } from '../src/jobs/send-mails.ts'
import { isPassword } from '../src/session/password.ts'
import {
  bySite,
  hereabouts,
  linkTo,
  mailTo,
  newcomer,
  password,
  registered,
  rowsOf,
  yearsAgo,
} from './support/newcomers.ts'
import { persona, tokenOf } from './support/personas.ts'
import { problemsOf, refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

const everything =
  'SELECT (SELECT count(*) FROM one_time_tokens) + (SELECT count(*) FROM mails) AS rows'

beforeEach(async () => {
  await emptyRecord()
  await mailTo('nobody')
})

describe('step 1', () => {
  it('sends a link, keeps it as a hash only, and makes no account', async () => {
    const person = newcomer()
    expect((await bySite('register', person)).status).toBe(200)
    const token = await linkTo(person.email)
    expect(token).toMatch(/^[\w-]{43}$/)
    const kept = JSON.stringify(await rowsOf('SELECT * FROM one_time_tokens, mails'))
    expect(kept).not.toContain(token)
    expect(await rowsOf(`SELECT id FROM members WHERE email = '${person.email}'`)).toEqual([])
  })

  it.each([
    ['of somebody of 17', { birthDate: yearsAgo(18, 1) }, 'too-young at birthDate'],
    ['of tomorrow', { birthDate: yearsAgo(0, 1) }, 'input-invalid at birthDate'],
    ['of the Middle Ages', { birthDate: '1402-01-01' }, 'input-invalid at birthDate'],
    ['that is none', { birthDate: '1990-02-30' }, 'input-invalid at birthDate'],
    ['that is missing', { birthDate: undefined }, 'input-invalid at birthDate'],
  ])('with a birth date %s is refused, and nothing is kept', async (_what, more, problem) => {
    const reply = await bySite('register', newcomer(more))
    expect(problemsOf(reply)).toEqual([problem])
    expect(await rowsOf(everything)).toEqual([{ rows: '0' }])
  })

  it('is taken from somebody who is 18 today', async () => {
    expect((await bySite('register', newcomer({ birthDate: yearsAgo(18, 0) }))).status).toBe(200)
  })

  it('is open to the site alone', async () => {
    const reply = await rest('POST', '/members/register', { body: newcomer() })
    expect(refusalOf(reply)).toEqual([403, 'not-permitted'])
    const forged = { 'x-share4rare-site': 'guessed', 'x-share4rare-client': '192.0.2.9' }
    const other = await rest('POST', '/members/register', { body: newcomer(), headers: forged })
    expect(refusalOf(other)).toEqual([403, 'not-permitted'])
  })

  it('answers the same for an address that has an account, whose owner is told by mail', async () => {
    const { email } = await registered()
    await rowsOf('DELETE FROM rate_limits')
    const again = await bySite('register', newcomer({ email }))
    const other = await bySite('register', newcomer())
    expect([again.status, again.text]).toEqual([other.status, other.text])
    const [mail] = await mailTo(email)
    expect(mail?.subject).toBe('You have an account already')
    expect(mail?.text).not.toContain('/link/')
  })

  it('writes to an address once a minute, however often it is asked, and says the same', async () => {
    const person = newcomer()
    const replies = [await bySite('register', person), await bySite('register', person)]
    expect(replies.map(({ status, text }) => [status, text])).toEqual([
      [200, '{}'],
      [200, '{}'],
    ])
    expect(await mailTo(person.email)).toHaveLength(1)
  })

  it('without a proof of work is taken eight times an hour from one place', async () => {
    newcomer()
    const from = hereabouts()
    const statuses: number[] = []
    for (let nth = 0; nth < 9; nth += 1)
      statuses.push((await bySite('register', newcomer(), from)).status)
    expect(statuses).toEqual([...Array<number>(8).fill(200), 429])
  })
})

describe('a proof of work', () => {
  it('is taken once, and lets more people register from one place', async () => {
    newcomer()
    const from = hereabouts()
    const puzzle = await rest('GET', '/members/puzzle')
    const challenge = puzzle.body as Challenge
    const solution = await solveChallenge({ challenge, deriveKey })
    const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
    for (let nth = 0; nth < 8; nth += 1) await bySite('register', newcomer(), from)
    const statuses = [
      (await bySite('register', newcomer(), from)).status,
      (await bySite('register', newcomer({ proof }), from)).status,
      (await bySite('register', newcomer({ proof }), from)).status,
    ]
    expect(statuses).toEqual([429, 200, 429])
  })

  it.each([
    '',
    'nonsense',
    Buffer.from('null').toString('base64'),
    Buffer.from('{"challenge":{},"solution":{}}').toString('base64'),
  ])('that is none counts as none: %o', async (proof) => {
    expect((await bySite('register', newcomer({ proof }))).status).toBe(200)
  })
})

describe('a link', () => {
  it('is not used up by looking at it', async () => {
    const person = newcomer()
    await bySite('register', person)
    const token = await linkTo(person.email)
    const looks = [await bySite('link', { token }), await bySite('link', { token })]
    expect(looks.map(({ body }) => body)).toEqual(
      Array(2).fill({ purpose: 'confirmation', email: person.email }),
    )
  })

  it('makes one account, though it is used twenty times at once', async () => {
    const person = newcomer()
    await bySite('register', person)
    const token = await linkTo(person.email)
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        bySite('confirm', { token, nickname: `Parallel ${String(nth)}`, password }),
      ),
    )
    const refusals = all.filter(({ status }) => status !== 200)
    expect(all.length - refusals.length).toBe(1)
    expect(new Set(refusals.flatMap(problemsOf))).toEqual(new Set(['token-spent']))
    expect(await rowsOf(`SELECT id FROM members WHERE email = '${person.email}'`)).toHaveLength(1)
  })

  it('that was used, is too old, or is somebody’s guess is worth nothing', async () => {
    const { token } = await registered()
    const another = newcomer()
    await bySite('register', another)
    const old = await linkTo(another.email)
    await rowsOf(`UPDATE one_time_tokens SET expires_at = now() - interval '1 second'`)
    const replies = await Promise.all(
      [token, old, 'A'.repeat(43), 'short'].map((each) => bySite('link', { token: each })),
    )
    expect(replies.flatMap(problemsOf)).toEqual(Array(4).fill('token-spent'))
    const used = await bySite('confirm', { token: old, nickname: 'Too Late', password })
    expect(problemsOf(used)).toEqual(['token-spent'])
  })

  it.each([
    ['a short password', { password: 'short' }, ['input-invalid at password']],
    ['a nickname of signs', { nickname: '<b>' }, ['input-invalid at nickname']],
  ])('is not used up by %s', async (_what, wrong, problems) => {
    const person = newcomer()
    await bySite('register', person)
    const token = await linkTo(person.email)
    const right = { token, nickname: person.nickname, password }
    expect(problemsOf(await bySite('confirm', { ...right, ...wrong }))).toEqual(problems)
    expect((await bySite('confirm', right)).status).toBe(200)
  })

  it('is not used up by a nickname that somebody has', async () => {
    const { nickname } = await registered()
    const person = newcomer()
    await bySite('register', person)
    const token = await linkTo(person.email)
    const taken = await bySite('confirm', { token, nickname, password })
    expect(problemsOf(taken)).toEqual(['nickname-taken at nickname'])
    expect((await bySite('link', { token })).status).toBe(200)
  })
})

describe('another password', () => {
  it('is set by a link, which ends every session', async () => {
    const person = await registered()
    const { token: session } = person.confirmed.body as { token: string }
    await rowsOf('DELETE FROM rate_limits')
    await bySite('ask-reset', { email: person.email, locale: 'es' })
    const token = await linkTo(person.email)
    const changed = await bySite('reset', { token, password: 'another quiet river' })
    expect(changed.status).toBe(200)
    const me = await rest('GET', '/members/me', { token: session })
    expect(me.body).toMatchObject({ user: null })
    const signIn = (word: string) => bySite('login', { email: person.email, password: word })
    expect((await signIn(password)).status).toBe(401)
    expect((await signIn('another quiet river')).status).toBe(200)
    expect(problemsOf(await bySite('reset', { token, password }))).toEqual(['token-spent'])
  })

  it('is asked for with the same answer where there is no account, whose owner is told by mail', async () => {
    const { email } = newcomer()
    const reply = await bySite('ask-reset', { email, locale: 'en' })
    expect([reply.status, reply.text]).toEqual([200, '{}'])
    const [mail] = await mailTo(email)
    expect(mail?.subject).toBe('There is no account with this address')
    expect(mail?.text).not.toContain('/link/')
  })

  it('is set with the old one, which ends every other session', async () => {
    const person = await registered()
    const { token } = person.confirmed.body as { token: string }
    const change = (current: string) =>
      rest('POST', '/members/change-password', {
        token,
        body: { current, password: 'another quiet river' },
      })
    expect(problemsOf(await change('not it'))).toEqual(['credentials-wrong at current'])
    const changed = await change(password)
    const { token: fresh } = changed.body as { token: string }
    const known = await Promise.all(
      [token, fresh].map(async (each) => (await rest('GET', '/members/me', { token: each })).body),
    )
    expect(known).toMatchObject([{ user: null }, { user: { email: person.email } }])
  })
})

describe('signing in', () => {
  it('keeps every one of twenty sessions that begin at once', async () => {
    const { email } = await registered()
    const begun = await Promise.all(
      Array.from({ length: 20 }, () => bySite('login', { email, password })),
    )
    const tokens = begun.map(({ body }) => (body as { token: string }).token)
    const known = await Promise.all(
      tokens.map(async (token) => (await rest('GET', '/members/me', { token })).body),
    )
    expect(known.filter((body) => (body as { user: unknown }).user !== null)).toHaveLength(20)
  })

  it('with ten wrong passwords is stopped where they came from, and nowhere else', async () => {
    const { email } = await registered()
    const stranger = '203.0.113.7'
    const tries = Array.from({ length: 10 }, () =>
      bySite('login', { email, password: 'wrong wrong wrong' }, stranger),
    )
    expect(new Set((await Promise.all(tries)).flatMap(problemsOf))).toEqual(
      new Set(['credentials-wrong']),
    )
    const both = [stranger, hereabouts()].map((from) => bySite('login', { email, password }, from))
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([429, 200])
  })

  it('says the same of a wrong password as of an address that nobody has', async () => {
    const { email } = await registered()
    const replies = [
      await bySite('login', { email, password: 'wrong wrong wrong' }),
      await bySite('login', { email: 'nobody@tests.example', password: 'wrong wrong wrong' }),
    ]
    expect(new Set(replies.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1)
  })

  it('ends where it is told to end, and its token is worth nothing', async () => {
    const { email } = await registered()
    const signIn = async () =>
      ((await bySite('login', { email, password })).body as { token: string }).token
    const [here, there] = [await signIn(), await signIn()]
    await rest('POST', '/members/logout', { token: here })
    const known = await Promise.all(
      [here, there].map(async (token) => (await rest('GET', '/members/me', { token })).body),
    )
    expect(known).toMatchObject([{ user: null }, { user: { email } }])
    await rest('POST', '/members/logout?allSessions=true', { token: there })
    expect((await rest('GET', '/members/me', { token: there })).body).toMatchObject({ user: null })
  })

  it('compares with what Payload keeps', async () => {
    const { email } = await registered()
    const [kept] = await rowsOf(`SELECT hash, salt FROM members WHERE email = '${email}'`)
    expect(await isPassword(password, kept as never)).toBe(true)
    expect(await isPassword(`${password}.`, kept as never)).toBe(false)
    expect(await isPassword(password, null)).toBe(false)
  })

  it('is not undone by somebody who changes the account meanwhile', async () => {
    const { email, confirmed } = await registered()
    const { token, user } = confirmed.body as { token: string; user: { id: string } }
    const { payload } = await startedCms()
    await payload.update({
      collection: 'members',
      id: user.id,
      data: { sessions: [], locale: 'es' },
      overrideAccess: true,
      req: await createLocalReq({}, payload),
    })
    expect((await rest('GET', '/members/me', { token })).body).toMatchObject({ user: { email } })
  })
})

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
