import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'

import { photograph, pdf } from './support/given-files.ts'
import { givenAPatient } from './support/given-people.ts'
import { registered, rowsOf } from './support/newcomers.ts'
import { persona, tokenOf, type PersonaName } from './support/personas.ts'
import { problemsOf, refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'

beforeEach(emptyRecord)

const written = {
  ...{ biography: 'I grow tomatoes.', whyHere: '<script>alert(1)</script>' },
  ...{ organisations: ['Example Together'], showsOrganisations: false },
  ...{ languages: ['es', 'ca'], topics: ['sleep'], channels: ['https://social.example/@ada'] },
}
const keepAs = async (name: PersonaName, body: object) =>
  rest('POST', '/profiles/keep', { token: await tokenOf(name), body })
const othersProfile = async (who: string, as: PersonaName | null, more = '') =>
  rest('GET', `/profiles/of/${who}${more}`, { token: as && (await tokenOf(as)) })
const sendPicture = async (file: Uint8Array) =>
  rest('POST', '/profiles/picture', { token: await tokenOf('patient'), file })

describe('a profile', () => {
  it('is shown between validated members: what they wrote, and nothing else of them', async () => {
    await givenAPatient('patient')
    await givenAPatient('caregiver')
    const { id, token } = await persona('patient')
    expect((await keepAs('patient', written)).status).toBe(200)
    const { showsOrganisations: _unseen, ...shown } = { ...written, organisations: [] }
    const about = { id, nickname: 'patient example', hasPicture: false }
    const marks = { isValidated: true, isAmbassador: false }
    const seen = (await othersProfile(id, 'caregiver')).body
    expect(seen).toEqual({ ...about, ...marks, ...shown })
    await keepAs('patient', { ...written, showsOrganisations: true })
    const { organisations } = written
    expect((await othersProfile(id, 'caregiver')).body).toMatchObject({ organisations })
    const { own } = (await rest('GET', '/profiles/mine', { token })).body as { own: object }
    expect(own).toEqual({ ...written, showsOrganisations: true })
  })

  it('is nobody’s to everybody else, who all get the same answer', async () => {
    await givenAPatient('patient')
    await givenAPatient('caregiver')
    await givenAPatient('another patient', { validation: 'submitted' })
    await keepAs('patient', written)
    await sendPicture(await photograph())
    const [{ id: shown }, { id: waiting }] = [
      await persona('patient'),
      await persona('another patient'),
    ]
    const { id: closed } = await persona('partner')
    const strangers = [null, 'another patient', 'professional', 'ambassador', 'validator'] as const
    const replies = [
      ...(await Promise.all(strangers.map((name) => othersProfile(shown, name)))),
      ...(await Promise.all(strangers.map((name) => othersProfile(shown, name, '/picture')))),
      await othersProfile(waiting, 'caregiver'),
      await othersProfile(closed, 'caregiver'),
      await othersProfile(waiting, 'another patient'),
      await othersProfile('no-id', 'caregiver', '/picture'),
    ]
    const nobody = await othersProfile('00000000-0000-0000-0000-000000000000', 'caregiver')
    expect(refusalOf(nobody)).toEqual(refusal(404, 'not-found'))
    expect(replies.map(({ status, text }) => [status, text])).toEqual(
      replies.map(() => [nobody.status, nobody.text]),
    )
    await rowsOf(`UPDATE patients SET closed = true WHERE owner_id = '${shown}'`)
    expect((await othersProfile(shown, 'caregiver')).text).toBe(nobody.text)
  })

  it.each([
    ['channels', { channels: ['javascript:alert(1)'] }],
    ['channels', { channels: ['https://a:b@social.example/'] }],
    ['channels', { channels: Array<string>(6).fill('https://social.example/') }],
    ['biography', { biography: 'x'.repeat(2001) }],
    ['languages', { languages: ['xx'] }],
    ['topics', { topics: ['medical-advice'] }],
    ['organisations', { organisations: [' '] }],
  ])('with something odd as %s is not kept', async (field, odd) => {
    const reply = await keepAs('patient', { ...written, ...odd })
    expect(problemsOf(reply)).toEqual([`input-invalid at ${field}`])
    expect(await rowsOf('SELECT FROM profiles')).toEqual([])
  })

  it('is one, also when two tabs send at once, and none for professionals', async () => {
    const odd = { ...written, organisations: ['\ud800 Example'] }
    const replies = await Promise.all([keepAs('patient', written), keepAs('patient', odd)])
    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    expect(await rowsOf('SELECT FROM profiles')).toHaveLength(1)
    const refused = await keepAs('professional', written)
    expect(refusalOf(refused)).toEqual(refusal(403, 'not-permitted'))
  })

  it('waits for the terms', async () => {
    const { confirmed } = await registered()
    const { token } = confirmed.body as { token: string }
    const reply = await rest('POST', '/profiles/keep', { token, body: written })
    expect(refusalOf(reply)).toEqual(refusal(403, 'registration-unfinished'))
  })
})

describe('a picture', () => {
  it('is drawn anew, small and square, without what the camera wrote; its owner sees it at once', async () => {
    expect((await sendPicture(await photograph())).status).toBe(200)
    const { id } = await persona('patient')
    const { status, bytes, headers } = await othersProfile(id, 'patient', '/picture')
    expect([status, headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const { format, width, height, exif } = await sharp(bytes).metadata()
    expect([format, width, height, exif]).toEqual(['jpeg', 400, 400, undefined])
    expect(Buffer.from(bytes).includes('canary-exif')).toBe(false)
    await givenAPatient('patient')
    await givenAPatient('caregiver')
    expect((await othersProfile(id, 'caregiver', '/picture')).bytes).toEqual(bytes)
    await rest('POST', '/profiles/remove-picture', { token: await tokenOf('patient') })
    expect((await othersProfile(id, 'caregiver', '/picture')).status).toBe(404)
  })

  it.each([
    ['a PDF', pdf, 415],
    ['a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>'), 415],
    ['half an image', Buffer.from('ffd8ffe000104a464946', 'hex'), 422],
    ['nothing', Buffer.alloc(0), 422],
  ])('that is %s is not kept', async (_what, file, status) => {
    expect((await sendPicture(file)).status).toBe(status)
    expect(await rowsOf('SELECT FROM profile_pictures')).toEqual([])
  })
})

it('the language of one’s mails is one’s own to choose', async () => {
  const { confirmed } = await registered({ locale: 'es' })
  const { token } = confirmed.body as { token: string }
  const choose = (locale: string) =>
    rest('POST', '/members/mail-language', { token, body: { locale } })
  expect(problemsOf(await choose('xx'))).toEqual(['input-invalid at locale'])
  expect((await choose('en')).status).toBe(200)
  const { body } = await rest('GET', '/members/me', { token })
  expect(body).toMatchObject({ user: { locale: 'en' } })
})
