import { afterEach, expect, test, vi } from 'vitest'
import { Refusal, tell } from './refusal.mjs'

const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => said.mockClear())

test('what is closed is to be handed over, and never removed', () => {
  const path = '/srv/share4rare/.data/secrets.json'
  expect(tell(Object.assign(new Error('closed'), { code: 'EACCES', path }))).toBe(1)
  expect(said).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/secrets\.json is closed[^]*chown[^]*Remove nothing/),
  )
})

test('a refusal is told in its own words, and a mistake of ours with its stack', () => {
  tell(new Refusal('Set SITE_PORT.'))
  expect(said).toHaveBeenLastCalledWith('\nSet SITE_PORT.')
  const mistake = new Error('ours')
  tell(mistake)
  expect(said).toHaveBeenLastCalledWith(mistake)
})
