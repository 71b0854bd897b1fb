import { expect, it } from 'vitest'

import { labelInside } from './label-inside.ts'

const size = { screen: 'narrow', letter: 16, text: 13 } as const
const linesIn = (text: string, radius: number) =>
  labelInside(text, radius, size).lines.map((line) => line.text)

it('a text stands on as few lines as its circle bears', () => {
  expect(linesIn('Nerves and brain', 90)).toEqual(['Nerves and brain'])
  expect(linesIn('Nerves and brain', 46)).toEqual(['Nerves', 'and brain'])
})

it('where a word is too long the letter stands alone, in the middle', () => {
  expect(linesIn('Breathing', 24)).toEqual([])
  expect(labelInside('Breathing', 24, size).letterAt).toBeCloseTo(5.6)
})

it('without a text the letter stands alone', () => {
  expect(linesIn('', 90)).toEqual([])
})
