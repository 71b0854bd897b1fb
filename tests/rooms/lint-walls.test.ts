import path from 'node:path'

import * as words from '@share4rare/schemas'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

/** The real rules; those that need types and those about unused names are left out: a planted file is no program. */
const eslint = new ESLint({
  cwd: path.resolve(import.meta.dirname, '../..'),
  overrideConfig: [
    { files: ['**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked },
    { files: ['**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  ],
})

async function rulesBrokenBy(file: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath: file })
  return results.flatMap(({ messages }) => messages).map(({ ruleId, message }) => ruleId ?? message)
}

const restrictedSyntax = 'no-restricted-syntax'
const restrictedImport = 'no-restricted-imports'
const inTheRecord = 'cms/src/endpoints/planted.ts'
const said = 'overrideAccess: false, req'

describe('the Local API is said out loud', () => {
  it.each([
    ['both', `payload.find({ collection: 'members', ${said} })`],
    ['both, through the request', `req.payload.update({ id, data, ${said} })`],
    ['both, of a job', `payload.jobs.queue({ task, input, ${said} })`],
    ['nothing, of another object', 'members.find((member) => member.id === id)'],
    ['nothing, of the log', "req.payload.logger.info('ready')"],
    ['the name that is looked for', 'const payload = await getPayload({ config })'],
    ['the same name', 'const { payload } = req'],
  ])('a call that says %s passes', async (_what, text) => {
    expect(await rulesBrokenBy(inTheRecord, text)).toEqual([])
  })

  it.each([
    ['no access', 'payload.find({ req })'],
    ['no request', 'payload.create({ data, overrideAccess: false })'],
    ['no access, through the request', 'req.payload.findByID({ id, req })'],
    ['no access, through the arguments', 'args.req.payload.delete({ id, req })'],
    ['no access, of distinct values', 'payload.findDistinct({ field, req })'],
    ['no access, of versions', 'payload.countVersions({ req })'],
    ['no access, when restoring', 'payload.restoreVersion({ id, req })'],
    ['no access, of a global', 'payload.updateGlobal({ slug, data, req })'],
    ['no access, when signing in', 'payload.login({ data, req })'],
    ['no access, by a computed name', "payload['find']({ req })"],
    ['no access, when asked perhaps', 'req.payload?.find({ req })'],
    ['no request, of a job', 'payload.jobs.queue({ task, overrideAccess: true })'],
    ['it in the wrong place', 'payload.create({ data: { overrideAccess: false }, req })'],
    ['it out of sight', 'payload.find({ ...options, req })'],
    ['it under another name', 'const api = req.payload'],
    ['it under another name, taken apart', 'const { payload: api } = req'],
    ['it under another name, from the start', 'const api = await getPayload({ config })'],
    ['it as a bare function', 'const { find } = payload'],
  ])('a call that says %s is refused', async (_what, text) => {
    expect(await rulesBrokenBy(inTheRecord, text)).toEqual([restrictedSyntax])
  })

  it('tests say their access too', async () => {
    const text = "await payload.find({ collection: 'members' })"
    expect(await rulesBrokenBy('cms/tests/planted.int.test.ts', text)).toEqual([restrictedSyntax])
  })
})

describe('only cms-client speaks to the CMS', () => {
  it.each([
    ['site/src/pages/planted.ts', "await fetch('/api')"],
    ['site/src/features/library/planted.tsx', "await globalThis.fetch('/api')"],
    ['site/src/features/library/Planted.astro', "---\nawait fetch('/api')\n---\n<p></p>"],
  ])('%s may not call fetch', async (file, text) => {
    expect(await rulesBrokenBy(file, text)).toEqual([expect.stringMatching(/^no-restricted-/)])
  })

  it.each([
    'site/src/cms-client/planted.ts',
    'site/src/features/questionnaire/autosave.ts',
    'cms/src/jobs/planted.ts',
  ])('%s may', async (file) => {
    expect(await rulesBrokenBy(file, "await fetch('/api')")).toEqual([])
  })
})

describe('few places make released figures', () => {
  const reading = "import { releasedAggregateSchema } from '@share4rare/schemas'"

  it.each([
    'analytics/src/disclosure/release.ts',
    'site/src/cms-client/planted.ts',
    'cms/src/collections/releases/planted.ts',
  ])('%s is one of them', async (file) => {
    expect(
      await rulesBrokenBy(file, `${reading}\nexport const schema = releasedAggregateSchema`),
    ).toEqual([])
  })

  it.each([
    'analytics/src/disclosure/rounding.ts',
    'analytics/src/view/planted.ts',
    'site/src/features/position/planted.tsx',
    'site/src/features/position/Planted.astro',
    'cms/src/endpoints/planted.ts',
    'scripts/planted.ts',
  ])('%s is not', async (file) => {
    const text = file.endsWith('.astro') ? `---\n${reading}\n---\n<p></p>` : reading
    expect(await rulesBrokenBy(file, text)).toContain(restrictedImport)
  })

  it('every schema that gives released figures is held, also inside another', async () => {
    const giving = Object.entries(words)
      .filter(([, schema]) => holds(schema, words.releasedAggregateSchema))
      .map(([name]) => name)
    expect(giving).toEqual(expect.arrayContaining(['positionSchema', 'releasedAggregateSchema']))
    const broken = giving.map((name) =>
      rulesBrokenBy('cms/src/endpoints/planted.ts', importingOne(name)),
    )
    expect(await Promise.all(broken)).toEqual(giving.map(() => [restrictedImport]))
  })

  it('a star import does not hide it', async () => {
    const text = "import * as words from '@share4rare/schemas'\nexport const all = words"
    expect(await rulesBrokenBy('cms/src/endpoints/planted.ts', text)).toEqual([restrictedImport])
  })
})

describe('libraries stay where they belong', () => {
  it.each([
    ['site/src/features/questionnaire/planted.tsx', 'survey-react-ui'],
    ['site/src/features/questionnaire/planted.ts', 'survey-core'],
    ['cms/src/collections/questionnaires/planted.ts', 'survey-core'],
    ['analytics/src/snapshot/planted.ts', '@duckdb/node-api'],
    ['site/src/features/position/Planted.astro', '@share4rare/analytics/view'],
    ['site/src/features/position/Planted.astro', '../../cms-client/planted.ts'],
  ])('%s may import %s', async (file, name) => {
    expect(await rulesBrokenBy(file, importing(file, name))).toEqual([])
  })

  it.each([
    ['site/src/features/position/planted.tsx', 'survey-react-ui'],
    ['site/src/pages/Planted.astro', 'survey-core'],
    ['cms/src/endpoints/planted.ts', 'survey-core'],
    ['site/src/features/questionnaire/planted.ts', 'survey-creator-core'],
    ['site/src/features/questionnaire/planted.ts', 'survey-pdf'],
    ['tests/planted.test.ts', 'survey-analytics'],
    ['analytics/src/disclosure/planted.ts', '@duckdb/node-api'],
    ['site/src/pages/Planted.astro', '../../../cms/src/access/rule.ts'],
    ['site/src/pages/Planted.astro', 'payload'],
    ['site/src/pages/Planted.astro', '@share4rare/analytics'],
    ['site/src/pages/Planted.astro', '../../../analytics/src/disclosure/release.ts'],
  ])('%s may not import %s', async (file, name) => {
    expect(await rulesBrokenBy(file, importing(file, name))).toEqual([restrictedImport])
  })
})

describe('texts that people read are messages', () => {
  const page = (markup: string) => `---\nconst { t, open } = Astro.props\n---\n${markup}\n`
  const part = (markup: string) => `export const part = ${markup}\n`

  it.each([
    '<p class="soft" id="here">{t(\'home.title\')}</p>',
    '<p class={`page-${open}`}>{t(`state.${open}`)} · 1</p>',
    '<p class={open ? \'soft\' : undefined} aria-hidden="true">!</p>',
  ])('%s passes', async (markup) => {
    expect(await rulesBrokenBy('site/src/pages/Planted.astro', page(markup))).toEqual([])
  })

  it.each([
    '<p>Hello</p>',
    '<p>¿Él?</p>',
    "<p>{'Hello'}</p>",
    '<p>{`Hello ${open}`}</p>',
    "<p>{open ? 'Yes' : t('no')}</p>",
    "<p>{open && 'Yes'}</p>",
    '<button aria-label="Close">{t}</button>',
    '<img alt="A tree" src="/tree.svg" />',
  ])('%s is refused', async (markup) => {
    expect(await rulesBrokenBy('site/src/pages/Planted.astro', page(markup))).toEqual([
      restrictedSyntax,
    ])
    expect(await rulesBrokenBy('site/src/features/planted.tsx', part(markup))).toContain(
      restrictedSyntax,
    )
  })
})

it('nothing switches a rule off, and nothing is swallowed', async () => {
  const file = 'cms/src/endpoints/planted.ts'
  expect(await rulesBrokenBy(file, 'console.log(1) // eslint-disable-line')).toContain('no-console')
  expect(await rulesBrokenBy(file, 'try { go() } catch {}')).toEqual(['no-empty'])
  expect(await rulesBrokenBy(file, 'go().catch(() => {})')).toContain(restrictedSyntax)
})

/** Whether a schema is made of another, however deep. */
function holds(schema: unknown, part: z.ZodType, seen = new Set<unknown>()): boolean {
  if (schema === part) return true
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return false
  seen.add(schema)
  const parts = schema instanceof z.ZodType ? schema.def : schema
  return Object.values(parts).some((each) => holds(each, part, seen))
}

function importingOne(name: string): string {
  return `import { ${name} } from '@share4rare/schemas'\nexport const kept = ${name}`
}

function importing(file: string, name: string): string {
  const line = `import * as planted from '${name}'`
  return file.endsWith('.astro')
    ? `---\n${line}\n---\n<p>{planted}</p>`
    : `${line}\nexport const kept = planted`
}
