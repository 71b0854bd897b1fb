import fc from 'fast-check'
import { expect, test } from 'vitest'

import { addLists, newSums } from './add-lists.ts'
import { buildShards } from './build-shards.ts'
import { LeftOut } from './left-out.ts'
import type { Query } from './query.ts'
import type { Vectors } from './vectors-in-a-row.ts'

/** More than are marked. */
const size = 300

/** How much there is of each dimension. */
const amounts = fc
  .uniqueArray(fc.tuple(fc.nat({ max: size - 1 }), fc.integer({ min: 1, max: 900 })), {
    selector: ([dimension]) => dimension,
    minLength: 1,
    maxLength: 40,
  })
  .map((entries) => new Map(entries))

const searches = fc.record({
  // Enough of everybody else that all dimensions have a list, and the marked ones are not those of the profiles alone.
  people: fc
    .array(amounts, { minLength: 1, maxLength: 30 })
    .map((some) => [
      ...some,
      ...Array.from({ length: size }, (_, nth) => new Map([[nth, 1 + (nth % 5)]])),
      ...Array.from({ length: 240 }, (_, nth) => new Map([[nth, 7]])),
    ]),
  sought: amounts,
  opened: fc.nat({ max: 40 }),
  needed: fc.double({ min: 0.01, max: 1, noNaN: true }),
})

function vectorsOf(people: readonly ReadonlyMap<number, number>[]): Vectors {
  const entries = people.flatMap((held) => [...held].map(([which, has]) => (which << 16) | has))
  const starts = [0]
  for (const held of people) starts.push((starts.at(-1) ?? 0) + held.size)
  const heaviest = new Uint16Array(people.length)
  return { entries: Uint32Array.from(entries), starts: Uint32Array.from(starts), heaviest }
}

function shardOf(people: readonly ReadonlyMap<number, number>[]) {
  const totals = Float64Array.from(people, (held) => sumOf(held.values()) / 4096)
  const places = Uint32Array.from(people.keys())
  const [shard] = buildShards(vectorsOf(people), { places, from: 0, size }, totals)
  if (!shard) throw new Error('There is no shard.')
  return shard
}

function queryOf(sought: ReadonlyMap<number, number>): Query {
  const units = new Int32Array(size)
  for (const [dimension, amount] of sought) units[dimension] = amount
  const all = sumOf(sought.values())
  const dimensions = Uint16Array.from(sought.keys())
  return { dimensions, units, allUnits: all, wholeUnits: all, total: all / 4096 }
}

const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, one) => sum + one, 0)

/** What somebody has of these dimensions of what is sought. */
function inCommon(
  held: ReadonlyMap<number, number>,
  { units }: Query,
  dimensions: Iterable<number>,
): number {
  const both = (which: number) => Math.min(held.get(which) ?? 0, units[which] ?? 0)
  return sumOf(Array.from(dimensions, both))
}

test('nobody has more of the lists left out than their marks say, nor do marks say more than is sought', () => {
  fc.assert(
    fc.property(searches, ({ people, sought, opened }) => {
      const shard = shardOf(people)
      const query = queryOf(sought)
      const left = new LeftOut(size)
      left.take(query, shard.bits, opened)
      const dimensions = query.dimensions.slice(opened)
      const all = sumOf(Array.from(dimensions, (which) => query.units[which] ?? 0))
      const had = people.map((held) => inCommon(held, query, dimensions))
      const said = people.map((_, place) => left.mostOf(shard.rows, place))
      expect(said.filter((most, place) => most < (had[place] ?? 0) || most > all)).toEqual([])
    }),
  )
})

test('everybody who has as much in common as anybody needs is reached, once', () => {
  fc.assert(
    fc.property(searches, ({ people, sought, needed }) => {
      const shard = shardOf(people)
      const query = queryOf(sought)
      const memory = newSums(size)
      const need = needed * query.allUnits
      const { opened, rest, count } = addLists(memory, query, shard, need)
      const reached = [...memory.reached.slice(0, count)]
      expect(new Set(reached).size).toBe(reached.length)
      const those = people.flatMap((held, place) =>
        inCommon(held, query, query.dimensions) >= need ? [place] : [],
      )
      expect(those.filter((place) => !reached.includes(place))).toEqual([])
      const first = query.dimensions.slice(0, opened)
      const sums = people.map((held) => inCommon(held, query, first))
      expect([...memory.sums.slice(0, people.length)]).toEqual(sums)
      expect(rest).toBe(query.allUnits - sumOf(Array.from(first, (at) => query.units[at] ?? 0)))
    }),
  )
})
