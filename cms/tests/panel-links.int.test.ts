import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { sendMails } from '../src/jobs/send-mails.ts'
import {
  askDatabase,
  codeOf,
  enterPanel,
  givenAColleague,
  givenANewcomer,
  setupSecret,
  tokenIn,
  tryPanel,
  worthNothing,
  worthOf,
} from './support/given-staff.ts'
import { bySite, newcomer } from './support/newcomers.ts'
import { persona, tokenOf } from './support/personas.ts'
import { refusalOf, rest, type Reply } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

const password = 'a sentence to enter with'
const spent = [422, 'token-spent']

beforeEach(async () => {
  await emptyRecord()
  await letters()
})

/** What the mail server was brought since the last look. */
async function letters() {
  await sendMails(await worker({ kind: 'send-mails', subject: 'all' }))
  const { post } = await startedCms()
  return post.collect()
}

/** The tokens in the mails that came, with whom they went to. */
async function linksSent() {
  return (await letters()).map(({ to, text }) => ({
    to: to[0],
    token: /\/admin\/link#([\w-]{43})\n/.exec(text)?.[1] ?? null,
  }))
}

async function invited(): Promise<{ email: string; token: string }> {
  const body = {
    name: 'Nia Example',
    email: `${crypto.randomUUID()}@tests.example`,
    roles: ['author'],
  }
  const made = await rest('POST', '/staff', { token: await tokenOf('administrator'), body })
  expect(made.status).toBe(201)
  const [link] = await linksSent()
  return { email: body.email, token: link?.token ?? '' }
}

const open = (token: string) => rest('POST', '/staff/link', { body: { token } })
const use = (body: object) => rest('POST', '/staff/use-link', { body })
const askFor = (email: string) => rest('POST', '/staff/ask-link', { body: { email, locale: 'es' } })

const codesIn = ({ body }: Reply) =>
  z.object({ recoveryCodes: z.array(z.string()).nullable() }).parse(body).recoveryCodes

describe('an invitation', () => {
  it('goes by mail to whoever an administrator makes an account for, and holds for fourteen days', async () => {
    const { email, token } = await invited()
    expect((await open(token)).body).toMatchObject({
      ...{ email, purpose: 'panel-invitation', setsPassword: true },
      setup: { uri: expect.stringContaining('otpauth://totp/Share4Rare:') as string },
    })
    const { rows } = await askDatabase(
      `SELECT round(extract(epoch FROM expires_at - now()) / 86400)::int AS days, used_at FROM one_time_tokens WHERE email = $1`,
      [email],
    )
    expect(rows).toEqual([{ days: 14, used_at: null }])
  })

  it('leads in with a password and a code at once, and to ten recovery codes', async () => {
    const { email, token } = await invited()
    const secret = setupSecret(await open(token))
    const used = await use({ token, password, code: codeOf({ secret }) })
    expect([used.status, codesIn(used)?.length]).toEqual([200, 10])
    expect((await worthOf(tokenIn(used)))[0]).toBe(200)
    const again = await tryPanel({ email, password }, codeOf({ secret }, 1))
    expect(again.status).toBe(200)
  })

  it('shows the same as often as it is opened, and is used once', async () => {
    const { token } = await invited()
    const [first, second] = [await open(token), await open(token)]
    expect(second.text).toBe(first.text)
    const secret = setupSecret(first)
    expect((await use({ token, password, code: codeOf({ secret }) })).status).toBe(200)
    expect(refusalOf(await open(token))).toEqual(spent)
    expect(refusalOf(await use({ token, password, code: codeOf({ secret }, 1) }))).toEqual(spent)
  })

  it('lets one of many in who use it at the same time', async () => {
    const { token } = await invited()
    const secret = setupSecret(await open(token))
    const code = codeOf({ secret })
    const replies = await Promise.all([1, 2, 3, 4].map(() => use({ token, password, code })))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422])
  })

  it.each([
    ['no password', { code: '000000' }, [400, 'input-invalid at password']],
    [
      'a short password',
      { password: 'too short', code: '000000' },
      [400, 'input-invalid at password'],
    ],
    ['a wrong code', { password, code: '000000' }, [401, 'credentials-wrong at code']],
  ])('is not used up by %s', async (_what, body, refusal) => {
    const { token } = await invited()
    expect(refusalOf(await use({ token, ...body }))).toEqual(refusal)
    expect((await open(token)).status).toBe(200)
  })

  it('is worthless once another was sent', async () => {
    const { email, token } = await invited()
    const { rows } = await askDatabase('SELECT id FROM staff WHERE email = $1', [email])
    const [{ id }] = z.tuple([z.object({ id: z.string() })]).parse(rows)
    const again = await rest('POST', `/staff/${id}/invite`, {
      token: await tokenOf('administrator'),
    })
    const [link] = await linksSent()
    expect([again.status, refusalOf(await open(token))]).toEqual([200, spent])
    expect((await open(link?.token ?? '')).status).toBe(200)
  })

  it('does not open at the door of members', async () => {
    const { token } = await invited()
    const headers = { 'x-share4rare-site': process.env['SITE_KEY'] ?? '' }
    const there = await rest('POST', '/members/link', { body: { token }, headers })
    expect(refusalOf(there)).toEqual(spent)
  })
})

describe('a forgotten password', () => {
  it('has one answer for every address, and a link for those with an account', async () => {
    const { email } = await givenAColleague('author')
    const replies = [await askFor(email), await askFor('nobody@tests.example')]
    expect(replies.map(({ status, text }) => [status, text])).toEqual([
      [200, '{}'],
      [200, '{}'],
    ])
    expect(await linksSent()).toEqual([
      { to: email, token: expect.stringMatching(/^[\w-]{43}$/) as string },
    ])
    const { rows } = await askDatabase('SELECT address FROM mails WHERE sent_at IS NULL')
    expect(rows).toEqual([])
  })

  it('can be said of twenty addresses an hour from one place, and from another one still', async () => {
    const from = async (place: string, nth: number) => {
      const body = { email: `stranger.${String(nth)}@tests.example`, locale: 'en' }
      const headers = { 'x-forwarded-for': place }
      return (await rest('POST', '/staff/ask-link', { body, headers })).status
    }
    const statuses: number[] = []
    for (let nth = 0; nth < 21; nth += 1) statuses.push(await from('203.0.113.7', nth))
    statuses.push(await from('203.0.113.8', 21))
    expect(statuses).toEqual([...Array<number>(20).fill(200), 429, 200])
    expect(await linksSent()).toEqual([])
  })

  it('is not kept from its owner by whoever asks on the site', async () => {
    const { email } = await givenAColleague('author')
    for (const door of ['register', 'ask-reset'])
      for (let nth = 0; nth < 4; nth += 1) {
        await bySite(door, newcomer({ email }))
        await askDatabase(`UPDATE rate_limits SET expire = 0 WHERE key LIKE '%once a minute%'`)
      }
    await letters()
    await askFor(email)
    expect(await linksSent()).toMatchObject([
      { token: expect.stringMatching(/^[\w-]{43}$/) as string },
    ])
  })

  it('is replaced for a link and the code that one has; the second factor stays, every session ends', async () => {
    const colleague = await givenAColleague('author')
    const before = await enterPanel(colleague)
    await askFor(colleague.email)
    const [{ token }] = z.tuple([z.object({ token: z.string() })]).parse(await linksSent())
    expect((await open(token)).body).toMatchObject({ setup: null, setsPassword: true })
    const wrongCode = await use({ token, password, code: '000000' })
    expect(refusalOf(wrongCode)).toEqual([401, 'credentials-wrong at code'])
    const used = await use({ token, password, code: codeOf(colleague, 1) })
    expect([used.status, codesIn(used), await worthOf(before)]).toEqual([200, null, worthNothing])
    expect(
      (await tryPanel({ ...colleague, password }, colleague.recoveryCodes[0] ?? '')).status,
    ).toBe(200)
  })

  it('is not replaced by a link that is older than an hour', async () => {
    const { email } = await givenAColleague('author')
    await askFor(email)
    const [{ token }] = z.tuple([z.object({ token: z.string() })]).parse(await linksSent())
    await askDatabase(`UPDATE one_time_tokens SET expires_at = expires_at - interval '1 hour'`)
    expect(refusalOf(await open(token))).toEqual(spent)
  })
})

describe('another device', () => {
  it('is set up for a code: its codes count from then on, and those of the old one no more', async () => {
    const colleague = await givenAColleague('author')
    const before = await enterPanel(colleague, colleague.recoveryCodes[0])
    const ask = (code: string) =>
      rest('POST', '/staff/change-device', { token: before, body: { code } })
    expect(refusalOf(await ask('000000'))).toEqual([401, 'credentials-wrong at code'])
    const { token } = z.object({ token: z.string() }).parse((await ask(codeOf(colleague))).body)
    const secret = setupSecret(await open(token))
    const used = await use({ token, code: codeOf({ secret }) })
    expect([used.status, codesIn(used)?.length, await worthOf(before)]).toEqual([
      200,
      10,
      worthNothing,
    ])
    expect((await tryPanel(colleague, codeOf(colleague, 1))).status).toBe(401)
    expect((await tryPanel(colleague, codeOf({ secret }, 1))).status).toBe(200)
  })
})

describe('a second factor that was lost', () => {
  it('is taken away by an administrator: sessions end, its owner is told, and comes back by a link', async () => {
    const colleague = await givenAColleague('author')
    const before = await enterPanel(colleague)
    const path = `/staff/${colleague.id}/take-second-factor`
    const taken = await rest('POST', path, { token: await tokenOf('administrator') })
    expect([taken.status, await worthOf(before)]).toEqual([200, worthNothing])
    expect(await letters()).toMatchObject([{ to: [colleague.email] }])
    expect((await tryPanel(colleague, codeOf(colleague, 1))).status).toBe(401)
    expect((await tryPanel(colleague, colleague.recoveryCodes[0] ?? '')).status).toBe(401)
    await askFor(colleague.email)
    const [{ token }] = z.tuple([z.object({ token: z.string() })]).parse(await linksSent())
    const secret = setupSecret(await open(token))
    expect((await use({ token, password, code: codeOf({ secret }) })).status).toBe(200)
  })

  it('is nobody else’s to take, and nobody takes their own', async () => {
    const { id } = await givenANewcomer('author')
    const path = `/staff/${id}/take-second-factor`
    const asked = ['author', 'validator', 'patient'] as const
    const replies = await Promise.all(
      asked.map(async (name) => rest('POST', path, { token: await tokenOf(name) })),
    )
    const administrator = await persona('administrator')
    const own = `/staff/${administrator.id}/take-second-factor`
    replies.push(await rest('POST', own, { token: administrator.token }))
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403])
  })
})

it('is all noted, by ids alone', async () => {
  const { token } = await invited()
  const secret = setupSecret(await open(token))
  await use({ token, password, code: codeOf({ secret }) })
  const { rows } = await askDatabase('SELECT action, actor, person FROM audit')
  const actions = rows.map(({ action }) => String(action))
  const noted = ['staff.made', 'staff.invited', 'staff.panel-invitation-used', 'second-factor.set']
  expect(actions).toEqual(expect.arrayContaining(noted))
  expect(JSON.stringify(rows)).not.toMatch(/@|Nia/)
})
