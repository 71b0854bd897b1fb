import type { Field } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { doors } from '../src/access/doors.ts'
import {
  fieldsForNobody,
  fieldsForStaff,
  globals,
  matrix,
  type CollectionName,
  type CollectionRows,
  type Operation,
} from '../src/access/matrix.ts'
import { groups } from '../src/access/personas.ts'
import { missingIn } from '../src/globals/missing-in.ts'
import { MissingDetails } from '../src/panel/MissingDetails.tsx'
import { requestAs } from './support/personas.ts'
import { eachOf, looks, looksAtFields, looksBesideKeys } from './support/access-survey.ts'
import { rowsOf } from './support/newcomers.ts'
import { outcomeOf } from './support/probed-access.ts'
import { allowedIn } from './support/promised-access.ts'
import type { Reply } from './support/rest.ts'
import { startedCms } from './support/started-cms.ts'
import { everybody, surveyedRecord, type SurveyedRecord } from './support/surveyed-record.ts'

/** Codes, versions, countries and the like; and what hooks of the platform write themselves. */
const cannotHoldWords = [
  ...['audit.actor', 'chapters.author', 'chapters.authorRole', 'chapters.reviewer'],
  ...['chapters.slug', 'consents.purposeId', 'diseases.orphaCode', 'job-runs.kind'],
  ...['job-runs.step', 'mails.template', 'one-time-tokens.email', 'patients.country'],
  ...['payload-preferences.key', 'profiles.channels', 'profiles.languages', 'profiles.topics'],
  ...['questionnaires.code', 'requests.consentTextVersion'],
  ...['requests.items', 'snapshots.purpose', 'studies.consentText-version', 'symptom-words.hpoId'],
]

const collections = Object.keys(matrix).filter(isCollection)
let record: SurveyedRecord

beforeAll(async () => {
  record = await surveyedRecord()
})

it('has a row for every operation of every collection, and of what there is only one of', async () => {
  const { config } = await startedCms()
  const asked = config.collections.map(({ slug, auth }) => [slug, operationsOf(Boolean(auth))])
  const answered = collections.map((slug) => [slug, Object.keys(operationsIn(slug)).sort()])
  expect(Object.fromEntries(answered)).toEqual(Object.fromEntries(asked))
  expect(config.globals.map(({ slug }) => slug)).toEqual(Object.keys(globals))
})

it('names every field that has a rule of its own for reading', async () => {
  const { config } = await startedCms()
  const ours = config.collections.filter(({ slug }) => isCollection(slug))
  const found = ours.flatMap(({ slug, fields }) =>
    fields.filter(hasOwnRule).map(({ name }) => [slug, name]),
  )
  const named = [fieldsForStaff, fieldsForNobody]
    .flatMap((fields) => Object.entries(fields))
    .flatMap(([slug, names]) => names.map((name) => [slug, name]))
  expect(found.toSorted()).toEqual(named.toSorted())
})

it('has a canary in every collection that can be read by somebody', () => {
  const watched = new Set(record.canaries.map(({ collection }) => collection))
  expect(collections.filter((slug) => !watched.has(slug))).toEqual(['payload-migrations'])
})

it('has a canary in every field of words, but for those that can only hold something else', () => {
  const bare = record.canaries.flatMap(({ collection, bare: fields }) =>
    fields.map((field) => `${collection}.${field}`),
  )
  expect([...new Set(bare)].toSorted()).toEqual(cannotHoldWords)
})

it('lets nobody delete a document of the record', () => {
  const rows = collections.filter((slug) => slug !== 'payload-preferences')
  expect(rows.flatMap((slug) => Object.values(allowedIn(matrix[slug].delete)))).not.toContain(
    'allowed',
  )
})

describe.each(collections)('%s', (slug) => {
  it.each(Object.entries(looks))('%s', async (_statement, look) => {
    const { found, promised } = await look(record, slug)
    expect(found).toEqual(promised)
  })
})

const ruled = Object.keys({ ...fieldsForStaff, ...fieldsForNobody }).filter(isCollection)

describe.each(ruled)('%s', (slug) => {
  it.each(Object.entries(looksAtFields))('%s', async (_statement, look) => {
    const { found, promised } = await look(record, slug)
    expect(found).toEqual(promised)
  })
})

const withoutKeys = collections.filter((slug) => slug !== 'payload-preferences')

describe.each(withoutKeys)('%s', (slug) => {
  it.each(Object.entries(looksBesideKeys))('%s', async (_statement, look) => {
    const { found, promised } = await look(record, slug)
    expect(found).toEqual(promised)
  })
})

describe('the controller', () => {
  const path = '/globals/controller'

  it('is shown to those who may read it, on its own and with no versions', async () => {
    const read = await eachOf(async (name) => outcomeOf(await record.ask(name, 'GET', path)))
    expect(read).toEqual(allowedIn(globals.controller.read))
    const versions = await eachOf(async (name) =>
      outcomeOf(await record.ask(name, 'GET', `${path}/versions`)),
    )
    expect(versions).toEqual(allowedIn(globals.controller.readVersions))
  })

  it('is changed by those who may, each time with a line in the audit', async () => {
    const lines = () => rowsOf(`SELECT FROM audit WHERE action = 'controller.changed'`)
    const before = await lines()
    const changed = await eachOf(async (name) =>
      outcomeOf(await record.ask(name, 'POST', path, { body: { name: `Changed by ${name}` } })),
    )
    expect(changed).toEqual(allowedIn(globals.controller.update))
    expect(await lines()).toHaveLength(before.length + 1)
    const { body } = await record.ask('visitor', 'GET', path)
    expect(body).toMatchObject({ name: 'Changed by administrator' })
  })

  it('is asked for in the panel, of administrators, while something is missing', async () => {
    const { payload } = await startedCms()
    await record.ask('administrator', 'POST', path, { body: { name: 'An Example', email: '' } })
    expect(await missingIn(payload)).toEqual([
      ...['address', 'email', 'protectionOfficer', 'authority'],
      ...['ethicsBody', 'ethicsDate', 'ethicsReference'],
    ])
    const shownTo = async (name: 'administrator' | 'validator') => {
      const { user, i18n } = await requestAs(name)
      return (await MissingDetails({ payload, user: user ?? undefined, i18n })) !== null
    }
    expect([await shownTo('administrator'), await shownTo('validator')]).toEqual([true, false])
  })

  it('answers what one may do with it to staff alone', async () => {
    const asked = await eachOf(async (name) =>
      outcomeOf(await record.ask(name, 'POST', `${path}/access`, { body: {} })),
    )
    expect(asked).toEqual(allowedIn({ staff: 'allowed' }))
  })
})

it('keeps a preference for staff by its key, for its owner alone', async () => {
  const path = '/payload-preferences/collection-author'
  const written = await eachOf(async (name) =>
    outcomeOf(await record.ask(name, 'POST', path, { body: { value: name } })),
  )
  expect(written).toEqual(allowedIn(matrix['payload-preferences'].create))
  const read = await eachOf(async (name) => valueOf(await record.ask(name, 'GET', path)))
  const own = groups.staff.map((name) => [name, name])
  expect(read).toEqual({
    ...Object.fromEntries(everybody.map((name) => [name, null])),
    ...Object.fromEntries(own),
  })
  const removed = await eachOf(async (name) => outcomeOf(await record.ask(name, 'DELETE', path)))
  expect(removed).toEqual(allowedIn(matrix['payload-preferences'].delete))
})

it('shows a profile to those whom its door names, and to nobody else', async () => {
  const shown = record.canaries.find(
    ({ collection, owner }) => collection === 'members' && owner === 'another patient',
  )
  const outcomes = await eachOf(async (name) =>
    outcomeOf(await record.ask(name, 'GET', `/profiles/of/${shown?.id ?? ''}`)),
  )
  const named = new Set<string>(
    doors.find(({ door }) => door === 'GET /profiles/of/:id')?.opensTo ?? [],
  )
  const promised = everybody.map((name) => [name, named.has(name) ? 'allowed' : 'denied'])
  expect(outcomes).toEqual(Object.fromEntries(promised))
})

it('lets only staff into the panel', async () => {
  const outcomes = await eachOf(async (name) => {
    const { body } = await record.ask(name, 'GET', '/access')
    return (body as { canAccessAdmin?: boolean }).canAccessAdmin ? 'allowed' : 'denied'
  })
  expect(outcomes).toEqual(allowedIn(matrix.staff.admin))
})

it.each(['staff', 'members'] as const)('lets only administrators unlock %s', async (slug) => {
  const body = { email: slug === 'staff' ? 'author@tests.example' : 'patient@tests.example' }
  const outcomes = await eachOf(async (name) =>
    outcomeOf(await record.ask(name, 'POST', `/${slug}/unlock`, { body })),
  )
  expect(outcomes).toEqual(allowedIn(matrix[slug].unlock))
})

/** Payload's own fields of accounts, closed by itself: what is hidden in them is asked for in take-over. */
const ofAccounts = new Set([
  'hash',
  'salt',
  'sessions',
  'resetPasswordToken',
  'email',
  'password',
  'collection',
  'username',
])

function hasOwnRule(field: Field): field is Field & { name: string } {
  return (
    'name' in field &&
    'access' in field &&
    !ofAccounts.has(field.name) &&
    Boolean(field.access?.read)
  )
}

function valueOf({ body }: Reply): unknown {
  return (body as { value?: unknown }).value ?? null
}

function operationsIn(slug: CollectionName): Record<string, unknown> {
  const { holds, ...rows } = matrix[slug] as CollectionRows
  return { ...rows, ...(holds === '' && { holds }) }
}

function operationsOf(isAuth: boolean): Operation[] {
  const operations: Operation[] = ['create', 'delete', 'read', 'readVersions', 'update']
  return [...operations, ...(isAuth ? (['admin', 'unlock'] as const) : [])].sort()
}

function isCollection(slug: string): slug is CollectionName {
  return Object.hasOwn(matrix, slug)
}
