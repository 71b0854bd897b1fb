import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { locales, problemCodes } from '@share4rare/schemas'
import { describe, expect, it } from 'vitest'

import { messages } from './messages.ts'

const namesIn = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort()
const keys = Object.keys(messages.en) as (keyof typeof messages.en)[]

describe.each(locales)('the sentences in %s', (locale) => {
  it('are all there, and none is empty', () => {
    expect(Object.keys(messages[locale]).sort()).toEqual([...keys].sort())
    expect(keys.filter((key) => messages[locale][key].trim() === '')).toEqual([])
  })

  it('take the same values as the English ones', () => {
    const different = keys.filter(
      (key) => String(namesIn(messages[locale][key])) !== String(namesIn(messages.en[key])),
    )
    expect(different).toEqual([])
  })

  it('have one for each problem that crosses the doors', () => {
    expect(problemCodes.map((code) => messages[locale][`problem.${code}`]).every(Boolean)).toBe(
      true,
    )
  })
})

const labels = ['chart.below', 'chart.between'] as const

it.each(locales)(
  'no number of a chart’s label stands on a line without its word, in %s',
  (locale) => {
    const bound = labels
      .map((key) => messages[locale][key])
      .filter((label) => / \{to\}$/.test(label))
    expect(bound).toEqual([messages[locale]['chart.between']])
  },
)

describe('the platform is no registry', () => {
  /** Sentences that ask about a registry of others, or say that we are none. */
  const named = new Set<string>([
    ...['patient.inRegistry', 'patient.inRegistryHint', 'patient.registryName'],
    ...['use.notRegistry', 'wrong.registryName'],
  ])
  const words = { en: /\bregistr(y|ies)\b/i, es: /\bregistros?\b/i }

  it.each(locales)('and no other sentence in %s says so', (locale) => {
    const saying = keys.filter((key) => words[locale].test(messages[locale][key]))
    expect(saying.toSorted()).toEqual([...named].toSorted())
  })
})

it.each(locales)(
  'no sentence in %s stands in two files, where one would hide the other',
  (locale) => {
    const folder = path.resolve(import.meta.dirname, 'messages', locale)
    const written = readdirSync(folder).flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(
        ([, key]) => key,
      ),
    )
    expect(written.filter((key, nth) => written.indexOf(key) !== nth)).toEqual([])
  },
)

describe('no sentence waits for a page that never says it', () => {
  /** Keys that are put together while a page is made. */
  const madeUp = [
    /^(problem|language|state|stateText|date|steps)\./,
    /^home\.(read|answer|see|decide)(Title|Text)$/,
    /^(closingWhat|closingFate|lookedBy|did|law|job|correctionTopic|correctionState|wrong|missing)\./,
    /^request\.(now|done|later)$/,
    /^register\.(kind|profession|clinician|researcher|(patient|caregiver)(Hint)?)$/,
    /^patient\.(self|child|ward|(fe)?male|undetermined|confirmed|suspected|undiagnosed)$/,
    /^patient\.(yes|no|unknown)$/,
    /^documents\.(kind|hint|state|feedback)\./,
    /^documents\.(not-started|documents-incomplete|validated|feedback|refused)$/,
    /^documents\.(there|sent|removed)$/,
    /^patients\.(validation|guardianship)\./,
    /^validation\.((step|after|care|may)\d|consent[A-Z])/,
    /^(privacy|use|contactReason)\./,
    /^legal\.(name|address|email|protectionOfficer|authority)$/,
    /^topic\./,
    /^picture\.(kept|removed)$/,
    /^guardianship\.(asked|approved|declined)$/,
    /^(presence|onset|system)\./,
    /^symptoms\.meter\./,
    /^howLists\.(exact|bySymptoms|withDisease|chance|limit\d)$/,
    /^ownWords\.(waiting|asked|kept)$/,
    /^demo\.(waiting|running|done|failed)$/,
  ]
  const folder = path.resolve(import.meta.dirname, '..')
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|astro)$/.test(file) && !/^i18n\/|\.test\.ts$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n')
  const isSaid = (key: string) =>
    madeUp.some((stem) => stem.test(key)) ||
    [key, key.replace(/\.(one|other)$/, '')].some((name) => source.includes(`'${name}'`))

  it('every key is named somewhere in the site', () => {
    expect(keys.filter((key) => !isSaid(key))).toEqual([])
  })

  it('a key that nobody names would be found', () => {
    expect(isSaid('home.nobodyNamesThis')).toBe(false)
    expect(isSaid('home.title')).toBe(true)
  })
})

describe('a sentence and the link after it have a space between them', () => {
  /** Astro drops the end of a line before a tag: a space there has to be written. */
  const glued = /^ *\{(?!\/\*)[^\n]*(?<!\{' ')\}\n *(?:<(?:a|em|span|strong)[ >]|\{t\()/gm
  const folder = path.resolve(import.meta.dirname, '..')
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.astro'),
  )

  it('on every page and in every part', () => {
    const found = pages.filter((file) => {
      const { 2: markup = '' } = readFileSync(path.join(folder, file), 'utf8').split(/^---$/m)
      return markup.match(glued) !== null
    })
    expect(found).toEqual([])
  })

  it('one that was lost would be found', () => {
    expect("      {t('goHome')}\n      <a href='/'>".match(glued)).not.toBeNull()
    expect("      {t('goHome')}{' '}\n      <a href='/'>".match(glued)).toBeNull()
  })
})
