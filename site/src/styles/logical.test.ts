import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

const folder = import.meta.dirname
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
const sides = 'left|right|top|bottom'
const physical = [
  new RegExp(`^(margin|padding|scroll-(margin|padding))-(${sides})$`),
  new RegExp(`^border-(${sides})(-.+)?$`),
  /^border-(top|bottom)-(left|right)-radius$/,
  new RegExp(`^(${sides})$`),
  /^(min-|max-)?(width|height)$/,
]
const oneSided = /^(text-align|float|clear|background-position|transform-origin|object-position)$/

/** What of a style sheet points to a side of the screen, though a language may run the other way. */
function oneWayOnly(css: string): string[] {
  return [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)]
    .map(([, name = '', value = '']) => ({ name, value: value.trim() }))
    .filter(({ name, value }) => {
      const isNamed = physical.some((pattern) => pattern.test(name))
      const isSided = oneSided.test(name) && /\b(left|right)\b/.test(value)
      return isNamed || isSided || turnsRound(name, value)
    })
    .map(({ name, value }) => `${name}: ${value}`)
}

/** Four values name the sides of the screen: the second and the fourth must be the same. */
function turnsRound(name: string, value: string): boolean {
  if (!/^(margin|padding|inset|border-(width|style|color|radius))$/.test(name)) return false
  const [first, second, third, fourth] = value.match(/(?:[^\s(]|\([^)]*\))+/g) ?? []
  if (name === 'border-radius')
    return second !== undefined && (first !== second || third !== fourth)
  return fourth !== undefined && second !== fourth
}

it.each(sheets)('%s reads the same in languages that run from right to left', (name) => {
  expect(oneWayOnly(readFileSync(path.join(folder, name), 'utf8'))).toEqual([])
})

it.each([
  'margin-left: 1rem',
  'padding-right: 1rem',
  'border-left: 1px solid',
  'border-bottom-width: 1px',
  'border-top-left-radius: 1px',
  'left: 0',
  'max-width: 10rem',
  'text-align: left',
  'float: right',
  'padding: 1px 2px 1px 0',
  'border-radius: 0 1px 1px 0',
])('%s is found', (declaration) => {
  expect(oneWayOnly(`.a {\n  ${declaration};\n}`)).toEqual([declaration])
})

it.each(['margin-inline-start: 1rem', 'inset: 0 0 auto', 'padding: 1px 2px 3px 2px'])(
  '%s is left alone',
  (declaration) => {
    expect(oneWayOnly(`.a {\n  ${declaration};\n}`)).toEqual([])
  },
)
