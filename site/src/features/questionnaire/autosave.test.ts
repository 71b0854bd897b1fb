import type { Answers, ProblemCode, SaveAnswers } from '@share4rare/schemas'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { SaveReply } from '../../cms-client/from-the-page.ts'
import { Autosave, type SaveState, type Unsaved } from './autosave.ts'
import { mergeAnswers } from './merge-answers.ts'

const savedAt = '2026-11-02T10:42:00Z'

/** A record that keeps answers as the CMS does, guarded by its revision. */
function aRecord() {
  const record = {
    revision: 0,
    answers: {} as Answers,
    refusal: null as ProblemCode | null,
    unfit: [] as string[],
  }
  const send = (save: SaveAnswers): Promise<SaveReply> => Promise.resolve(replyTo(save))
  function replyTo({ revision, changes }: SaveAnswers): SaveReply {
    if (record.refusal) return { kind: 'refused', problems: [{ code: record.refusal }] }
    if (revision !== record.revision) {
      return { kind: 'stale', revision: record.revision, answers: record.answers }
    }
    const refused = Object.keys(changes).filter((code) => record.unfit.includes(code))
    const fitting = Object.entries(changes).filter(([code]) => !refused.includes(code))
    record.answers = mergeAnswers(record.answers, Object.fromEntries(fitting))
    record.revision += 1
    const problems = refused.map((at) => ({ code: 'answer-not-allowed' as const, at }))
    return { kind: 'saved', revision: record.revision, savedAt, problems }
  }
  return { record, send }
}

function aPage(send: (save: SaveAnswers) => Promise<SaveReply>) {
  const seen = { states: [] as SaveState[], kept: null as Unsaved | null, adopted: [] as Answers[] }
  const autosave = new Autosave(
    { revision: 0, answers: {}, page: 'energy' },
    {
      send,
      keep: (unsaved) => {
        seen.kept = unsaved
        return Promise.resolve()
      },
      announce: (state) => seen.states.push(state),
      adopt: (answers) => seen.adopted.push(answers),
    },
  )
  return { autosave, seen }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a change', () => {
  it('is saved after a moment of rest, once for all that changed meanwhile', async () => {
    const { record, send } = aRecord()
    const { autosave, seen } = aPage(send)
    autosave.changed({ fatigue: 3 }, 'energy')
    await vi.advanceTimersByTimeAsync(700)
    autosave.changed({ fatigue: 4 }, 'energy')
    await vi.advanceTimersByTimeAsync(800)
    expect(record).toMatchObject({ revision: 1, answers: { fatigue: 4 } })
    expect(seen.states).toEqual([{ status: 'saving' }, { status: 'saved', at: savedAt }])
  })

  it('waits on the device until the record has it', async () => {
    const { record, send } = aRecord()
    const { autosave, seen } = aPage(send)
    record.refusal = 'unavailable'
    autosave.changed({ fatigue: 3 }, 'help')
    await vi.advanceTimersByTimeAsync(800)
    expect(seen.kept).toEqual({ changes: { fatigue: 3 }, page: 'help' })
    expect(seen.states.at(-1)).toEqual({ status: 'waiting' })
    record.refusal = null
    await vi.advanceTimersByTimeAsync(60_000)
    expect(record.answers).toEqual({ fatigue: 3 })
    expect(seen.kept).toBeNull()
    expect(autosave.isClean).toBe(true)
  })

  it('takes an answer back', async () => {
    const { record, send } = aRecord()
    const { autosave } = aPage(send)
    autosave.changed({ fatigue: 3 }, 'energy')
    await autosave.saveNow()
    autosave.changed({}, 'energy')
    await autosave.saveNow()
    expect(record.answers).toEqual({})
  })

  it('to the page alone is saved too, so that people resume where they left off', async () => {
    const { record, send } = aRecord()
    const { autosave } = aPage(send)
    autosave.changed({}, 'help')
    await autosave.saveNow()
    expect(record.revision).toBe(1)
  })
})

describe('somebody who answers on two devices', () => {
  it('keeps both, and where both answered one question, what is on the page', async () => {
    const { record, send } = aRecord()
    const { autosave, seen } = aPage(send)
    record.revision = 7
    record.answers = { naps: true, fatigue: 9 }
    autosave.changed({ fatigue: 3 }, 'energy')
    await vi.advanceTimersByTimeAsync(2000)
    expect(record).toMatchObject({ revision: 8, answers: { naps: true, fatigue: 3 } })
    expect(seen.adopted).toEqual([{ naps: true, fatigue: 3 }])
    expect(autosave.isClean).toBe(true)
  })
})

describe('an answer that does not fit', () => {
  it('is named, is not sent again as it is, and holds no other answer up', async () => {
    const { record, send } = aRecord()
    const { autosave, seen } = aPage(send)
    record.unfit = ['sleep']
    autosave.changed({ sleep: 99, fatigue: 3 }, 'energy')
    await autosave.saveNow()
    expect(record.answers).toEqual({ fatigue: 3 })
    const problems = [{ code: 'answer-not-allowed', at: 'sleep' }]
    expect(seen.states.at(-1)).toEqual({ status: 'refused', problems })
    expect(autosave.isClean).toBe(true)
    record.unfit = []
    autosave.changed({ sleep: 9, fatigue: 3 }, 'energy')
    await autosave.saveNow()
    expect(record.answers).toEqual({ sleep: 9, fatigue: 3 })
    expect(seen.states.at(-1)).toEqual({ status: 'saved', at: savedAt })
  })
})

describe('a session that has ended', () => {
  it('stops the saving and keeps the changes on the device', async () => {
    const { record, send } = aRecord()
    const { autosave, seen } = aPage(send)
    record.refusal = 'sign-in-needed'
    autosave.changed({ fatigue: 3 }, 'energy')
    await vi.advanceTimersByTimeAsync(120_000)
    expect(seen.states).toEqual([{ status: 'saving' }, { status: 'signed-out' }])
    autosave.changed({ fatigue: 4 }, 'energy')
    await vi.advanceTimersByTimeAsync(120_000)
    expect(seen.states).toHaveLength(2)
    expect(seen.kept).toEqual({ changes: { fatigue: 4 }, page: 'energy' })
  })

  it('goes on where it was once the person has signed in beside it and comes back', async () => {
    const { record, send } = aRecord()
    const { autosave, seen } = aPage(send)
    record.refusal = 'sign-in-needed'
    autosave.changed({ fatigue: 3 }, 'energy')
    await autosave.saveNow()
    record.refusal = null
    await autosave.saveNow()
    expect(record.answers).toEqual({ fatigue: 3 })
    expect(seen.states.at(-1)).toEqual({ status: 'saved', at: savedAt })
    autosave.changed({ fatigue: 5 }, 'energy')
    await vi.advanceTimersByTimeAsync(800)
    expect(record.answers).toEqual({ fatigue: 5 })
  })
})

describe('answers that were handed in elsewhere', () => {
  it('take nothing more, and nothing of them stays on the device', async () => {
    const { record, send } = aRecord()
    const { autosave, seen } = aPage(send)
    record.refusal = 'already-submitted'
    autosave.changed({ fatigue: 3 }, 'energy')
    await vi.advanceTimersByTimeAsync(800)
    autosave.changed({ fatigue: 4 }, 'energy')
    await autosave.saveNow()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(seen.states).toEqual([{ status: 'saving' }, { status: 'closed' }])
    expect(seen.kept).toBeNull()
  })
})

describe('catching up', () => {
  it('learns what was changed elsewhere, even where nothing is left to save', async () => {
    const { record, send } = aRecord()
    const { autosave, seen } = aPage(send)
    record.revision = 4
    record.answers = { naps: true }
    await autosave.catchUp()
    expect(seen.states.map(({ status }) => status)).toEqual(['saving', 'saved'])
    expect(seen.adopted).toEqual([{ naps: true }])
    expect(autosave.revision).toBe(4)
    expect(autosave.isClean).toBe(true)
  })
})
