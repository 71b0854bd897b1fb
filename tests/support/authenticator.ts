import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import type { StaffAccount } from './staff-account.ts'

const period = 30
const lastSteps = new Map<string, number>()

/**
 * The code that an app with this key shows (RFC 6238), worked out by other means than the platform's own. Each is given
 * once: whoever asks too often waits for the next.
 */
export async function codeFrom(key: string): Promise<string> {
  for (;;) {
    const seconds = Date.now() / 1000
    const present = Math.floor(seconds / period)
    // The code before is taken as well, unless it is about to be too old.
    const earliest = seconds % period < 20 ? present - 1 : present
    const step = Math.max((lastSteps.get(key) ?? 0) + 1, earliest)
    if (step <= present + 1) {
      lastSteps.set(key, step)
      return codeAt(key, step)
    }
    await pause(500)
  }
}

/** What somebody signs in with besides a password: a recovery code, for there is no need to wait, or a code of the app. */
export async function secondFactorOf({ recoveryCodes, key }: StaffAccount): Promise<string> {
  return recoveryCodes?.pop() ?? (await codeFrom(key))
}

function codeAt(key: string, step: number): string {
  const moment = Buffer.alloc(8)
  moment.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', bytesOf(key)).update(moment).digest()
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

function bytesOf(base32: string): Buffer {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(base32, (sign) => signs.indexOf(sign).toString(2).padStart(5, '0')).join(
    '',
  )
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
