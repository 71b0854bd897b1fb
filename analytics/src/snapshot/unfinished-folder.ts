import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A fresh folder beside `folder` to work in. What killed processes left of earlier tries is removed first. */
export async function unfinishedFolder(folder: string): Promise<string> {
  await mkdir(dirname(folder), { recursive: true })
  await removeLeftovers(folder)
  const unfinished = `${folder}${mark}${String(process.pid)}-${thisProcess}-${randomUUID()}`
  await mkdir(unfinished, { mode: 0o700 })
  return unfinished
}

const mark = '.unfinished-'
const thisProcess = randomUUID().slice(0, 8)

async function removeLeftovers(folder: string): Promise<void> {
  const prefix = `${basename(folder)}${mark}`
  const beside = await readdir(dirname(folder))
  for (const name of beside.filter((other) => other.startsWith(prefix))) {
    const [pid = '', owner = ''] = name.slice(prefix.length).split('-')
    if (!isAtWork(Number(pid), owner)) {
      await rm(join(dirname(folder), name), { recursive: true, force: true })
    }
  }
}

function isAtWork(pid: number, owner: string): boolean {
  if (owner === thisProcess) return true
  return pid !== process.pid && isAlive(pid)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
