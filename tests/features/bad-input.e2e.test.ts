import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import { signIn, tokenOf, type Account } from '../support/caller.ts'
import { rowsOf } from '../support/direct-database.ts'
import { eventually } from '../support/eventually.ts'
import { tracesOf } from '../support/traces.ts'
import { FormSender, formFile } from '../support/form-sender.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { makeMember, somebody } from '../support/steps/accounts.ts'
import { emptyPdf, hugePng } from '../support/steps/documents.ts'
import { linkIn } from '../support/steps/mailbox.ts'
import { addPatient } from '../support/steps/people.ts'

const platform = await startedPlatform()
const sender = new FormSender(platform.site)
const locales = ['en', 'es'] as const
const thisYear = new Date().getUTCFullYear()
const script = '<script>alert(1)</script>'

interface Sentences {
  readonly en: RegExp
  readonly es: RegExp
}

/** What was sent, and what is read in English and in Spanish. */
type Row = readonly [what: string, wrong: Readonly<Record<string, string>>, sentences: Sentences]

const born = (day: number, month: number, year: number) => ({
  'birthDate-day': String(day),
  'birthDate-month': String(month),
  'birthDate-year': String(year),
})
const noDate = { en: /^Enter a real date/, es: /^Escribe una fecha real/ } as const
const noName = {
  en: /^Enter the full name, without signs/,
  es: /^Escribe el nombre completo, sin/,
} as const
const noEmail = {
  en: /^Enter an e-mail address such as/,
  es: /^Escribe una dirección como/,
} as const

const toRegister: readonly Row[] = [
  [
    '17 years and some days',
    born(31, 12, thisYear - 18),
    { en: /18 or older.*Nothing.*was kept/, es: /18 años.*No se ha guardado nada/ },
  ],
  ['a birth that is to come', born(1, 1, thisYear + 1), noDate],
  ['the 31st of February', born(31, 2, 1990), noDate],
  ['no birth date', { 'birthDate-year': '' }, noDate],
  ['a script for a name', { name: script }, noName],
  ['a name of two lines', { name: 'Ada\nBcc: all@example.org' }, noName],
  ['a script for an address', { email: `${script}@example.org` }, noEmail],
  ['two addresses', { email: 'a@example.org,b@example.org' }, noEmail],
  ['nobody in particular', { kind: script }, { en: /^Choose for whom/, es: /^Elige para quién/ }],
]

test.each(toRegister)('nobody registers with %s', async (_what, wrong, sentences) => {
  for (const locale of locales) {
    const { email } = somebody(`Bad Input ${randomUUID()}`)
    const right = { kind: 'patient', name: 'Bad Input Example', email, ...born(1, 5, 1990) }
    const answer = await sender.send(`/${locale}/register`, { ...right, ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.errors).toContainEqual(expect.stringMatching(sentences[locale]))
    expect(await tracesOf(platform, [email, wrong['email'] ?? email])).toEqual([])
  }
})

test('an empty form says at once all that is missing, in its order', async () => {
  const empty = { kind: '', name: '', email: '', 'birthDate-day': '' }
  const { errors } = await sender.send('/en/register', empty)
  const sentences = [/^Choose for whom/, noName.en, noDate.en, noEmail.en]
  expect(errors).toEqual(sentences.map((each) => expect.stringMatching(each) as string))
})

const toRegisterAsProfessional: readonly Row[] = [
  [
    'a script for an organisation',
    { organisation: script },
    { en: /^Write the name of the org/, es: /^Escribe el nombre de la org/ },
  ],
  [
    'another profession',
    { profession: script },
    { en: /^Choose what you do/, es: /^Elige a qué te dedicas/ },
  ],
]

test.each(toRegisterAsProfessional)(
  'no professional registers with %s',
  async (_what, wrong, sentences) => {
    for (const locale of locales) {
      const { email } = somebody(`Bad Input ${randomUUID()}`)
      const right = { name: 'Bad Input Example', email, profession: 'researcher' }
      const answer = await sender.send(`/${locale}/register/professional`, { ...right, ...wrong })
      expect(answer.errors).toContainEqual(expect.stringMatching(sentences[locale]))
      expect(await tracesOf(platform, [email])).toEqual([])
    }
  },
)

/** A member with a patient, and the ids by which the record knows them. */
async function aMember() {
  const person = await makeMember(platform, `Bad Input ${randomUUID()}`, 'patient')
  const caller = await signIn(platform, 'members', person)
  const patient = await addPatient(caller, { name: person.name })
  const [row] = await rowsOf(
    platform.databaseUrl,
    `SELECT id FROM members WHERE email = '${person.email}'`,
  )
  const signedIn = { session: await tokenOf(platform, 'members', person) }
  return { person, patient, ids: [person.email, String(row?.['id']), patient], signedIn }
}

const member = await aMember()

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

const aboutAPatient: readonly Row[] = [
  [
    'a child of 18',
    { relationship: 'child', ...born(1, 1, thisYear - 18) },
    { en: /^The patient is 18 or older/, es: /^El paciente tiene 18/ },
  ],
  ['a birth that is to come', born(1, 1, thisYear + 1), noDate],
  ['a birth before 1900', born(1, 1, 1899), noDate],
  ['a script for a name', { name: script }, noName],
  [
    'a script for a disease',
    { diseaseInOwnWords: script },
    { en: /^Write the disease on one/, es: /^Escribe la enfermedad en/ },
  ],
  [
    'a script for a registry',
    { registryName: script },
    { en: /^Write the name of the reg/, es: /^Escribe el nombre del reg/ },
  ],
  [
    'a diagnosis of nothing',
    { diagnosis: 'confirmed', diseaseInOwnWords: '' },
    { en: /^Choose a disease/, es: /^Elige una enfermedad/ },
  ],
  ['no country', { country: script }, { en: /^Choose a country/, es: /^Elige un país/ }],
]

test.each(aboutAPatient)('no patient is added with %s', async (_what, wrong, sentences) => {
  const before = await tracesOf(platform, member.ids)
  for (const locale of locales) {
    const right = {
      ...{ name: 'Mia Example', relationship: 'child', sex: 'female', country: 'ES' },
      ...{ diagnosis: 'suspected', diseaseInOwnWords: 'weak muscles', ...born(1, 5, thisYear - 8) },
    }
    const fields = { ...right, ...wrong }
    const answer = await sender.send(`/${locale}/my/patients/new`, fields, member.signedIn)
    expect(answer.errors).toContainEqual(expect.stringMatching(sentences[locale]))
  }
  expect(await tracesOf(platform, member.ids)).toEqual(before)
})

const archive = Buffer.from('PK\u0003\u0004 and nothing but zeros, a thousand times')
const tooLarge = Buffer.concat([emptyPdf, Buffer.alloc(10 * 1024 * 1024, ' ')])
const noDocument = { en: /^This is not a PDF, JPEG/, es: /^Este archivo no es PDF, JPEG/ } as const
const unreadable = { en: /^This file is damaged/, es: /^Este archivo está dañado/ } as const

test.each<readonly [string, string, Buffer, Sentences]>([
  ['a page that calls itself a photograph', 'me.png', Buffer.from(script), noDocument],
  ['a PDF behind a page', 'report.pdf', Buffer.concat([Buffer.from(script), emptyPdf]), noDocument],
  ['an archive, which may be a bomb', 'report.pdf', archive, noDocument],
  ['a drawing that runs scripts', 'me.svg', Buffer.from(`<svg>${script}</svg>`), noDocument],
  ['a PDF that breaks off', 'report.pdf', emptyPdf.subarray(0, 60), unreadable],
  [
    'an image of 100 megapixels',
    'me.png',
    hugePng(10_000, 10_000),
    { en: /50 megapixels/, es: /50 megapíxeles/ },
  ],
  ['more than 10 MB', 'report.pdf', tooLarge, { en: /larger than 10 MB/, es: /más de 10 MB/ }],
  [
    'nothing at all',
    'report.pdf',
    Buffer.alloc(0),
    { en: /^Choose a file first|is empty/, es: /elige un archivo|vacío/ },
  ],
  ['a bad file that climbs', '../../../etc/passwd', Buffer.from(script), noDocument],
])('no document is kept that is %s', async (_what, name, content, sentences) => {
  const before = await tracesOf(platform, member.ids)
  for (const locale of locales) {
    const address = `/${locale}/my/patients/${member.patient}/documents`
    const form = formFile('identity', name, content)
    const answer = await sender.send(address, form, member.signedIn)
    expect(answer.errors).toContainEqual(expect.stringMatching(sentences[locale]))
  }
  expect(await tracesOf(platform, member.ids)).toEqual(before)
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

/** Somebody who has asked to register, and the token that came by mail. */
async function aNewcomer(): Promise<{ person: Account; link: string }> {
  const person = somebody(`Bad Input ${randomUUID()}`)
  const fields = {
    kind: 'patient',
    name: 'Bad Input Example',
    email: person.email,
    ...born(1, 5, 1990),
  }
  expect((await sender.send('/en/register', fields)).status).toBe(200)
  return { person, link: await linkIn(platform, person.email) }
}

const accountsOf = ({ email }: Account) =>
  rowsOf(platform.databaseUrl, `SELECT nickname FROM members WHERE email = '${email}'`)

test('whoever reads a stranger’s name on their own link begins again, without another mail', async () => {
  const { person, link } = await aNewcomer()
  const shown = async () => (await sender.look('/en/register/password', { link })).text
  expect(await shown()).toContain('You register as Bad Input Example')
  const own = { kind: 'patient', name: 'Olga Owner Example', email: person.email }
  const again = await sender.send('/en/register', { ...own, ...born(1, 5, 1990) }, { link })
  expect([again.status, again.location]).toEqual([303, '/en/register/password'])
  expect(await shown()).toContain('You register as Olga Owner Example')
})

test('a link that is used ten times at once makes one account, and is spent afterwards', async () => {
  const { person, link } = await aNewcomer()
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

test.each<Row>([
  [
    'a script for a nickname',
    { nickname: script },
    { en: /^Enter a nickname of/, es: /^Escribe un apodo/ },
  ],
  [
    'a short password',
    { password: 'short' },
    { en: /^Enter a password of/, es: /^Escribe una contraseña/ },
  ],
])('no account is made with %s', async (_what, wrong, sentences) => {
  const { person, link } = await aNewcomer()
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

test('what people write at length is shown as they wrote it, and runs nowhere', async () => {
  const { patient, signedIn } = await aMember()
  const address = `/en/my/patients/${patient}/symptoms`
  await sender.send(address, { inOwnWords: `burning ${script} feet` }, signedIn)
  const { html, text } = await sender.look(address, signedIn)
  expect(text).toContain(`burning ${script} feet`)
  expect(html).not.toContain(script)
})

test.each([
  ['JSON', { 'content-type': 'application/json' }, '{"hpoIds":[]}', 400],
  ['half a form', { 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\nbroken', 400],
  ['a form of another site', { origin: 'https://elsewhere.example' }, 'inOwnWords=', 403],
  [
    'JSON of another site',
    { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
    '{}',
    403,
  ],
] as const)(
  'nothing is changed by %s where a form belongs',
  async (_what, headers, body, status) => {
    const { patient, ids, signedIn } = await aMember()
    const address = `/en/my/patients/${patient}/symptoms`
    await sender.send(address, { inOwnWords: 'burning feet' }, signedIn)
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

test('400 lines of symptoms are kept whole, and one sign too many is said and lost nowhere', async () => {
  const { patient, signedIn } = await aMember()
  const address = `/en/my/patients/${patient}/symptoms`
  const lines = Array.from({ length: 400 }, (_, nth) => `symptom ${nth % 10}`).join('\r\n')
  expect(lines.replaceAll('\r\n', '\n')).toHaveLength(3999)
  expect((await sender.send(address, { inOwnWords: lines }, signedIn)).status).toBe(303)
  const kept = await sender.look(address, signedIn)
  expect(kept.text.split('symptom ')).toHaveLength(401)
  const more = await sender.send(address, { inOwnWords: `${lines}\r\nzz` }, signedIn)
  expect([more.status, more.errors]).toEqual([422, ['Write at most 4000 characters']])
  expect(more.text).toContain('symptom 9\nzz')
})
