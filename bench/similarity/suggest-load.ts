import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { z } from 'zod'

import { layPhrases } from '../../analytics/tests/lay-phrases.ts'
import { step } from '../../scripts/progress/step.mjs'
import {
  launchPlatform,
  randomSecrets,
  type LaunchedPlatform,
} from '../../tests/support/launched-platform.ts'
import { inOwnProcess } from '../loop/in-own-process.ts'
import { percentile } from '../loop/load.ts'
import { signIn } from '../loop/sign-in.ts'

const perSecond = 20
const memberSchema = z.object({ email: z.string(), password: z.string() })
const top = join(import.meta.dirname, '../..')

/**
 * How long 95 of 100 wait for suggestions while people type, in milliseconds: twenty requests a second to a built
 * platform that it starts itself, each sent on its time whether or not the one before was answered.
 */
export async function suggestP95Ms({ quick }: { readonly quick: boolean }): Promise<number> {
  const platform = await step('starts the platform', () =>
    launchPlatform({ DEMO: 'false', ...randomSecrets() }),
  )
  try {
    const token = await signIn(platform, await step('fills it', () => memberOf(platform)))
    const asked = (seconds: number) =>
      typing(`${platform.panel}/api/symptoms/search`, token, seconds)
    await step('types, not counted', () => asked(3))
    return percentile(await step('types', () => asked(quick ? 5 : 20)), 0.95)
  } finally {
    await platform.stop()
  }
}

function memberOf({ settings, databaseUrl }: LaunchedPlatform) {
  const env = { ...settings, NODE_ENV: 'production' as const, DATABASE_URL: databaseUrl }
  const file = new URL('make-member.ts', import.meta.url)
  return inOwnProcess(
    { file, flags: ['--import', 'tsx'], cwd: join(top, 'cms'), env },
    memberSchema,
  )
}

/** What each answer took, counted from when it should have been asked for. */
async function typing(door: string, token: string, seconds: number): Promise<number[]> {
  const began = performance.now()
  const headers = { authorization: `JWT ${token}` }
  const answers = typedTexts(seconds * perSecond).map(async ([language, q], nth) => {
    const due = began + (nth * 1000) / perSecond
    await pause(Math.max(0, due - performance.now()))
    const response = await fetch(`${door}?${new URLSearchParams({ q, language }).toString()}`, {
      headers,
    })
    await response.text()
    if (response.status !== 200) throw new Error(`The door answered with ${response.status}.`)
    return performance.now() - due
  })
  return Promise.all(answers)
}

/** What the page sends while phrases are typed, a word or half of one at a time, in all languages by turns. */
function typedTexts(count: number): (readonly [language: string, q: string])[] {
  const table = Object.entries(layPhrases('phrases'))
  return Array.from({ length: count }, (_, nth) => {
    const [language = 'en', rows = []] = table[nth % table.length] ?? []
    const { phrase } = rows[Math.floor(nth / table.length) % rows.length] ?? { phrase: 'pain' }
    const letters = 3 + ((nth * 7) % Math.max(1, phrase.length - 2))
    return [language, phrase.slice(0, letters).slice(0, 60)] as const
  })
}
