import fc from 'fast-check'
import { expect, test } from 'vitest'

import { anyPeople, exampleCodebook } from '../../tests/example-people.ts'
import { binLabel } from './bin-label.ts'
import { tablesToCsv } from './csv.ts'
import { examplePeople, exampleRelease } from '../../tests/example-release.ts'

const items = exampleCodebook.items

test('a file has one figure per line, its titles in the wanted language, and withheld ones marked', () => {
  expect(tablesToCsv(exampleRelease(examplePeople), items, 'es')).toMatchInlineSnapshot(`
    "item,item_title,statistic,category,category_label,value,status
    ,,size,,,40,
    sleeps_well,Do you sleep well?,percent,true,Sí,50,
    sleeps_well,Do you sleep well?,percent,false,No,50,
    helpers,¿Quién le ayuda?,percent,family,Family,,S
    helpers,¿Quién le ayuda?,percent,friends,'=Friends,,S
    helpers,¿Quién le ayuda?,percent,nobody,Nobody,,S
    tiredness,How tired are you?,mean,,,47.5,
    tiredness,How tired are you?,standard error,,,5,
    tiredness,How tired are you?,sd,,,27.5,
    tiredness,How tired are you?,bin percent,"[0, 20)",de 0 a menos de 20,,S
    tiredness,How tired are you?,bin percent,"[20, 40)",de 20 a menos de 40,,S
    tiredness,How tired are you?,bin percent,"[40, 60)",de 40 a menos de 60,,S
    tiredness,How tired are you?,bin percent,"[60, 80)",de 60 a menos de 80,,S
    tiredness,How tired are you?,bin percent,"[80, 100]",de 80 a 100,,S
    "
  `)
})

test.each([
  { whole: false, locale: 'en', labels: ['0 to under 1.4', '1.4 to under 2.8', '5.6 to 7'] },
  {
    whole: false,
    locale: 'es',
    labels: ['de 0 a menos de 1.4', 'de 1.4 a menos de 2.8', 'de 5.6 a 7'],
  },
  { whole: true, locale: 'en', labels: ['0 to 1', '2', '6 to 7'] },
  { whole: true, locale: 'es', labels: ['de 0 a 1', '2', 'de 6 a 7'] },
] as const)('a bin is labelled with what is in it: $labels', ({ whole, locale, labels }) => {
  const bins = [
    { from: 0, to: 1.4, isLast: false },
    { from: 1.4, to: 2.8, isLast: false },
    { from: 5.6, to: 7, isLast: true },
  ]
  expect(bins.map((bin) => binLabel({ ...bin, whole }, locale))).toEqual(labels)
})

test('a bin in which no whole number lies is still told by its edges', () => {
  const bin = { from: 1.2, to: 1.8, isLast: false, whole: true }
  expect(binLabel(bin, 'en')).toBe('1.2 to under 1.8')
})

test('a file tells whole numbers as such where the codebook does', () => {
  const whole = items.map((item) => ({ ...item, wholeNumbers: true }))
  const csv = tablesToCsv(exampleRelease(examplePeople), whole, 'en')
  expect(csv).toContain('bin percent,"[20, 40)",20 to 39,')
})

test('a text that a spreadsheet would run is neutralised', () => {
  const titled = items.map((item) => ({ ...item, title: { en: '@SUM(A1)' } }))
  const csv = tablesToCsv(exampleRelease(examplePeople), titled, 'en')
  expect(csv.split('\n').filter((row) => /(^|,)"?[=+@\t\r]/.test(row))).toEqual([])
  expect(csv).toContain("'@SUM(A1)")
})

test('a file holds no number that is not in the release', () => {
  fc.assert(
    fc.property(anyPeople(20, 60), (people) => {
      const released = exampleRelease(people)
      const known = JSON.stringify(released)
      const values = tablesToCsv(released, items, 'en')
        .split('\n')
        .slice(1, -1)
        .map((row) => row.split(',').slice(-2))
      const shown = values.filter(([, status]) => status === '').map(([value]) => value)
      expect(values.every(([value, status]) => (status === 'S') === (value === ''))).toBe(true)
      expect(shown.filter((value) => !known.includes(`"value":${String(value)}}`))).toEqual([])
    }),
  )
})
