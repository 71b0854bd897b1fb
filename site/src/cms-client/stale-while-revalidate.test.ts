import { done, refused, type Result } from '@share4rare/schemas'
import { expect, it } from 'vitest'

import { staleWhileRevalidate } from './stale-while-revalidate.ts'

function library(...answers: Result<string>[]) {
  const clock = { time: 0 }
  const asked: string[] = []
  const load = (key: string): Promise<Result<string>> => {
    asked.push(key)
    return Promise.resolve(answers[asked.length - 1] ?? refused({ code: 'unavailable' }))
  }
  const ages = { freshFor: 60, staleFor: 300, heldFor: 86_400, now: () => clock.time }
  const read = staleWhileRevalidate(load, { ...ages, atMost: 2 })
  return { clock, asked, read }
}

it('a fresh answer is given without asking again', async () => {
  const { asked, read } = library(done('one'))
  expect(await Promise.all([read('en'), read('en')])).toEqual([done('one'), done('one')])
  expect(await read('en')).toEqual(done('one'))
  expect(asked).toEqual(['en'])
})

it('an old answer is given at once while a new one is fetched', async () => {
  const { clock, read } = library(done('one'), done('two'))
  await read('en')
  clock.time = 60
  expect(await read('en')).toEqual(done('one'))
  expect(await read('en')).toEqual(done('two'))
})

it('a CMS that is away does not push out what is known', async () => {
  const { clock, read } = library(done('one'), refused({ code: 'unavailable' }))
  await read('en')
  clock.time = 60
  await read('en')
  expect(await read('en')).toEqual(done('one'))
})

it('a refusal is never kept, and what was taken down goes', async () => {
  const { clock, read } = library(
    refused({ code: 'not-found' }),
    done('one'),
    refused({ code: 'not-found' }),
  )
  expect((await read('en')).ok).toBe(false)
  expect(await read('en')).toEqual(done('one'))
  clock.time = 60
  await read('en')
  expect((await read('en')).ok).toBe(false)
})

it('what was taken down is not shown to the first reader after the longest stale age', async () => {
  const { clock, asked, read } = library(done('one'), refused({ code: 'not-found' }))
  await read('en')
  clock.time = 300
  expect(await read('en')).toEqual(refused({ code: 'not-found' }))
  expect(asked).toHaveLength(2)
})

it('just before the longest stale age nobody waits', async () => {
  const { clock, read } = library(done('one'), done('two'))
  await read('en')
  clock.time = 299
  expect(await read('en')).toEqual(done('one'))
})

it('while the CMS is away an old answer is given for a day, and no longer', async () => {
  const { clock, read } = library(done('one'))
  await read('en')
  clock.time = 86_399
  expect(await read('en')).toEqual(done('one'))
  clock.time = 86_400
  expect(await read('en')).toEqual(refused({ code: 'unavailable' }))
})

it('a CMS that is back after a while is believed at once', async () => {
  const { clock, read } = library(done('one'), refused({ code: 'unavailable' }), done('two'))
  await read('en')
  clock.time = 400
  expect(await read('en')).toEqual(done('one'))
  expect(await read('en')).toEqual(done('two'))
})

it('no more is kept than allowed, the oldest goes first', async () => {
  const { asked, read } = library(done('a'), done('b'), done('c'), done('a'))
  for (const key of ['a', 'b', 'c', 'a']) await read(key)
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})
