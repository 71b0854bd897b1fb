import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { demoProgressSchema } from '../../schemas/src/job-progress.ts'
import { answers } from '../../scripts/processes/answers.ts'
import { recordedProcesses } from '../../scripts/processes/children.ts'
import { freePorts } from '../../scripts/processes/free-port.ts'
import { lives } from '../../scripts/processes/known-process.ts'
import { npmIn, type FreshClone } from './fresh-clone.ts'

const minute = 60_000

/** What one start took, in seconds since `npm start`, and how many processes outlived its end. */
export type StartFigures = Readonly<{ site: number; demo: number; stop: number; left: number }>

/** Starts the platform, waits for the site and then for the whole demo, and stops it. */
export async function tryStart(fresh: FreshClone): Promise<StartFigures> {
  const ports = await freePorts()
  const began = Date.now()
  const npm = npmIn({ ...fresh, env: { ...fresh.env, ...ports } }, ['start'])
  const ended = once(npm, 'exit')
  const early = ended.then(() => {
    throw new Error('npm start ended before it was asked to.')
  })
  early.catch(() => undefined)
  try {
    await Promise.race([answers(`http://127.0.0.1:${ports.SITE_PORT}/`, 10 * minute), early])
    const site = secondsSince(began)
    await Promise.race([demoIsThere(ports.CMS_PORT), early])
    const demo = secondsSince(began)
    const running = recordedProcesses(join(fresh.clone, '.data'))
    const asked = Date.now()
    npm.kill('SIGTERM')
    await ended
    return { site, demo, stop: secondsSince(asked), left: running.filter(lives).length }
  } finally {
    npm.kill('SIGTERM')
    await ended
  }
}

async function demoIsThere(port: string): Promise<void> {
  const url = `http://127.0.0.1:${port}/api/demo/progress`
  await answers(url, minute)
  const deadline = Date.now() + 10 * minute
  for (;;) {
    const { jobs } = demoProgressSchema.parse(await (await fetch(url)).json())
    if (jobs.some(({ state }) => state === 'failed')) throw new Error('A job of the demo failed.')
    if (jobs.length > 0 && jobs.every(({ state }) => state === 'done')) return
    if (Date.now() > deadline) throw new Error('The demo was not there after ten minutes.')
    await pause(500)
  }
}

function secondsSince(moment: number): number {
  return Math.round((Date.now() - moment) / 100) / 10
}
