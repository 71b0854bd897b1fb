import { expect, it } from 'vitest'

import { counted, translator } from './translator.ts'

it('a sentence is said in the language of its voice, with its values', () => {
  expect(translator('en')('my.forPatient', { name: 'Ada Example' })).toBe('For Ada Example')
  expect(translator('es')('my.forPatient', { name: 'Ada Example' })).toBe('Para Ada Example')
})

it('numbers of things take their grammatical number', () => {
  expect(counted(translator('en'), 'task.minutes', 1)).toBe('About 1 minute')
  expect(counted(translator('es'), 'task.minutes', 6)).toBe('Alrededor de 6 minutos')
})
