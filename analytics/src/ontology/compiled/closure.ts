import { VocabularyError } from '../vocabulary-error.ts'
import type { Ragged } from './ragged.ts'
import { listAt, raggedOf } from './ragged.ts'

/** Each term's ancestors and itself, ascending, with the fewest steps up to each. Refuses terms above themselves. */
export function closureOf(parents: Ragged<Uint16Array>): {
  readonly ancestors: Ragged<Uint16Array>
  readonly steps: Uint8Array
} {
  const terms = parents.starts.length - 1
  const found: (ReadonlyMap<number, number> | 'climbing' | undefined)[] = Array.from({
    length: terms,
  })
  const climb = (term: number): ReadonlyMap<number, number> => {
    const known = found[term]
    if (known === 'climbing') throw new VocabularyError('A term stands above itself.')
    if (known) return known
    found[term] = 'climbing'
    const steps = new Map([[term, 0]])
    for (const parent of listAt(parents, term))
      for (const [above, far] of climb(parent))
        steps.set(above, Math.min(steps.get(above) ?? Infinity, far + 1))
    const sorted = new Map([...steps].sort(([a], [b]) => a - b))
    found[term] = sorted
    return sorted
  }
  const all = Array.from({ length: terms }, (_, term) => climb(term))
  return {
    ancestors: raggedOf(all.map((steps) => [...steps.keys()])),
    steps: Uint8Array.from(all.flatMap((steps) => [...steps.values()])),
  }
}
