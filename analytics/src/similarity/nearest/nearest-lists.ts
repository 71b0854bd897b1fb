import { listAt } from '../../ontology/compiled/ragged.ts'
import { barsOf, type Bars } from './bars.ts'
import type { Neighbour } from './best-few.ts'
import type { Finder } from './find-nearest.ts'
import type { NearestIndex } from './nearest-index.ts'
import { mayFind, type Findable } from './who-may-find.ts'

/**
 * The lists of all profiles, each the nearest of whom its owner may find, best first. A list holds some more than are
 * shown: while it has enough, who leaves it costs no search. Whoever is not in a list comes after its `lastKnown`.
 */
export interface NearestLists {
  readonly of: Map<number, NearestList>
}

export interface NearestList {
  readonly neighbours: readonly Neighbour[]
  /** Everybody whom the owner may find and who is not in the list comes after this one; null where there is nobody. */
  readonly lastKnown: Neighbour | null
}

/** How many are shown, and how many a list holds when it was just made. */
export interface Room {
  readonly shown: number
  readonly kept: number
}

/** What changed in an index since its lists were right. */
export interface Changes {
  /** Profiles that are new, or may be found now and were not, each with whom to try first. */
  readonly arrived: ReadonlyMap<number, readonly number[]>
  /** Profiles that may not be found any more, or are no more; the lists of these are for the caller to delete first. */
  readonly left: ReadonlySet<number>
  /** Profiles whose owners block others than before. */
  readonly remade: ReadonlySet<number>
}

/** A list made anew. */
export function listFor(
  viewer: number,
  { index, finder, findable, room }: Work,
  first: readonly number[] = [],
): NearestList {
  const found = finder.nearest({
    recorded: listAt(index.profiles, viewer),
    count: room.kept,
    mayBeFound: (profile) => mayFind(findable, viewer, profile),
    first,
  })
  return { neighbours: found, lastKnown: found.length < room.kept ? null : (found.at(-1) ?? null) }
}

/** What lists are made with. */
export interface Work {
  readonly index: NearestIndex
  readonly finder: Finder
  readonly findable: Findable
  readonly room: Room
}

/**
 * Puts lists right after changes; gives whose lists are others now. Those who arrived get lists of their own and come
 * into those of others; who left goes from all; a list that runs short is made anew.
 */
export function updateLists(
  lists: NearestLists,
  work: Work,
  { arrived, left, remade }: Changes,
): ReadonlySet<number> {
  const touched = takeOut(lists, left)
  const bars = barsOf(work.index, scoresToReach(lists, work.index.totals.length))
  for (const profile of arrived.keys())
    for (const viewer of bringIn(lists, work, profile, bars)) touched.add(viewer)
  const shortOnes = [...touched].filter((viewer) => runsShort(lists.of.get(viewer), work.room))
  for (const viewer of [...shortOnes, ...remade]) {
    lists.of.set(viewer, listFor(viewer, work, known(lists.of.get(viewer))))
    touched.add(viewer)
  }
  for (const [profile, first] of arrived) {
    lists.of.set(profile, listFor(profile, work, first))
    touched.add(profile)
  }
  return touched
}

const known = (list?: NearestList) => list?.neighbours.map(({ profile }) => profile) ?? []

function runsShort(list: NearestList | undefined, { shown }: Room): boolean {
  return !!list?.lastKnown && list.neighbours.length < shown
}

function takeOut(lists: NearestLists, left: ReadonlySet<number>): Set<number> {
  const touched = new Set<number>()
  for (const [viewer, list] of lists.of) {
    if (!list.neighbours.some(({ profile }) => left.has(profile))) continue
    const neighbours = list.neighbours.filter(({ profile }) => !left.has(profile))
    lists.of.set(viewer, { ...list, neighbours })
    touched.add(viewer)
  }
  return touched
}

/** The score that brings a profile into each list; nobody reaches those who have none. */
function scoresToReach(lists: NearestLists, profiles: number): Float64Array {
  const scores = new Float64Array(profiles).fill(Infinity)
  for (const [viewer, { lastKnown }] of lists.of) scores[viewer] = lastKnown?.score ?? 0
  return scores
}

/** Puts one profile into every list where it belongs; gives whose these are. */
function bringIn(lists: NearestLists, work: Work, arrived: number, bars: Bars): readonly number[] {
  const { index, finder, findable, room } = work
  return finder
    .whoReach(listAt(index.profiles, arrived), bars)
    .filter(({ profile: viewer }) => mayFind(findable, viewer, arrived))
    .flatMap(({ profile: viewer, score }) => {
      const list = lists.of.get(viewer)
      const comer = { profile: arrived, score }
      if (!list || (list.lastKnown && !isBefore(comer, list.lastKnown))) return []
      lists.of.set(viewer, withComer(list, comer, room))
      return [viewer]
    })
}

function withComer(list: NearestList, comer: Neighbour, { kept }: Room): NearestList {
  const all = [...list.neighbours.filter(({ profile }) => profile !== comer.profile), comer]
  const sorted = all.sort((a, b) => (isBefore(a, b) ? -1 : 1))
  const neighbours = sorted.slice(0, kept)
  const isFull = sorted.length > kept
  return { neighbours, lastKnown: isFull ? (neighbours.at(-1) ?? null) : list.lastKnown }
}

const isBefore = (one: Neighbour, other: Neighbour) =>
  one.score > other.score || (one.score === other.score && one.profile < other.profile)
