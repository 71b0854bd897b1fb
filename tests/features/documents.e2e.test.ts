import { afterAll, beforeAll, expect, test } from 'vitest'

import { signIn, tokenOf } from '../support/caller.ts'
import { eventually } from '../support/eventually.ts'
import { takePicture } from '../support/pictures.ts'
import { Stage } from '../support/stage.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { makeMember, makeStaff } from '../support/steps/accounts.ts'
import {
  emptyPdf,
  kindNames,
  thenSheReads,
  thenTheFileIsHandedOver,
  whenSheSends,
  whenTheValidatorAsksForMore,
  whenTheValidatorOpensThePatient,
  whenTheValidatorValidates,
} from '../support/steps/documents.ts'
import { mailsTo } from '../support/steps/mailbox.ts'
import { addPatient } from '../support/steps/people.ts'

const platform = await startedPlatform()
let stage: Stage

beforeAll(async () => {
  stage = await Stage.open(platform)
})
afterAll(() => stage.close())

/** A member with a patient who has not been validated. */
async function somebodyNew(name: string) {
  const person = await makeMember(platform, name, 'patient')
  const caller = await signIn(platform, 'members', person)
  const patient = await addPatient(caller, { name })
  return { person, address: `${platform.site}/en/my/patients/${patient}/documents` }
}

test('somebody sends documents by phone without JavaScript, is asked for more, and is validated', async () => {
  const { person, address } = await somebodyNew('Dora Documents')
  const validator = await makeStaff(platform, 'Vera Documents', 'validator')
  const phone = await stage.atTheSite(person, { width: 375, javaScript: false })
  await phone.goto(address)
  await thenSheReads(phone, 'Nothing has been sent yet.')
  const photograph = await phone.screenshot()
  await whenSheSends(phone, kindNames['signed-consent'], { name: 'consent.pdf', buffer: emptyPdf })
  await thenSheReads(phone, 'Your document is here.')
  await whenSheSends(phone, kindNames.identity, { name: 'me.png', buffer: photograph })
  await thenSheReads(phone, 'Almost there.')
  await whenSheSends(phone, kindNames['medical-proof'], { name: 'report.pdf', buffer: emptyPdf })
  await thenSheReads(phone, /You get an answer by .* \(UTC\)/)
  await takePicture(phone, 'documents-sent-phone')

  const panel = await stage.atThePanel(validator)
  await whenTheValidatorOpensThePatient(panel, platform, 'Dora Documents')
  const seen = await thenTheFileIsHandedOver(panel, kindNames['medical-proof'])
  expect(seen.equals(emptyPdf)).toBe(true)
  await takePicture(panel, 'validation-panel')
  await whenTheValidatorAsksForMore(panel, 'The left half is dark.')

  await phone.goto(address)
  await thenSheReads(phone, 'The left half is dark.')
  await thenSheReads(phone, 'Please send a sharper photograph')
  await whenSheSends(phone, kindNames.identity, { name: 'sharp.png', buffer: photograph })
  await thenSheReads(phone, /You get an answer by/)
  await phone.getByRole('link', { name: 'Remove: me.png' }).click()
  await thenSheReads(phone, 'Remove this document?')
  await phone.getByRole('button', { name: 'Yes, remove it' }).click()
  await thenSheReads(phone, 'The document is removed')

  await whenTheValidatorOpensThePatient(panel, platform, 'Dora Documents')
  await whenTheValidatorValidates(panel)
  await phone.goto(address)
  await thenSheReads(phone, /Validated on/)
  expect(await phone.getByRole('link', { name: /Remove: consent/ }).count()).toBe(0)
  const mails = await eventually('she has both mails', async () => {
    const hers = await mailsTo(platform, [person.email])
    return hers.length >= 2 ? hers : undefined
  })
  expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
    'We need something more from you',
    'Welcome: your profile is validated',
  ])
  expect(mails.filter(({ text }) => /Dora|left half|identity/i.test(text))).toEqual([])
})

test('somebody whose file is refused reads why, beside the form and on top', async () => {
  const { person, address } = await somebodyNew('Rolf Refused')
  const page = await stage.atTheSite(person)
  const refusals = [
    [
      'page.png',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      'This is not a PDF, JPEG',
    ],
    ['large.pdf', Buffer.alloc(10 * 1024 * 1024 + 1, ' '), 'larger than 10 MB'],
  ] as const
  for (const [name, buffer, sentence] of refusals) {
    await page.goto(address)
    await whenSheSends(page, kindNames.identity, { name, buffer })
    await page.getByRole('alert').getByText(sentence).waitFor()
    expect(await page.getByRole('link', { name: /^Download/ }).count()).toBe(0)
  }
  await page.goto(address)
  await page.getByRole('button', { name: 'Send: Identity document' }).click()
  await page.getByRole('alert').getByText('Choose a file first').waitFor()
})

test('a connection that breaks while files are sent takes none of them along', async () => {
  const { person, address } = await somebodyNew('Otto Offline')
  const page = await stage.atTheSite(person, { width: 375 })
  await page.goto(address)
  const unsure = page.getByText('We do not know whether your files arrived')
  expect([await unsure.count(), await unsure.isVisible()]).toEqual([1, false])
  await page.context().setOffline(true)
  await whenSheSends(page, kindNames.other, { name: 'kept.pdf', buffer: emptyPdf })
  await page.getByRole('status').getByText('We do not know whether your files arrived').waitFor()
  await takePicture(page, 'documents-offline-phone')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: `Send: ${kindNames.other}` }).click()
  await thenSheReads(page, 'Your document is here.')
  expect(await page.getByRole('link', { name: 'Download: kept.pdf' }).count()).toBe(1)
})

test('a connection on which nothing moves is given up, and the page keeps what was chosen', async () => {
  const { person, address } = await somebodyNew('Sol Stalled')
  const page = await stage.atTheSite(person, { width: 375 })
  await page.clock.install()
  await page.goto(address)
  await page.route(address, () => undefined) // it is neither answered nor broken
  await whenSheSends(page, kindNames.other, { name: 'kept.pdf', buffer: emptyPdf })
  await page.clock.fastForward(91_000)
  await page.getByRole('status').getByText('We do not know whether your files arrived').waitFor()
  await page.unroute(address)
  await page.getByRole('button', { name: `Send: ${kindNames.other}` }).click()
  await thenSheReads(page, 'Your document is here.')
  expect(await page.getByRole('link', { name: 'Download: kept.pdf' }).count()).toBe(1)
})

test('an owner gets a document back as a file, and nobody else does', async () => {
  const { person, address } = await somebodyNew('Gil Getsback')
  const { person: other } = await somebodyNew('Nora Nobody')
  const page = await stage.atTheSite(person)
  await page.goto(address)
  await whenSheSends(page, kindNames.other, { name: '../../a.pdf', buffer: emptyPdf })
  const link = page.getByRole('link', { name: 'Download: a.pdf' })
  const file = new URL((await link.getAttribute('href')) ?? '', address).href
  const own = await page.context().request.get(file)
  const strange = await (await stage.atTheSite(other)).context().request.get(file)
  const headers = { authorization: `JWT ${await tokenOf(platform, 'members', person)}` }
  const door = `${platform.panel}/api/documents/${file.split('/').at(-2) ?? ''}/file`
  const atTheDoor = await page.context().request.get(door, { headers })
  for (const answer of [own, atTheDoor])
    expect(answer.headers()).toMatchObject({
      'content-disposition': 'attachment; filename="other.pdf"',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  expect([(await own.body()).equals(emptyPdf), strange.status()]).toEqual([true, 404])
})

test('anybody reads how validation works and prints the consent, in their language', async () => {
  const visitor = await stage.atTheSite(null, { width: 375, javaScript: false })
  await visitor.goto(`${platform.site}/es/validation`)
  await visitor.getByRole('heading', { name: 'Cómo validarte' }).waitFor()
  await visitor
    .getByText(/no ha habido respuestas suficientes|\d+ de cada 100/)
    .first()
    .waitFor()
  await visitor.getByRole('link', { name: 'El consentimiento para imprimir y firmar' }).click()
  await visitor.getByRole('heading', { name: /Consentimiento informado/ }).waitFor()
  const meant = /status of 422|INTERNET_DISCONNECTED/
  expect(stage.complaints().filter((each) => !meant.test(each))).toEqual([])
})
