import { describe, expect, it } from 'vitest'

import { isNamedIn } from './is-asker.ts'

describe('a team names somebody', () => {
  it.each([
    ['Max Sample, Ada Example (Testers)', 'Ada Example'],
    ['ADA  EXAMPLE\nand others', 'Ada Example'],
    ['Contact: ada.example@tests.example', 'Ada.Example@tests.example'],
    ['Núria Ejemplo y su equipo', 'Nu\u0301ria Ejemplo'],
  ])('in “%s”', (team, name) => {
    expect(isNamedIn(team, name)).toBe(true)
  })

  it.each([
    ['Nada Examples', 'Ada Example'],
    ['Ada Sample, Max Example', 'Ada Example'],
    ['Ada', 'Ada Example'],
    ['anada.example@tests.example', 'ada.example@tests.example'],
    ['Testers', ''],
    ['–', '–'],
  ])('but not in “%s”', (team, name) => {
    expect(isNamedIn(team, name)).toBe(false)
  })
})
