import { listAt } from '../../analytics/src/ontology/compiled/ragged.ts'
import { finderIn, type Finder } from '../../analytics/src/similarity/nearest/find-nearest.ts'
import {
  buildIndex,
  type NearestIndex,
} from '../../analytics/src/similarity/nearest/nearest-index.ts'
import { denseScan } from './dense-scan.ts'
import type { Shard } from '../../analytics/src/similarity/nearest/shard.ts'
import type { People } from './people.ts'

/** What one search costs among so many people, and what the index weighs. CPU of one thread, in milliseconds. */
export interface NearestFigures {
  readonly people: number
  readonly buildSeconds: number
  readonly indexMB: number
  readonly hintMs: number
  readonly coldMs: number
  readonly warmMs: number
  readonly denseMs: number
}

/** Searches evenly among all, each found from the ten of the day before, when one symptom was still missing. */
export function nearestFigures(people: People, searches: number) {
  const began = performance.now()
  const index = buildIndex(people.profiles, people.maker())
  const buildSeconds = (performance.now() - began) / 1000
  const finder = finderIn(index, people.maker(), people.maker())
  const count = people.profiles.starts.length - 1
  const viewers = Array.from({ length: searches }, (_, nth) => Math.floor((nth * count) / searches))
  const firsts = viewers.map((viewer) => dayBefore(people, finder, viewer))
  const dense = denseScan(index, people.maker())
  const few = viewers.filter((_, nth) => nth % Math.ceil(searches / 40) === 0)
  const figures: NearestFigures = {
    people: count,
    buildSeconds,
    indexMB: bytesOf(index) / 1e6,
    hintMs: people.hintMs,
    coldMs: cpuMs(viewers, (viewer) => ten(people, finder, viewer, [])),
    warmMs: cpuMs(viewers, (viewer, nth) => ten(people, finder, viewer, firsts[nth] ?? [])),
    denseMs: cpuMs(few, (viewer) => dense(listAt(people.profiles, viewer), 10)),
  }
  return { index, finder, figures }
}

function ten({ profiles }: People, finder: Finder, viewer: number, first: readonly number[]) {
  const mayBeFound = (profile: number) => profile !== viewer
  return finder.nearest({ recorded: listAt(profiles, viewer), count: 10, mayBeFound, first })
}

function dayBefore({ profiles, ontology }: People, finder: Finder, viewer: number): number[] {
  const recorded = [...listAt(profiles, viewer)].filter((one) => one < ontology.ids.length)
  const mayBeFound = (profile: number) => profile !== viewer
  return finder
    .nearest({ recorded: recorded.slice(0, -1), count: 10, mayBeFound })
    .map(({ profile }) => profile)
}

/** The mean of one thread, the best of three rounds, so that who else works on the machine counts less. */
export function cpuMs(
  viewers: readonly number[],
  search: (viewer: number, nth: number) => unknown,
): number {
  const rounds = Array.from({ length: 3 }, () => {
    const began = process.threadCpuUsage()
    viewers.forEach(search)
    const { user, system } = process.threadCpuUsage(began)
    return (user + system) / 1000 / viewers.length
  })
  return Math.min(...rounds)
}

function bytesOf({ profiles, shards, totals }: NearestIndex): number {
  const arrays = [profiles.starts, profiles.items, totals, ...shards.flatMap(arraysOf)]
  const buffers = new Set(arrays.map(({ buffer }) => buffer))
  return [...buffers].reduce((all, { byteLength }) => all + byteLength, 0)
}

function arraysOf(shard: Shard) {
  return Object.values(shard).filter((part) => ArrayBuffer.isView(part))
}
