import { sharingSchema } from '@share4rare/schemas'
import { beforeEach, describe, expect, it } from 'vitest'

import { recordErasure } from '../src/erasure/record-erasure.ts'
import { givenADisease, givenAPatient } from './support/given-people.ts'
import { linkTo, mailTo, rowsOf } from './support/newcomers.ts'
import { persona, requestAs, tokenOf, type PersonaName } from './support/personas.ts'
import { refusal, refusalOf, rest, type Reply } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'

let patient: string

beforeEach(async () => {
  await emptyRecord()
  await mailTo('nobody')
  patient = await givenAPatient('patient', { disease: await givenADisease('ORPHA:1') })
})

const post = async (name: PersonaName, path: string, body: object = {}): Promise<Reply> =>
  rest('POST', `/partner-grants${path}`, { token: await tokenOf(name), body })
const get = async (name: PersonaName, path: string): Promise<Reply> =>
  rest('GET', `/partner-grants${path}`, { token: await tokenOf(name) })
const invite = async (email: string, name: PersonaName = 'patient') =>
  post(name, '/invite', { patient, email, locale: 'en' })
const seenBy = async (name: PersonaName) =>
  ((await get(name, '/shared')).body as { shared: Record<string, unknown>[] }).shared
const sharing = async () => sharingSchema.parse((await get('patient', `/of/${patient}`)).body)

/** The partner is invited, and the link of the mail comes back. */
async function invited(name: PersonaName = 'partner'): Promise<string> {
  const { email } = await persona(name)
  expect((await invite(email)).status).toBe(200)
  return linkTo(email)
}

async function held(name: PersonaName = 'partner'): Promise<string> {
  const token = await invited(name)
  expect((await post(name, '/answer', { token, decision: 'accept' })).status).toBe(200)
  return (await sharing()).grants[0]?.id ?? ''
}

describe('an invitation', () => {
  it('is answered the same for every address, and only the mail tells whether there is an account', async () => {
    const { email } = await persona('partner')
    const [known, unknown] = [await invite(email), await invite('nobody@new.example')]
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    expect((await sharing()).grants.map(({ state, who }) => [state, who])).toEqual([
      ['invited', 'nobody@new.example'],
      ['invited', email],
    ])
    const [toUnknown] = await mailTo('nobody@new.example')
    expect(toUnknown?.text).toContain('you need an account')
    expect(toUnknown?.text).toMatch(/\/link\/[\w-]{43}\n/)
    expect(toUnknown?.text).not.toMatch(/Ada|ORPHA|Example/)
  })

  it('tells who sent it, to whom it was sent and to nobody else, and looking uses nothing up', async () => {
    const token = await invited()
    const looks = [1, 2].map(async () => (await post('partner', '/invitation', { token })).body)
    expect(await Promise.all(looks)).toEqual(looks.map(() => ({ from: 'patient example' })))
    expect(refusalOf(await post('caregiver', '/invitation', { token }))).toEqual(
      refusal(403, 'not-permitted'),
    )
    expect(refusalOf(await post('caregiver', '/answer', { token, decision: 'accept' }))).toEqual(
      refusal(403, 'not-permitted'),
    )
    expect(await seenBy('partner')).toEqual([])
  })

  it('tells nobody who only looks more than who answers, once somebody else looks after the patient', async () => {
    const token = await invited()
    const { id: other } = await persona('another patient')
    await rowsOf(`UPDATE patients SET owner_id = '${other}' WHERE id = '${patient}'`)
    const replies = [
      await post('partner', '/invitation', { token }),
      await post('partner', '/answer', { token, decision: 'accept' }),
    ]
    expect(replies.map(refusalOf)).toEqual(replies.map(() => refusal(422, 'token-spent')))
  })

  it('works once, though it is answered three times at the same time', async () => {
    const token = await invited()
    const answer = { token, decision: 'accept' }
    const replies = await Promise.all([1, 2, 3].map(() => post('partner', '/answer', answer)))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await seenBy('partner')).toHaveLength(1)
    const { history } = await sharing()
    expect(history.filter(({ what }) => what === 'accepted')).toHaveLength(1)
  })

  it('answered once more is the same success for who answered, as long as it stands so', async () => {
    const token = await invited()
    const accept = { token, decision: 'accept' }
    expect((await post('partner', '/answer', accept)).status).toBe(200)
    expect((await post('partner', '/answer', accept)).status).toBe(200)
    const others = [
      await post('caregiver', '/answer', accept),
      await post('partner', '/answer', { token, decision: 'decline' }),
    ]
    expect(others.map(refusalOf)).toEqual(others.map(() => refusal(422, 'token-spent')))
    await post('patient', `/${(await sharing()).grants[0]?.id ?? ''}/revoke`)
    expect(refusalOf(await post('partner', '/answer', accept))).toEqual(refusal(422, 'token-spent'))
    expect(await seenBy('partner')).toEqual([])
  })

  it('that is declined, taken back or replaced by another one opens nothing', async () => {
    const declined = await invited()
    expect(
      (await post('partner', '/answer', { token: declined, decision: 'decline' })).status,
    ).toBe(200)
    await rowsOf('DELETE FROM rate_limits')
    const takenBack = await invited()
    const [grant] = (await sharing()).grants
    expect((await post('patient', `/${grant?.id ?? ''}/revoke`)).status).toBe(200)
    await rowsOf('DELETE FROM rate_limits')
    const replaced = await invited()
    await rowsOf('DELETE FROM rate_limits')
    await invited()
    const replies = await Promise.all(
      [declined, takenBack, replaced].map((token) =>
        post('partner', '/answer', { token, decision: 'accept' }),
      ),
    )
    expect(replies.map(refusalOf)).toEqual(replies.map(() => refusal(422, 'token-spent')))
    expect((await sharing()).grants.map(({ state }) => state)).toEqual([
      ...['invited', 'revoked', 'revoked', 'declined'],
    ])
    expect(await seenBy('partner')).toEqual([])
  })

  it('cannot be sent about somebody else’s patient, to oneself, twice in a minute, or by everybody', async () => {
    const { email } = await persona('partner')
    const own = (await persona('patient')).email
    expect(refusalOf(await invite(email, 'another patient'))).toEqual(refusal(404, 'not-found'))
    expect(refusalOf(await invite(own))).toEqual([422, 'own-address at email'])
    expect((await invite(email)).status).toBe(200)
    expect(refusalOf(await invite(email))).toEqual(refusal(429, 'too-many-tries'))
    const { email: colleague } = await persona('professional')
    await invite(colleague)
    const token = await linkTo(colleague)
    const answer = { token, decision: 'accept' }
    expect(refusalOf(await post('professional', '/answer', answer))).toEqual(
      refusal(403, 'not-permitted'),
    )
  })
})

it('about an adult in somebody’s care waits until the guardianship is approved', async () => {
  const { email } = await persona('partner')
  const guardianship = (state: string) =>
    rowsOf(`UPDATE patients SET relationship = 'ward', guardianship = '${state}'`)
  await guardianship('asked')
  expect(refusalOf(await invite(email))).toEqual(refusal(403, 'guardianship-waiting'))
  await guardianship('approved')
  expect((await invite(email)).status).toBe(200)
  await post('partner', '/answer', { token: await linkTo(email), decision: 'accept' })
  expect(await seenBy('partner')).toHaveLength(1)
  await guardianship('declined')
  expect(await seenBy('partner')).toEqual([])
})

describe('a grant', () => {
  it('gives the name and the diseases, for a year, and says from whom', async () => {
    const grant = await held()
    const [shared, ...others] = await seenBy('partner')
    expect(others).toEqual([])
    expect(shared).toEqual({
      grant,
      from: 'patient example',
      until: expect.stringMatching(/^20\d\d-/) as string,
      name: 'Ada Example',
      diseases: ['Example ORPHA:1'],
      isUndiagnosed: false,
      studies: [],
    })
  })

  it.each([
    [{ diagnosis: 'confirmed', diseaseInOwnWords: 'stiff hands' }, ['stiff hands'], false],
    [{ diagnosis: 'undiagnosed' }, [], true],
  ] as const)('tells of %j what the owner told of the disease', async (told, diseases, is) => {
    patient = await givenAPatient('patient', told)
    await held()
    expect(await seenBy('partner')).toMatchObject([{ diseases, isUndiagnosed: is }])
  })

  it('is over for the next look once the owner revokes it, or the partner leaves', async () => {
    const first = await held()
    expect(await seenBy('partner')).toHaveLength(1)
    expect(refusalOf(await post('another patient', `/${first}/revoke`))).toEqual(
      refusal(404, 'not-found'),
    )
    expect(refusalOf(await post('partner', `/${first}/revoke`))).toEqual(refusal(404, 'not-found'))
    await post('patient', `/${first}/revoke`)
    expect(await seenBy('partner')).toEqual([])
    await rowsOf('DELETE FROM rate_limits')
    const second = await held()
    expect(refusalOf(await post('patient', `/${second}/leave`))).toEqual(refusal(404, 'not-found'))
    await post('partner', `/${second}/leave`)
    expect(await seenBy('partner')).toEqual([])
    await post('patient', `/${second}/renew`)
    expect(await seenBy('partner')).toEqual([])
  })

  it('tells its owner everything that happened, each look too, and the audit keeps ids alone', async () => {
    const grant = await held()
    await seenBy('partner')
    await seenBy('partner')
    await post('patient', `/${grant}/renew`)
    await post('patient', `/${grant}/revoke`)
    await seenBy('partner')
    const { history } = await sharing()
    const said = history.map(({ what, by }) => `${what} by ${by ?? 'nobody'}`)
    expect(said).toEqual([
      'revoked by patient example',
      'renewed by patient example',
      'looked by partner example',
      'looked by partner example',
      'accepted by partner example',
      'granted by patient example',
    ])
    const lines = await rowsOf(
      `SELECT action, actor, subject, person FROM audit WHERE action LIKE 'partner-grant.%' ORDER BY created_at`,
    )
    const { id: partner } = await persona('partner')
    expect(lines).toHaveLength(6)
    expect(lines[2]).toEqual({
      action: 'partner-grant.looked',
      actor: `members:${partner}`,
      subject: grant,
      person: patient,
    })
    expect(refusalOf(await get('partner', `/of/${patient}`))).toEqual(refusal(404, 'not-found'))
  })

  it('is worth nothing once the patient is erased, or is looked after by somebody else', async () => {
    await held()
    const { id: other } = await persona('another patient')
    await rowsOf(`UPDATE patients SET owner_id = '${other}' WHERE id = '${patient}'`)
    expect(await seenBy('partner')).toEqual([])
    const { id: owner } = await persona('patient')
    await rowsOf(`UPDATE patients SET owner_id = '${owner}' WHERE id = '${patient}'`)
    expect(await seenBy('partner')).toHaveLength(1)
    const req = await requestAs('administrator')
    await recordErasure(req, { kind: 'patient', id: patient, reason: 'asked-by-owner' })
    expect(await seenBy('partner')).toEqual([])
  })
})
