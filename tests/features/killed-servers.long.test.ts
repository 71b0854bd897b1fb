import { answersSchema, savedAnswersSchema, staleRevisionSchema } from '@share4rare/schemas'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { tokenOf } from '../support/caller.ts'
import { rowsOf } from '../support/direct-database.ts'
import { KillablePlatform } from '../support/killable-platform.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { aParticipant, begin, decide, forEverybody } from '../support/steps/people.ts'
import { aPreparedStudy } from '../support/steps/prepared-study.ts'

await startedPlatform() // what is served here was built for it
const people = 20
const rounds = 25
const questions = Array.from({ length: 200 }, (_, index) => ({
  ...{ blockType: 'number', code: `number_${index}`, title: `Number ${index}` },
  ...{ minimum: 0, maximum: 1_000_000, direction: 'neutral', wholeNumbers: true, required: false },
}))
let ours: KillablePlatform
let writers: readonly Writer[]

beforeAll(async () => {
  ours = await KillablePlatform.begin()
  ours.start('site')
  await ours.answers('site')
  const { study, diseases, doorkeepers } = await aPreparedStudy(ours.platform, questions)
  const names = Array.from({ length: people }, (_, index) => `Wim ${index} Rounds`)
  writers = await forEverybody(names, async (name) => {
    const one = await aParticipant(ours.platform, name, doorkeepers, diseases)
    await decide(one, { kind: 'study', id: study.id }, 'permit')
    const token = await tokenOf(ours.platform, 'members', one.person)
    return new Writer(ours.platform.site, token, await begin(one, study))
  })
})
afterAll(() => ours.stop())

test('no answer that was acknowledged is lost, however often site and CMS are killed meanwhile', async () => {
  const over = new AbortController()
  const writing = writers.map((writer) => writer.writeUntil(over.signal))
  for (let round = 0; round < rounds; round += 1) {
    const part = Math.random() < 0.6 ? 'panel' : 'site'
    await pause(Math.random() * 4000)
    await ours.kill(part)
    ours.start(part)
    await ours.answers(part)
  }
  over.abort()
  await Promise.all(writing)
  const rows = z
    .array(z.object({ id: z.string(), revision: z.coerce.number(), answers: answersSchema }))
    .parse(
      await rowsOf(ours.databaseUrl, 'SELECT id, revision, answers FROM questionnaire_responses'),
    )
  const kept = new Map(rows.map((row) => [row.id, row]))
  expect(writers.flatMap((writer) => writer.lostIn(kept.get(writer.response)))).toEqual([])
  const acknowledged = writers.map((writer) => writer.acknowledged)
  const failed = writers.map((writer) => writer.failed)
  expect(Math.min(...acknowledged)).toBeGreaterThan(rounds / 2)
  expect(Math.max(...failed)).toBeGreaterThan(0)
})

interface Kept {
  readonly revision: number
  readonly answers: Readonly<Record<string, unknown>>
}

/** Somebody whose browser saves one answer after the other, and goes on when it fails. */
class Writer {
  readonly response: string
  acknowledged = 0
  failed = 0
  readonly #address: string
  readonly #headers: Readonly<Record<string, string>>
  readonly #latest = new Map<string, number>()
  #revision: number

  constructor(site: string, token: string, begun: { id: string; revision: number }) {
    this.response = begun.id
    this.#revision = begun.revision
    this.#address = `${site}/en/my/answers/${begun.id}/save`
    const cookie = `__Host-share4rare=${token}`
    this.#headers = { 'content-type': 'application/json', cookie, origin: site }
  }

  async writeUntil(over: AbortSignal): Promise<void> {
    for (let value = 0; !over.aborted; value += 1) {
      await this.#write(`number_${value % questions.length}`, value).catch(() => this.#fail())
      await pause(50 + Math.random() * 100)
    }
  }

  /** What was acknowledged and does not stand in the record. */
  lostIn(kept: Kept | undefined): string[] {
    const lost = [...this.#latest].filter(([code, value]) => kept?.answers[code] !== value)
    const isBehind = (kept?.revision ?? -1) < this.#revision
    return [...lost.map(String), ...(isBehind ? [`revision ${this.#revision}`] : [])]
  }

  async #write(code: string, value: number): Promise<void> {
    // An answer whose fate is not known may have replaced the one that was acknowledged before.
    const before = this.#latest.get(code)
    this.#latest.delete(code)
    const body = JSON.stringify({ revision: this.#revision, changes: { [code]: value } })
    const sent = { method: 'POST', headers: this.#headers, body }
    const response = await fetch(this.#address, { ...sent, signal: AbortSignal.timeout(20_000) })
    const text = await response.text()
    if (response.status === 409) {
      this.#revision = staleRevisionSchema.parse(JSON.parse(text)).revision
      if (before !== undefined) this.#latest.set(code, before)
      return
    }
    if (!response.ok) throw new Error(`${response.status}`)
    this.#revision = savedAnswersSchema.parse(JSON.parse(text)).revision
    this.#latest.set(code, value)
    this.acknowledged += 1
  }

  #fail(): void {
    this.failed += 1
  }
}
