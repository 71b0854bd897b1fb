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
import { makeMember, somebody, theAdministrator } from '../support/steps/accounts.ts'
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
  const person = await makeMember(
    await theAdministrator(platform),
    `Bad Input ${randomUUID()}`,
    'patient',
  )
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
    const form = formFile({ kind: 'identity' }, name, content)
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
  const kept = { address: `/en/my/patients/${member.patient}/documents`, kind: 'identity' }
  await sender.send(kept.address, formFile(kept, '../../climbs.pdf', emptyPdf), member.signedIn)
  await eventually(
    'each file has its row',
    async () => (await strangers()).length === 0 || undefined,
  )
  const { text } = await sender.look(kept.address, member.signedIn)
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
  const led = ten.map(({ status, location }) => `${status} ${location}`).toSorted()
  expect(led).toEqual([...Array<string>(9).fill('303 /en/link'), '303 /en/register/patient'])
  expect(await accountsOf(person)).toHaveLength(1)

  const before = await tracesOf(platform, [person.email])
  for (const [locale, sentence] of [
    ['en', 'This link does not work any more'],
    ['es', 'Este enlace ya no funciona'],
  ] as const) {
    expect((await use(locale, 11)).location).toBe(`/${locale}/link`)
    const page = await sender.look(`/${locale}/link`, { link })
    expect([page.status, page.text]).toEqual([410, expect.stringContaining(sentence)])
  }
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
