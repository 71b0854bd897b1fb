import fc from 'fast-check'
import { expect, test } from 'vitest'

import { peerGroups, type DiseaseTree } from './peer-groups.ts'

const anyTree = fc
  .array(fc.record({ parent: fc.nat(), people: fc.nat(30) }), { minLength: 1, maxLength: 40 })
  .map((nodes) => {
    const name = (index: number) => `ORPHA:${String(index)}`
    const children: Record<string, string[]> = {}
    nodes.slice(1).forEach(({ parent }, index) => {
      const above = name(parent % (index + 1))
      children[above] = [...(children[above] ?? []), name(index + 1)]
    })
    const sizes = new Map(nodes.map(({ people }, index) => [name(index), people]))
    return { tree: { root: name(0), children }, sizes }
  })

test('groups are disjoint, each is large enough, and what is left is too small', () => {
  fc.assert(
    fc.property(anyTree, ({ tree, sizes }) => {
      const { groups, leftover } = peerGroups(tree, sizes, 20)
      const placed = [...groups.flatMap(({ leaves }) => leaves), ...leftover]
      const peopleIn = (leaves: readonly string[]) =>
        leaves.reduce((sum, leaf) => sum + (sizes.get(leaf) ?? 0), 0)
      expect(placed.toSorted()).toEqual([...sizes.keys()].toSorted())
      expect(groups.map(({ people }) => people)).toEqual(
        groups.map(({ leaves }) => peopleIn(leaves)),
      )
      expect(groups.every(({ people }) => people >= 20)).toBe(true)
      expect(peopleIn(leftover)).toBeLessThan(20)
    }),
  )
})

test('the order in which children and sizes are given does not matter', () => {
  fc.assert(
    fc.property(anyTree, ({ tree, sizes }) => {
      const children = Object.fromEntries(
        Object.entries(tree.children).map(([node, below]) => [node, below.toReversed()]),
      )
      const reversed = new Map([...sizes].toReversed())
      const same = peerGroups({ ...tree, children }, reversed, 20)
      expect(same).toEqual(peerGroups(tree, sizes, 20))
    }),
  )
})

test('a disease that nobody has makes no group and adds nobody to one', () => {
  const tree: DiseaseTree = { root: 'a', children: { a: ['b', 'c'] } }
  expect(peerGroups(tree, new Map(), 20)).toEqual({ groups: [], leftover: ['b', 'c'] })
  const { groups } = peerGroups(tree, new Map([['b', 20]]), 20)
  expect(groups).toEqual([{ node: 'b', leaves: ['b'], people: 20 }])
})

test('a disease that stands in two places is counted once', () => {
  const tree: DiseaseTree = { root: 'a', children: { a: ['b', 'c'], b: ['d'], c: ['d'] } }
  const { groups, leftover } = peerGroups(tree, new Map([['d', 15]]), 20)
  expect({ groups, leftover }).toEqual({ groups: [], leftover: ['d'] })
})
