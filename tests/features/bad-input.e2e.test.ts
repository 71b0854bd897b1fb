import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import { tokenOf, type Account } from '../support/caller.ts'
import { rowsOf } from '../support/direct-database.ts'
import { eventually } from '../support/eventually.ts'
import { tracesOf } from '../support/traces.ts'
import { aMember, aNewcomer, writersOf } from '../support/form-writers.ts'
import { FormSender, formFile } from '../support/form-sender.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { somebody } from '../support/steps/accounts.ts'
import { emptyPdf } from '../support/steps/documents.ts'
import { linkIn } from '../support/steps/mailbox.ts'
import { refusedFiles } from '../support/refused-files.ts'
import * as twoFaced from '../support/two-faced-files.ts'
import {
  script,
  toClose,
  toRegister,
  aboutAPatient,
  type WrongFields,
} from '../support/wrong-fields.ts'
import {
  aChild,
  born,
  boxesIn,
  drawingFiles,
  formsElsewhere,
  sentence,
  writtenForms,
  type WrittenForm,
} from '../support/written-forms.ts'

const platform = await startedPlatform()
const sender = new FormSender(platform.site)
const locales = ['en', 'es'] as const

/** Each row in one language, the next in the other. */
const inTurns = <Row extends readonly unknown[]>(rows: readonly Row[]) =>
  rows.map((row, nth) => [...row, nth % 2 === 0 ? 'en' : 'es'] as const)

test.each(inTurns(toRegister))('nobody registers with %s', async (_what, wrong, said, locale) => {
  const { email } = somebody(`Bad Input ${randomUUID()}`)
  const right = { kind: 'patient', name: 'Bad Input Example', email, ...born(1, 5, 1990) }
  const answer = await sender.send(`/${locale}/register`, { ...right, ...wrong })
  expect(answer.status).toBe(422)
  expect(answer.errors).toContainEqual(expect.stringMatching(said[locale]))
  expect(await tracesOf(platform, [email, wrong['email'] ?? email])).toEqual([])
})

test('an empty form says at once all that is missing, in its order', async () => {
  const empty = { kind: '', name: '', email: '', 'birthDate-day': '' }
  const { errors } = await sender.send('/en/register', empty)
  const sentences = [/^Choose for whom/, /^Enter the name/, sentence.date.en, sentence.email.en]
  expect(errors).toEqual(sentences.map((each) => expect.stringMatching(each) as string))
})

test.each<WrongFields>([
  [
    'another profession',
    { profession: script },
    { en: /^Choose what you do/, es: /^Elige a qué te dedicas/ },
  ],
])('no professional registers with %s', async (_what, wrong, sentences) => {
  for (const locale of locales) {
    const { email } = somebody(`Bad Input ${randomUUID()}`)
    const right = { name: 'Bad Input Example', email, profession: 'researcher' }
    const answer = await sender.send(`/${locale}/register/professional`, { ...right, ...wrong })
    expect(answer.errors).toContainEqual(expect.stringMatching(sentences[locale]))
    expect(await tracesOf(platform, [email])).toEqual([])
  }
})

const member = await aMember(platform)

test('of sixty wrong passwords at once ten are looked at, and none is an error of the server', async () => {
  const wrong = { email: member.person.email, password: 'not the right one' }
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => sender.send('/en/sign-in', wrong, { from: '10.8.0.1' })),
  )
  const statuses = Map.groupBy(answers, ({ status }) => status)
  expect([statuses.get(401)?.length, statuses.get(429)?.length]).toEqual([10, 50])
  const [refused] = statuses.get(429) ?? []
  expect(refused?.errors).toEqual([expect.stringContaining('Wait a quarter of an hour') as string])
})

test.each(inTurns(aboutAPatient))(
  'no patient is added with %s',
  async (_what, wrong, said, locale) => {
    const before = await tracesOf(platform, member.ids)
    const fields = { ...aChild, ...wrong }
    const answer = await sender.send(`/${locale}/my/patients/new`, fields, member.signedIn)
    expect(answer.errors).toContainEqual(expect.stringMatching(said[locale]))
    expect(await tracesOf(platform, member.ids)).toEqual(before)
  },
)

test.each(inTurns(refusedFiles))(
  'no document is kept that is %s',
  async (...[, name, content, said, locale]) => {
    const before = await tracesOf(platform, member.ids)
    const address = `/${locale}/my/patients/${member.patient}/documents`
    const form = formFile('identity', name, content)
    const answer = await sender.send(address, form, member.signedIn)
    expect(answer.errors).toContainEqual(expect.stringMatching(said[locale]))
    expect(await tracesOf(platform, member.ids)).toEqual(before)
  },
)

test.each([
  ['a photograph that is a page, too', 'jpeg', twoFaced.jpegWithPage(script)],
  ['a picture with a script in a remark', 'png', twoFaced.pngWithPage(script)],
  ['a picture with a remark of 200 MB', 'png', twoFaced.pngBombs.zTXt],
  ['a picture with colours of 200 MB', 'png', twoFaced.pngBombs.iCCP],
])('of %s nothing but the picture is kept', async (_what, kind, content) => {
  const title = `${randomUUID()}.${kind}`
  const address = `/en/my/patients/${member.patient}/documents`
  const answer = await sender.send(address, formFile('other', title, content), member.signedIn)
  expect([answer.status, answer.errors]).toEqual([303, []])
  const kept = `SELECT id, media_type AS type, size FROM documents WHERE title = '${title}'`
  const [row] = await rowsOf(platform.databaseUrl, kept)
  expect(row).toMatchObject({ type: `image/${kind}` })
  expect(Number(row?.['size'])).toBeLessThan(1000)
  const own = await sender.look(`${address}/${String(row?.['id'])}/file`, member.signedIn)
  expect(own.status).toBe(200)
  expect(own.html).toMatch(/JFIF|PNG|\u00ff|\ufffd/)
  expect(own.html).not.toMatch(/<script|tEXt|zTXt|iCCP/)
})

// The platform of the stories has no scanner. That EICAR leaves a row like this one and no file stands with clamd itself
// in cms/tests/scanning.int.test.ts; here is what its owner reads then.
test('whoever sent a virus reads that nothing of it was kept, and gets nothing back', async () => {
  const title = `${randomUUID()}.pdf`
  const place = `my/patients/${member.patient}/documents`
  await sender.send(`/en/${place}`, formFile('other', title, emptyPdf), member.signedIn)
  const infected = `UPDATE documents SET state = 'refused-infected', key = NULL WHERE title = '${title}'`
  const [row] = await rowsOf(platform.databaseUrl, `${infected} RETURNING id`)
  for (const [locale, said] of [
    ['en', 'A virus was found: nothing of it was kept'],
    ['es', 'Tenía un virus: no se ha guardado nada'],
  ] as const) {
    const { text, html } = await sender.look(`/${locale}/${place}`, member.signedIn)
    expect([text.includes(title), text.includes(said)]).toEqual([true, true])
    expect(html).not.toContain(`${String(row?.['id'])}/file`)
  }
  const file = await sender.look(`/en/${place}/${String(row?.['id'])}/file`, member.signedIn)
  expect(file.status).toBe(404)
})

test('no file lies in the folder of documents that the record does not know', async () => {
  const strangers = async () => {
    const files = await readdir(path.join(platform.dataFolder, 'documents'))
    const rows = await rowsOf(platform.databaseUrl, 'SELECT id FROM documents')
    const known = new Set(rows.map(({ id }) => `${String(id)}.age`))
    return files.filter((file) => !known.has(file))
  }
  const address = `/en/my/patients/${member.patient}/documents`
  const form = formFile('identity', '../../climbs.pdf', emptyPdf)
  await sender.send(address, form, member.signedIn)
  await eventually(
    'each file has its row',
    async () => (await strangers()).length === 0 || undefined,
  )
  const { text } = await sender.look(address, member.signedIn)
  expect([text.includes('climbs.pdf'), text.includes('../')]).toEqual([true, false])
})

const accountsOf = ({ email }: Account) =>
  rowsOf(platform.databaseUrl, `SELECT nickname FROM members WHERE email = '${email}'`)

test('whoever reads a stranger’s name on their own link begins again, without another mail', async () => {
  const { person, link } = await aNewcomer(platform, sender)
  const shown = async () => (await sender.look('/en/register/password', { link })).text
  expect(await shown()).toContain('You register as Bad Input Example')
  const own = { kind: 'patient', name: 'Olga Owner Example', email: person.email }
  const again = await sender.send('/en/register', { ...own, ...born(1, 5, 1990) }, { link })
  expect([again.status, again.location]).toEqual([303, '/en/register/password'])
  expect(await shown()).toContain('You register as Olga Owner Example')
})

test('a link that is used ten times at once makes one account, and is spent afterwards', async () => {
  const { person, link } = await aNewcomer(platform, sender)
  const use = (locale: string, nth: number) =>
    sender.send(
      `/${locale}/register/password`,
      {
        nickname: `Bad ${link.replaceAll(/[^a-z]/g, '').slice(0, 20)} ${nth}`,
        password: person.password,
      },
      { link },
    )
  const ten = await Promise.all(Array.from({ length: 10 }, (_, nth) => use('en', nth)))
  const ends = ten.map(({ status, location }) => `${status} ${location}`).toSorted()
  expect(ends).toEqual([...Array<string>(9).fill('303 /en/link'), '303 /en/register/patient'])
  expect(await accountsOf(person)).toHaveLength(1)

  const before = await tracesOf(platform, [person.email])
  for (const [locale, sentence] of [
    ['en', 'You have registered by this link already'],
    ['es', 'Ya te registraste con este enlace'],
  ] as const) {
    expect((await use(locale, 11)).location).toBe(`/${locale}/link`)
    const page = await sender.look(`/${locale}/link`, { link })
    expect([page.status, page.location]).toEqual([303, `/${locale}/sign-in?registered`])
    expect((await sender.look(page.location ?? '')).text).toContain(sentence)
  }
  const session = await tokenOf(platform, 'members', person)
  const led = await sender.look('/en/link', { link, session })
  expect(led.location).toBe('/en/register/patient')
  expect(await tracesOf(platform, [person.email])).toEqual(before)
})

/** What is read where a link does not hold any more. */
const spent = {
  en: ['This link does not work any more', 'This invitation does not hold any more'],
  es: ['Este enlace ya no funciona', 'Esta invitación ya no vale'],
} as const

test('a link to another password that is used ten times at once sets one, and is spent afterwards', async () => {
  const { person, ids } = await aMember(platform)
  await sender.send('/en/forgot-password', { email: person.email })
  const link = await linkIn(platform, person.email)
  const choose = (locale: string, nth: number) =>
    sender.send(`/${locale}/reset-password`, { password: `${person.password} ${nth}` }, { link })
  const ten = await Promise.all(Array.from({ length: 10 }, (_, nth) => choose('en', nth)))
  const ends = ten.map(({ status, location }) => `${status} ${location}`)
  expect(ends.toSorted()).toEqual([...Array<string>(9).fill('303 /en/link'), '303 /en/my?password'])

  const before = await tracesOf(platform, ids)
  for (const locale of locales) {
    expect((await choose(locale, 11)).location).toBe(`/${locale}/link`)
    const page = await sender.look(`/${locale}/link`, { link })
    expect([page.status, page.text.includes(spent[locale][0])]).toEqual([410, true])
  }
  expect(await tracesOf(platform, ids)).toEqual(before)
  const signInWith = async (nth: number) => {
    const fields = { email: person.email, password: `${person.password} ${nth}` }
    return (await sender.send('/en/sign-in', fields)).status
  }
  const [chosen, late] = [ends.indexOf('303 /en/my?password'), 11]
  expect([await signInWith(chosen), await signInWith(late)]).toEqual([303, 401])
})

test('an invitation that is accepted ten times at once is held once, says so each time, and comes back by no replay', async () => {
  const [owner, partner] = [await aMember(platform), await aMember(platform)]
  const page = `/en/my/patients/${owner.patient}/sharing`
  await sender.send(page, { email: partner.person.email }, owner.signedIn)
  const brought = { ...partner.signedIn, link: await linkIn(platform, partner.person.email) }
  const answer = (locale: string, decision: string) =>
    sender.send(`/${locale}/my/shared`, { decision }, brought)
  const ten = await Promise.all(Array.from({ length: 10 }, () => answer('en', 'accept')))
  const ends = ten.map(({ status, location }) => `${status} ${location}`).toSorted()
  expect(ends).toEqual(Array<string>(10).fill('303 /en/my/shared?saved'))

  const { html } = await sender.look(page, owner.signedIn)
  const grant = /name="grant" value="([^"]*)"/.exec(html)?.[1] ?? ''
  const revoked = await sender.send(page, { grant, change: 'revoke' }, owner.signedIn)
  expect([grant, revoked.location]).toEqual([expect.stringMatching(/./), `${page}?changed`])
  const ids = [...owner.ids, ...partner.ids]
  const before = await tracesOf(platform, ids)
  for (const locale of locales)
    for (const decision of ['accept', 'decline'])
      expect((await answer(locale, decision)).text).toContain(spent[locale][1])
  expect(await tracesOf(platform, ids)).toEqual(before)
})

test.each<WrongFields>([
  [
    'a short password',
    { password: 'short' },
    { en: /^Enter a password of/, es: /^Escribe una contraseña/ },
  ],
])('no account is made with %s', async (_what, wrong, sentences) => {
  const { person, link } = await aNewcomer(platform, sender)
  for (const locale of locales) {
    const right = { nickname: 'Bad Input', password: person.password }
    const answer = await sender.send(
      `/${locale}/register/password`,
      { ...right, ...wrong },
      { link },
    )
    expect(answer.errors).toContainEqual(expect.stringMatching(sentences[locale]))
  }
  expect(await accountsOf(person)).toEqual([])
})

test.each(toClose)('nothing is closed with %s', async (_what, wrong, sentences) => {
  const { person, patient, ids, signedIn } = await aMember(platform)
  const before = await tracesOf(platform, ids)
  for (const locale of locales)
    for (const page of ['/my/close', `/my/patients/${patient}/close`]) {
      const right = { password: person.password, answers: 'withdrawn', because: 'other' }
      const fields = { ...right, ...wrong }
      const answer = await sender.send(`/${locale}${page}`, fields, signedIn)
      expect(answer.errors).toContainEqual(expect.stringMatching(sentences[locale]))
    }
  expect(await tracesOf(platform, ids)).toEqual(before)
})

const writers = writersOf(platform, sender)
const breakingOut = `"><script>alert(1)</script>@example.org`

/** Whether the script stands anywhere in a page but in the value of a mark. */
const isRunIn = (html: string) => html.replaceAll(/="[^"]*"/g, '').includes('<script>alert(1)')

/** Somebody comes to a form: what is right in it, and how they send it with something else written. */
async function at(form: WrittenForm) {
  const { brought, patient } = await writers[form.by]()
  const here = (text: string) => text.replace('{patient}', patient)
  const right = Object.entries(form.right).map(([box, text]) => [box, here(text)] as const)
  const send = (locale: string, written: object) => {
    const fields = { ...Object.fromEntries(right), ...written }
    return sender.send(`/${locale}${here(form.page)}`, fields, brought)
  }
  return { send, look: (place: string) => sender.look(`/en${here(place)}`, brought) }
}

test.each(writtenForms)('a script is refused where it is no words: $page', async (form) => {
  const { send, look } = await at(form)
  const boxes = boxesIn((await look(form.page)).html)
  expect(boxes.toSorted()).toEqual([...Object.keys(form.refused), ...form.kept].toSorted())
  for (const [box, said, locale] of inTurns(Object.entries(form.refused))) {
    const mark = randomUUID()
    const answer = await send(locale, { [box]: `${mark}${breakingOut}` })
    expect(answer.errors).toContainEqual(expect.stringMatching(said[locale]))
    expect(isRunIn(answer.html)).toBe(false)
    expect(await tracesOf(platform, [mark])).toEqual([])
  }
})

const taking = writtenForms.filter(({ kept }) => kept.length > 0)

test.each(taking)(
  'a script among words is kept as words, and runs nowhere: $page',
  async (form) => {
    const { send, look } = await at(form)
    const words = form.kept.map((box) => [box, `${randomUUID()} ${breakingOut}`] as const)
    const answer = await send('en', Object.fromEntries(words))
    expect([answer.errors, isRunIn(answer.html)]).toEqual([[], false])
    for (const [, text] of words) {
      const [mark = ''] = text.split(' ')
      expect(await tracesOf(platform, [mark])).not.toEqual([])
    }
    for (const place of form.shownAt) {
      const page = await look(place)
      expect(words.filter(([, text]) => !page.text.includes(text))).toEqual([])
      expect(isRunIn(page.html)).toBe(false)
    }
  },
)

test('no form of the site has a box for text that stands in no row', async () => {
  const tried = [...writtenForms.flatMap(({ drawn }) => drawn), ...Object.keys(formsElsewhere)]
  expect((await drawingFiles()).toSorted()).toEqual([...new Set(tried)].toSorted())
})

test.each([
  ['JSON', { 'content-type': 'application/json' }, '{"do":"say"}', 400],
  ['half a form', { 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\nbroken', 400],
  ['a form of another site', { origin: 'https://elsewhere.example' }, 'do=say&words=x', 403],
  [
    'JSON of another site',
    { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
    '{}',
    403,
  ],
] as const)(
  'nothing is changed by %s where a form belongs',
  async (_what, headers, body, status) => {
    const { patient, ids, signedIn } = await aMember(platform)
    const address = `/en/my/patients/${patient}/symptoms`
    await sender.send(address, { do: 'say', words: 'burning feet' }, signedIn)
    const before = await tracesOf(platform, ids)
    const answer = await fetch(platform.site + address, {
      ...{ method: 'POST', redirect: 'manual', body },
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...{ origin: platform.site, cookie: `__Host-share4rare=${signedIn.session}` },
        ...headers,
      },
    })
    expect([answer.status, await tracesOf(platform, ids)]).toEqual([status, before])
  },
)

test('200 letters are a symptom in own words, and one sign too many is said and lost nowhere', async () => {
  const { patient, signedIn } = await aMember(platform)
  const address = `/en/my/patients/${patient}/symptoms`
  const say = (words: string) => sender.send(address, { do: 'say', words }, signedIn)
  expect((await say('x'.repeat(200))).status).toBe(303)
  const more = await say('z'.repeat(201))
  expect([more.status, more.errors]).toEqual([422, [expect.stringMatching(/^Write one symptom/)]])
  expect(more.html).toContain(`value="${'z'.repeat(201)}"`)
  expect((await sender.look(address, signedIn)).text).toContain('x'.repeat(200))
})
