import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { z } from 'zod'

import { buildHouse, inspect, type Inspection } from './house.ts'

/** A small house with the same rooms and doors, and legal imports only. */
const house = {
  'schemas/src/index.ts': "export const word = 'word'",
  'analytics/src/index.ts':
    "import { word } from '@share4rare/schemas'\nexport { rows } from './aggregate/rows.ts'\nexport const counted = [word]",
  'analytics/src/aggregate/rows.ts': "import '@duckdb/node-api'\nexport const rows = []",
  'analytics/src/snapshot/take.ts': "import '@duckdb/node-api'\nexport const taken = true",
  'analytics/src/disclosure/rule.ts': 'export const rule = 11',
  'analytics/src/view/index.ts':
    "import type { word } from '@share4rare/schemas'\nexport const bar = (text: typeof word) => text",
  'cms/src/collections/questionnaires/publish.ts':
    "import 'survey-core'\nimport { counted } from '@share4rare/analytics'\nexport const published = counted",
  'cms/src/access/rule.ts':
    "import 'node:crypto'\nimport { word } from '@share4rare/schemas'\nexport const rule = word",
  'site/src/cms-client/read.ts':
    "import { word } from '@share4rare/schemas'\nexport const read = word",
  'site/src/features/questionnaire/Survey.tsx':
    "import 'survey-core'\nimport { bar } from '@share4rare/analytics/view'\nimport { read } from '../../cms-client/read.ts'\nexport const Survey = () => bar(read)",
}

/** One import per rule that the rule must not let through. */
const planted = [
  ['schemas-stand-alone', 'schemas/src/a.ts', "import '../../analytics/src/index.ts'"],
  ['schemas-run-anywhere', 'schemas/src/b.ts', "import 'node:fs'"],
  ['analytics-knows-no-app', 'analytics/src/aggregate/c.ts', "import 'payload'"],
  [
    'analytics-knows-no-app',
    'analytics/src/d.ts',
    "import type { rule } from '../../cms/src/access/rule.ts'\nexport type D = typeof rule",
  ],
  ['cms-knows-no-site', 'cms/src/e.ts', "import '../../site/src/cms-client/read.ts'"],
  ['site-never-imports-cms', 'site/src/f.ts', "import '../../cms/src/access/rule.ts'"],
  [
    'site-sees-only-released-figures',
    'site/src/g.tsx',
    "import type { counted } from '@share4rare/analytics'\nexport type G = typeof counted",
  ],
  ['view-cannot-reach-back', 'analytics/src/view/h.ts', "import '../disclosure/rule.ts'"],
  ['use-the-front-door', 'cms/src/i.ts', "import '../../analytics/src/disclosure/rule.ts'"],
  [
    'no-cycles',
    'cms/src/j.ts',
    "import { published } from './collections/questionnaires/publish.ts'\nimport { k } from './k.ts'\nexport const j = [published, k]",
  ],
  ['rows-stay-in-analytics', 'analytics/src/disclosure/l.ts', "import '@duckdb/node-api'"],
  ['rows-stay-in-analytics', 'cms/src/l.ts', "import '@duckdb/node-api'"],
  ['survey-js-in-one-place', 'site/src/m.ts', "import 'survey-core'"],
  ['survey-js-in-one-place', 'cms/src/access/n.ts', "import 'survey-core'"],
  [
    'survey-js-open-source-only',
    'site/src/features/questionnaire/o.ts',
    "import 'survey-creator-core'",
  ],
  ['packages-of-their-own', 'site/src/r.ts', "import 'pg'"],
  ['no-drawers', 'cms/src/p.ts', "import './utils/q.ts'"],
] as const

/** What two of the planted files need beside them. */
const besides = {
  'cms/src/k.ts': "import { j } from './j.ts'\nexport const k = [j]",
  'cms/src/utils/q.ts': 'export const q = 1',
}

let directory: string
let inspection: Inspection

beforeAll(async () => {
  const plants = Object.fromEntries(planted.map(([, file, text]) => [file, text]))
  directory = await buildHouse({ ...house, ...plants, ...besides })
  inspection = await inspect(directory)
}, 60_000)

afterAll(() => rm(directory, { recursive: true, force: true }))

describe('the rooms', () => {
  it.each(planted)('%s: %s is refused', (rule, file) => {
    expect(inspection.violations).toContainEqual({ rule, from: file })
  })

  it('let every legal import pass', () => {
    expect(inspection.violations.filter(({ from }) => Object.hasOwn(house, from))).toEqual([])
  })

  it('have a planted violation for each of their rules', () => {
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(inspection.rules))
  })
})

const manifestSchema = z.object({
  exports: z.unknown().optional(),
  dependencies: z.record(z.string(), z.string()),
})

function manifestOf(room: string) {
  const file = new URL(`../../${room}/package.json`, import.meta.url)
  return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

describe('the packages', () => {
  it.each([
    ['schemas', { '.': './src/index.ts' }],
    ['analytics', { '.': './src/index.ts', './view': './src/view/index.ts' }],
    ['cms', undefined],
    ['site', undefined],
  ])('%s has these doors and no other', (room, doors) => {
    expect(manifestOf(room).exports).toEqual(doors)
  })

  it.each([
    ['schemas', /^(?!ajv$|zod$)/],
    ['analytics', /^(payload|@payloadcms|next|astro|react|pg|@share4rare\/(?!schemas$))/],
    ['cms', /^(astro|@astrojs|@share4rare\/site)/],
    ['site', /^(payload|@payloadcms|next|pg|drizzle|@duckdb|@share4rare\/cms)/],
  ])('%s uses nothing that belongs to another room', (room, foreign) => {
    expect(Object.keys(manifestOf(room).dependencies).filter((name) => foreign.test(name))).toEqual(
      [],
    )
  })
})
