import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'
import { z } from 'zod'

const source = path.resolve(import.meta.dirname, '../..')
const parts = readdirSync(path.join(source, 'components'))

/** Parts that stand on every page once and must not stand there twice, and who draws them. */
const drawnBy: Readonly<Record<string, string>> = {
  DemoBanner: 'layouts/Page.astro',
  SiteHeader: 'layouts/Page.astro',
  SiteFooter: 'layouts/Page.astro',
  LanguageSwitch: 'components/SiteHeader/SiteHeader.astro',
  StripesArt: 'components/Hero/Hero.astro',
}

const fileSchema = z.object({ examples: z.record(z.string().min(1), z.looseObject({})) })
const withExamples = parts.filter((part) =>
  existsSync(path.join(source, 'components', part, 'examples.ts')),
)

it('every part has its examples in the gallery, or is drawn there by another one', () => {
  const drawn = Object.entries(drawnBy)
    .filter(([part, by]) => readFileSync(path.join(source, by), 'utf8').includes(`<${part} `))
    .map(([part]) => part)
  expect(new Set([...withExamples, ...drawn])).toEqual(new Set(parts))
})

it.each(parts)('%s is the only part in its folder, so the examples there are its own', (part) => {
  const found = readdirSync(path.join(source, 'components', part))
  expect(found.filter((name) => name.endsWith('.astro'))).toEqual([`${part}.astro`])
})

it.each(withExamples)('%s has an example with a name', async (part) => {
  const { examples } = fileSchema.parse(await import(`../../components/${part}/examples.ts`))
  expect(Object.keys(examples)).not.toEqual([])
})
