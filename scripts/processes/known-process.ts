import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** A process and the moment of its birth: a number alone may by now belong to somebody else. */
export type KnownProcess = Readonly<{ name: string; pid: number; born: string }>

/** The process as it is now; `born` is empty where there is none. */
export function processOf(pid: number, name: string): KnownProcess {
  return { name, pid, born: birthOf(pid) }
}

/** Whether this very process still lives. */
export function lives({ pid, born }: KnownProcess): boolean {
  return born !== '' && birthOf(pid) === born
}

/** Ends those processes and their groups: asks first, and forces after so many milliseconds. */
export async function endProcesses(
  processes: readonly KnownProcess[],
  signal: NodeJS.Signals,
  patience: number,
): Promise<void> {
  const ours = processes.filter(lives)
  for (const { pid } of ours) signalGroup(pid, signal)
  const deadline = Date.now() + patience
  while (ours.some(lives) && Date.now() < deadline) await pause(25)
  for (const { pid } of ours) signalGroup(pid, 'SIGKILL')
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

function birthOf(pid: number): string {
  try {
    if (process.platform === 'linux') return birthInProc(pid)
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return '' // There is no such process.
  }
}

function birthInProc(pid: number): string {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return state === 'Z' || state === 'X' ? '' : `${boot} ${fields[18] ?? ''}`
}
