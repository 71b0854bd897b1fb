import { createHash } from 'node:crypto'

import { releaseManifestSchema } from '@share4rare/schemas'
import { expect } from 'vitest'
import { z } from 'zod'

import type { Caller } from '../caller.ts'
import type { Week } from './weeks.ts'

/** The figures of a delivered file by name, such as `helper percent family`; null where one is withheld. */
export type Figures = ReadonlyMap<string, number | null>

/** Reads the file as a researcher would. */
export function figuresIn(csv: string): Figures {
  const lines = csv.trim().split('\n').slice(1)
  return new Map(
    lines.map((line) => {
      const cells = cellsOf(line)
      const name = [cells[0], cells[2], cells[3]].filter((part) => part !== '').join(' ')
      return [name, cells[6] === 'S' ? null : Number(cells[5])]
    }),
  )
}

/** A line's cells; those with a comma stand in quotes. */
function cellsOf(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )
}

/** The file is the very one that its manifest speaks of, and every gate was passed. */
export function thenTheManifestNames(manifest: string, { figures }: { figures: string }): void {
  const { outputSha256, gates, kind } = releaseManifestSchema.parse(JSON.parse(manifest))
  const sha256 = createHash('sha256').update(figures).digest('hex')
  expect(outputSha256).toEqual([{ name: 'figures.csv', sha256 }])
  expect(gates.filter(({ passed }) => !passed)).toEqual([])
  expect(kind).toBe('table-set')
}

/** What was sealed for the request are the answers of exactly so many people. */
export async function thenSoManyWereSealed(
  dataScientist: Caller,
  request: string,
  people: number,
): Promise<void> {
  const path = `/snapshots?where[purpose][equals]=request:${request}`
  const { docs } = await dataScientist.get(path, sealedSchema)
  expect(docs.map(({ manifest }) => manifest.people)).toEqual([people])
}

const sealedSchema = z.object({
  docs: z.array(z.object({ manifest: z.object({ people: z.number() }) })),
})

/** Every figure that does not follow from these people's answers by the protection's rules. */
export function unlike(figures: Figures, weeks: readonly Week[]): string[] {
  const size = figures.get('size') ?? 0
  const expected = new Map(
    [...countsOf(weeks)].map(([name, count]) => [name, percents(count, size)]),
  )
  const names = new Set([...expected.keys(), 'size', ...numbers.keys()])
  return [
    ...[...figures.keys()]
      .filter((name) => !names.has(name))
      .map((name) => `${name} is not asked for`),
    ...[...expected]
      .filter(([name, may]) => !may.includes(figures.get(name) ?? null))
      .map(([name]) => name),
    ...(sizes(weeks.length).includes(size) ? [] : ['size']),
    ...[...numbers]
      .filter(([name, holds]) => !holds(figures.get(name) ?? null, weeks))
      .map(([name]) => name),
  ]
}

/** How many people stand behind each share, counted from the raw answers. */
function countsOf(weeks: readonly Week[]): Map<string, number> {
  const count = (holds: (week: Week) => boolean) => weeks.filter(holds).length
  const bands = [0, 2, 4, 6, 8].map((from) => {
    const isLast = from === 8
    const inside = ({ energy }: Week) => energy >= from && (energy < from + 2 || isLast)
    return [`energy bin percent [${from}, ${from + 2}${isLast ? ']' : ')'}`, count(inside)] as const
  })
  return new Map([
    ...bands,
    ...['family', 'friends', 'nobody'].map(
      (helper) => [`helper percent ${helper}`, count((week) => week.helper === helper)] as const,
    ),
    ['outdoors percent true', count(({ outdoors }) => outdoors)],
    ['outdoors percent false', count(({ outdoors }) => !outdoors)],
  ])
}

/** What a protected count may be: noise of at most six, rounded to five, never below ten. */
function sizes(count: number): number[] {
  const noise = Array.from({ length: 13 }, (_, index) => index - 6)
  return noise.map((drawn) => Math.max(10, nearest(count + drawn, 5)))
}

/** What a share may be: withheld below eleven people, else in steps of five, never 0 and never 100. */
function percents(count: number, size: number): (number | null)[] {
  if (count < 11) return [null]
  return sizes(count).map((shown) => Math.min(95, Math.max(5, nearest((100 * shown) / size, 5))))
}

type Holds = (shown: number | null, weeks: readonly Week[]) => boolean

/** Energy goes from 0 to 10. Its noise has the scale 10 / 2n and is cut at four times that. */
const numbers: ReadonlyMap<string, Holds> = new Map<string, Holds>([
  ['energy mean', (shown, weeks) => isNear(shown, meanOf(weeks), 4 * scaleOf(weeks) + 0.025)],
  ['energy sd', (shown, weeks) => isNear(shown, sdOf(weeks), 0.125)],
  [
    'energy standard error',
    (shown, weeks) => {
      const error = Math.sqrt(sdOf(weeks) ** 2 / weeks.length + 2 * scaleOf(weeks) ** 2)
      return isNear(shown, error + 0.025, 0.025)
    },
  ],
])

function isNear(shown: number | null, wanted: number, tolerance: number): boolean {
  return shown !== null && Math.abs(shown - wanted) <= tolerance + 1e-9
}

function scaleOf(weeks: readonly Week[]): number {
  return 10 / (2 * weeks.length)
}

function meanOf(weeks: readonly Week[]): number {
  return weeks.reduce((sum, { energy }) => sum + energy, 0) / weeks.length
}

function sdOf(weeks: readonly Week[]): number {
  const mean = meanOf(weeks)
  const squares = weeks.reduce((sum, { energy }) => sum + (energy - mean) ** 2, 0)
  return Math.sqrt(squares / (weeks.length - 1))
}

function nearest(value: number, step: number): number {
  return Math.floor(value / step + 0.5) * step
}
