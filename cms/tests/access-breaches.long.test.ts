import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import type { CollectionName } from '../src/access/matrix.ts'
import { looks, looksAtFields, looksBesideKeys, type Survey } from './support/access-survey.ts'
import { startedCms } from './support/started-cms.ts'
import { surveyedRecord, type SurveyedRecord } from './support/surveyed-record.ts'

/** What the matrix is tested with is tested here: each rule is broken once, and the same look has to see it. */
let record: SurveyedRecord
const every = { ...looks, ...looksAtFields, ...looksBesideKeys }
type Statement = keyof typeof every
type Operation = 'create' | 'read' | 'update' | 'delete' | 'readVersions'

beforeAll(async () => {
  record = await surveyedRecord()
})

afterEach(() => {
  vi.restoreAllMocks()
})

async function collectionOf(slug: CollectionName): Promise<SanitizedCollectionConfig> {
  const { payload } = await startedCms()
  return payload.collections[slug].config
}

/** Opens an operation to everybody, for all requests or for some. */
async function open(
  slug: CollectionName,
  operation: Operation,
  to: (req: PayloadRequest) => boolean = () => true,
): Promise<void> {
  const { access } = await collectionOf(slug)
  const rule = access[operation]
  vi.spyOn(access, operation).mockImplementation((args) => to(args.req) || rule(args))
}

function seenIn({ found, promised }: Survey, name: string): boolean {
  return JSON.stringify(found[name]) !== JSON.stringify(promised[name])
}

describe('a rule that is opened to everybody', () => {
  it.each([
    ['consents', 'read', 'shows each persona exactly the documents that are theirs to read'],
    ['consents', 'read', 'answers no request for somebody else’s document by its id'],
    ['consents', 'read', 'counts for each persona what they may read'],
    ['requests', 'create', 'lets those create who may'],
    ['studies', 'update', 'lets those update who may, and only their own where it says so'],
    ['chapters', 'readVersions', 'shows versions to those who may read them, and to nobody else'],
  ] as const)('is seen: %s.%s by “%s”', async (slug, operation, statement: Statement) => {
    await open(slug, operation)
    const survey = await every[statement](record, slug)
    expect([seenIn(survey, 'visitor'), seenIn(survey, 'another patient')]).toEqual([true, true])
  })
})

it('is seen where everybody may delete, by whoever comes first', async () => {
  await open('mails', 'delete')
  const survey = await every['lets nobody delete anything'](record, 'mails')
  expect(seenIn(survey, 'visitor')).toBe(true)
})

describe('a rule that is opened to some questions only', () => {
  const asks = (word: string) => (req: PayloadRequest) => req.query[word] !== undefined

  it.each([
    ['a filter', asks('where')],
    ['a sort', asks('sort')],
    ['a depth', asks('depth')],
    ['a draft', asks('draft')],
    ['a language', asks('locale')],
    ['a limit', asks('limit')],
    ['populate', asks('populate')],
    ['select', asks('select')],
    ['trash', asks('trash')],
    ['joins', asks('joins')],
    ['another method', (req: PayloadRequest) => req.headers.has('x-payload-http-method-override')],
  ])('is seen: %s', async (_what, to) => {
    await open('patients', 'read', to)
    const survey = await every[
      'shows nothing else by filter, sort, depth, populate, select, draft, locale or limit'
    ](record, 'patients')
    expect([seenIn(survey, 'visitor'), seenIn(survey, 'another patient')]).toEqual([true, true])
  })

  it('is seen: a count', async () => {
    await open('patients', 'read', ({ pathname }) => pathname.endsWith('/count'))
    const survey = await every['counts for each persona what they may read'](record, 'patients')
    expect([seenIn(survey, 'visitor'), seenIn(survey, 'another patient')]).toEqual([true, true])
  })

  it('is seen: a change of many at once', async () => {
    await open('diseases', 'update', asks('where'))
    const statement = 'lets those update who may, and only their own where it says so'
    expect(seenIn(await every[statement](record, 'diseases'), 'visitor')).toBe(true)
  })
})

describe('a field for staff that is opened to everybody', () => {
  it.each([
    'shows the fields that are for staff to staff alone',
    'answers questions about the fields that are for staff to staff alone',
  ] as const)('is seen by “%s”', async (statement: Statement) => {
    const { fields } = await collectionOf('chapters')
    const field = fields.find((each) => 'name' in each && each.name === 'approvedBy')
    const access = field && 'access' in field ? field.access : undefined
    if (!access?.read) throw new Error('chapters.approvedBy has no rule for reading')
    vi.spyOn(access, 'read').mockReturnValue(true)
    expect(seenIn(await every[statement](record, 'chapters'), 'visitor')).toBe(true)
  })
})

it('is not seen where every rule stands', async () => {
  const surveys = await Promise.all(Object.values(every).map((look) => look(record, 'chapters')))
  expect(surveys.map(({ found }) => found)).toEqual(surveys.map(({ promised }) => promised))
})
