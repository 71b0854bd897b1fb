import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { beforeEach, describe, expect, it } from 'vitest'

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
import { problemsOf, refusalOf, rest } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'

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

  it('writes to an address once a minute, however often the same is asked, and says the same', async () => {
    const person = newcomer()
    const replies = [await bySite('register', person), await bySite('register', person)]
    expect(replies.map(({ status, body }) => [status, body])).toEqual(
      Array(2).fill([200, { sends: 'now' }]),
    )
    expect(await mailTo(person.email)).toHaveLength(1)
  })

  it('without a proof of work is taken at once eight times an hour from one place, and later then', async () => {
    newcomer()
    const from = hereabouts()
    const replies: unknown[] = []
    for (let nth = 0; nth < 9; nth += 1)
      replies.push((await bySite('register', newcomer(), from)).body)
    expect(replies).toEqual([...Array<unknown>(8).fill({ sends: 'now' }), { sends: 'later' }])
    const late = `newcomer.${hereabouts().split('.').at(-1) ?? ''}@tests.example`
    expect(await mailTo(late)).toEqual([])
    await rowsOf(`UPDATE mails SET due_at = due_at - interval '30 minutes'`)
    expect(await linkTo(late)).toMatch(/^[\w-]{43}$/)
  })
})

describe('two who register with one address within a minute', () => {
  const details = {
    kind: 'caregiver',
    name: 'Mallory Example',
    birthDate: '1980-02-03',
    locale: 'es',
  }

  async function bothAsk() {
    const owner = newcomer()
    await bySite('register', { ...owner, ...details }, '203.0.113.66')
    const strangers = await linkTo(owner.email)
    await bySite('register', owner)
    return { owner, strangers, own: await linkTo(owner.email) }
  }

  it('each get a link with what they told themselves; the link that is used decides', async () => {
    const { owner, strangers, own } = await bothAsk()
    const named = await Promise.all(
      [strangers, own].map(async (token) => (await bySite('link', { token })).body),
    )
    expect(named).toMatchObject([{ name: 'Mallory Example' }, { name: 'Nadia Example' }])
    await bySite('confirm', { token: own, nickname: owner.nickname, password })
    const kept = await rowsOf(
      `SELECT name, kind, locale FROM members WHERE email = '${owner.email}'`,
    )
    expect(kept).toEqual([{ name: 'Nadia Example', kind: 'patient', locale: 'en' }])
  })

  it('and whoever reads the mail begins again with the other’s link, without another mail', async () => {
    const owner = newcomer()
    await bySite('register', { ...owner, ...details }, '203.0.113.66')
    const token = await linkTo(owner.email)
    const again = await bySite('register', { ...owner, token })
    expect(again.body).toEqual({ sends: 'nothing' })
    expect((await bySite('link', { token })).body).toMatchObject({ name: 'Nadia Example' })
    expect(await mailTo(owner.email)).toEqual([])
  })

  it('but nobody changes by a link what was told of another address', async () => {
    const { own } = await bothAsk()
    expect((await bySite('register', newcomer({ token: own }))).body).toEqual({ sends: 'now' })
    expect((await bySite('link', { token: own })).body).toMatchObject({ name: 'Nadia Example' })
  })

  it('get one mail where the first was not sent yet: the newest', async () => {
    const owner = newcomer()
    await bySite('register', { ...owner, name: 'Nadja Example' })
    await bySite('register', owner)
    const [mail, ...others] = await mailTo(owner.email)
    const token = /\/link\/([\w-]{43})\n/.exec(mail?.text ?? '')?.[1]
    expect(others).toEqual([])
    expect((await bySite('link', { token })).body).toMatchObject({ name: 'Nadia Example' })
  })
})

describe('a proof of work', () => {
  it('is taken once, and lets more people register from one place at once', async () => {
    newcomer()
    const from = hereabouts()
    const puzzle = await rest('GET', '/members/puzzle')
    const challenge = puzzle.body as Challenge
    const solution = await solveChallenge({ challenge, deriveKey })
    const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
    for (let nth = 0; nth < 8; nth += 1) await bySite('register', newcomer(), from)
    const replies = [
      (await bySite('register', newcomer(), from)).body,
      (await bySite('register', newcomer({ proof }), from)).body,
      (await bySite('register', newcomer({ proof }), from)).body,
    ]
    expect(replies).toEqual([{ sends: 'later' }, { sends: 'now' }, { sends: 'later' }])
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
      Array(2).fill({ purpose: 'confirmation', email: person.email, name: 'Nadia Example' }),
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
      [old, 'A'.repeat(43), 'short'].map((each) => bySite('link', { token: each })),
    )
    expect(replies.flatMap(problemsOf)).toEqual(Array(3).fill('token-spent'))
    const { body } = await bySite('link', { token })
    expect(body).toMatchObject({ purpose: 'registered' })
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

  it.each(['', ' in  CAPITALS', ' ín áccents', 'with out spaces'])(
    'is not used up by a nickname that somebody has %s',
    async (as) => {
      const { nickname } = await registered()
      await rowsOf(
        `UPDATE members SET nickname = nickname || '${as}' WHERE nickname = '${nickname}'`,
      )
      const person = newcomer()
      await bySite('register', person)
      const token = await linkTo(person.email)
      const alike = `${nickname}${as}`
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
        .replace('with out', 'without')
        .replace(/ +/g, ' ')
      const taken = await bySite('confirm', { token, nickname: alike, password })
      expect(problemsOf(taken)).toEqual(['nickname-taken at nickname'])
      expect((await bySite('link', { token })).status).toBe(200)
    },
  )

  it.each([
    ['a nickname of staff', { nickname: '\u0410dmin' }, 'nickname-of-staff at nickname'],
    [
      'a nickname that nobody sees',
      { nickname: '\u3164\u3164\u3164' },
      'input-invalid at nickname',
    ],
    ['a password of blanks', { password: ' '.repeat(14) }, 'input-invalid at password'],
  ])('makes no account with %s, and can be used again', async (_what, wrong, problem) => {
    const person = newcomer()
    await bySite('register', { ...person, email: ` ${person.email}` })
    const token = await linkTo(person.email)
    const chosen = { token, nickname: person.nickname, password }
    expect(problemsOf(await bySite('confirm', { ...chosen, ...wrong }))).toEqual([problem])
    expect((await bySite('confirm', chosen)).status).toBe(200)
  })

  it('leads two who want the same nickname at once to an account, and to another choice', async () => {
    const people = [newcomer(), newcomer()]
    const tokens: string[] = []
    for (const person of people) {
      await bySite('register', person)
      tokens.push(await linkTo(person.email))
    }
    const nickname = people[0]?.nickname
    const replies = await Promise.all(
      tokens.map((token) => bySite('confirm', { token, nickname, password })),
    )
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422])
    const refused = replies.filter(({ status }) => status === 422)
    expect(refused.flatMap(problemsOf)).toEqual(['nickname-taken at nickname'])
  })

  it('of two to one address that are used at once makes the account, the other is worth nothing', async () => {
    const person = newcomer()
    await bySite('register', person)
    const first = await linkTo(person.email)
    await bySite('register', { ...person, name: 'Nadia Second Example' })
    const second = await linkTo(person.email)
    const replies = await Promise.all(
      [first, second].map((token, nth) =>
        bySite('confirm', { token, nickname: `${person.nickname} ${String(nth)}`, password }),
      ),
    )
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422])
    const refused = replies.filter(({ status }) => status === 422)
    expect(refused.flatMap(problemsOf)).toEqual(['token-spent'])
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

  it('is told of in the language of whoever has the account, whoever asks and in which', async () => {
    const { email } = await registered({ locale: 'es' })
    await rowsOf('DELETE FROM rate_limits')
    await bySite('ask-reset', { email, locale: 'en' })
    await bySite('register', newcomer({ email }))
    const told = (await mailTo(email)).map(({ text }) => text)
    expect(told).toHaveLength(2)
    expect(told.filter((text) => !text.includes('El equipo de Share4Rare'))).toEqual([])
    expect(told.filter((text) => /http[^ ]+\/es\//.test(text))).toHaveLength(2)
  })

  it('is asked for with the same answer where there is no account, whose owner is told by mail', async () => {
    const { email } = newcomer()
    const reply = await bySite('ask-reset', { email, locale: 'en' })
    expect([reply.status, reply.text]).toEqual([200, '{}'])
    const [mail] = await mailTo(email)
    expect(mail?.subject).toBe('There is no account with this address')
    expect(mail?.text).not.toContain('/link/')
  })

  it('comes by a link that holds, however often strangers asked to register or for a link before', async () => {
    const { email } = await registered()
    let last = ''
    for (let nth = 0; nth < 20; nth += 1) {
      await bySite('register', newcomer({ email }), '203.0.113.66')
      await bySite('ask-reset', { email, locale: 'es' }, '203.0.113.66')
      const token = await linkTo(email)
      last = token === 'none' ? last : token
      await aMinutePasses()
    }
    await bySite('ask-reset', { email, locale: 'en' })
    const token = await linkTo(email)
    const newest = token === 'none' ? last : token
    expect((await bySite('link', { token: newest })).body).toMatchObject({ purpose: 'reset' })
    await rowsOf(`UPDATE rate_limits SET expire = 0 WHERE key LIKE '%beyond%'`)
    await aMinutePasses()
    await bySite('ask-reset', { email, locale: 'en' })
    expect(await linkTo(email)).toMatch(/^[\w-]{43}$/)
  })

  it('is told three times a day at most to whom it is of no use', async () => {
    const { email } = newcomer()
    const told: unknown[] = []
    for (let nth = 0; nth < 5; nth += 1) {
      await bySite('ask-reset', { email, locale: 'en' })
      told.push((await mailTo(email)).length)
      await aMinutePasses()
    }
    expect(told).toEqual([1, 1, 1, 0, 0])
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

  it('is set once of two who set it at one moment, and who was told so is signed in', async () => {
    const person = await registered()
    const { token } = person.confirmed.body as { token: string }
    const passwords = ['another quiet river', 'yet another quiet river']
    const replies = await Promise.all(
      passwords.map((fresh) =>
        rest('POST', '/members/change-password', {
          token,
          body: { current: password, password: fresh },
        }),
      ),
    )
    const refused = replies.filter(({ status }) => status !== 200)
    expect(refused.map(refusalOf)).toEqual([[401, 'credentials-wrong at current']])
    const [{ token: fresh }] = replies.flatMap(({ body, status }) =>
      status === 200 ? [body as { token: string }] : [],
    ) as [{ token: string }]
    const known = await rest('GET', '/members/me', { token: fresh })
    expect(known.body).toMatchObject({ user: { email: person.email } })
  })
})

/** As if a minute had gone by since the last mail. */
const aMinutePasses = async () =>
  rowsOf(`UPDATE rate_limits SET expire = expire - 60000 WHERE key LIKE '%once a minute%'`)
