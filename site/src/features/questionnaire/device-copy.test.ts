import { afterEach, expect, it, vi } from 'vitest'

import { DeviceCopy } from './device-copy.ts'
import { Outbox } from './outbox.ts'

const unsaved = { changes: { fatigue: 3 }, page: 'energy' }

afterEach(() => vi.unstubAllGlobals())

function aCopy(outbox: Pick<Outbox, 'keep' | 'take'>) {
  const told: boolean[] = []
  return { copy: new DeviceCopy(outbox, (isKept) => told.push(isKept)), told }
}

it('a device that keeps what it is given is said to, once it has it', async () => {
  const { copy, told } = aCopy({
    take: () => Promise.resolve(unsaved),
    keep: () => Promise.resolve(),
  })
  expect(await copy.take()).toEqual(unsaved)
  const keeping = copy.keep(unsaved)
  expect(copy.isKept).toBe(false)
  await keeping
  expect([copy.isKept, told]).toEqual([true, [true, true]])
})

it('a device that fills up is said to keep nothing, until there is room again', async () => {
  const keep = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('full'))
  const { copy, told } = aCopy({ take: () => Promise.resolve(null), keep })
  await copy.keep(unsaved)
  expect(copy.isKept).toBe(false)
  keep.mockResolvedValue()
  await copy.keep(unsaved)
  expect([copy.isKept, told]).toEqual([true, [false, true]])
})

const refusingBrowsers: readonly [string, unknown][] = [
  ['has no storage at all', undefined],
  ['throws when asked, as some private windows do', { open: () => throwing() }],
  ['says no in time', { open: () => refusedLater() }],
]

it.each(refusingBrowsers)(
  'a browser that %s is heard of, and breaks nothing',
  async (_name, own) => {
    vi.stubGlobal('indexedDB', own)
    const { copy, told } = aCopy(new Outbox('response', 'member'))
    expect(await copy.take()).toBeNull()
    await copy.keep(unsaved)
    await copy.keep(null)
    expect([copy.isKept, told]).toEqual([false, [false, false, false]])
  },
)

function throwing(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

function refusedLater() {
  const request = { error: new DOMException('', 'InvalidStateError'), onerror: () => undefined }
  queueMicrotask(() => request.onerror())
  return request
}
