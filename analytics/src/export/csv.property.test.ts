import fc from 'fast-check'
import { expect, test } from 'vitest'

import { anyPeople, exampleCodebook } from '../../tests/example-people.ts'
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
    helpers,¿Quién le ayuda?,percent,friends,'=Friends,95,
    helpers,¿Quién le ayuda?,percent,nobody,Nobody,,S
    tiredness,How tired are you?,mean,,,47.5,
    tiredness,How tired are you?,standard error,,,5,
    tiredness,How tired are you?,sd,,,27.5,
    tiredness,How tired are you?,bin percent,"[0, 20)","[0, 20)",,S
    tiredness,How tired are you?,bin percent,"[20, 40)","[20, 40)",,S
    tiredness,How tired are you?,bin percent,"[40, 60)","[40, 60)",,S
    tiredness,How tired are you?,bin percent,"[60, 80)","[60, 80)",,S
    tiredness,How tired are you?,bin percent,"[80, 100]","[80, 100]",,S
    "
  `)
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
