import { idOf, labelOf, termOf, type Ontology } from '../compiled/ontology.ts'
import { listAt } from '../compiled/ragged.ts'

/** A term as one release names it. */
export interface NamedTerm {
  readonly id: string
  readonly label: string
}

/** What became of the terms from one release to the next; each list in the order of the ids. */
export interface TermChanges {
  readonly added: readonly NamedTerm[]
  /** With the label that they had before. */
  readonly renamed: readonly (NamedTerm & { readonly before: string })[]
  /** No longer terms of their own, with the term that stands for them now. */
  readonly replaced: readonly (NamedTerm & { readonly by: NamedTerm })[]
  /** No longer terms, without anything in their place. */
  readonly retired: readonly NamedTerm[]
  /** With other direct parents than before; told only between two official releases. */
  readonly moved: readonly NamedTerm[]
}

/** Compares two releases term by term. */
export function compareOntologies(before: Ontology, after: Ontology): TermChanges {
  const old = terms(before)
  const kept = old.flatMap((term) => {
    const now = termOf(after, term.id)
    return now !== null && idOf(after, now) === term.id ? [{ ...term, now }] : []
  })
  const keptIds = new Set(kept.map(({ id }) => id))
  const gone = old
    .filter(({ id }) => !keptIds.has(id))
    .map(({ id, label }) => ({ id, label, now: termOf(after, id) }))
  const isComparable = before.release.kind === after.release.kind
  return {
    added: terms(after)
      .filter(({ id }) => !keptIds.has(id))
      .map(({ id, label }) => ({ id, label })),
    renamed: kept
      .map(({ id, label, now }) => ({ id, label: labelOf(after, now), before: label }))
      .filter(({ label, before: former }) => label !== former),
    replaced: gone.flatMap(({ id, label, now }) =>
      now === null ? [] : [{ id, label, by: { id: idOf(after, now), label: labelOf(after, now) } }],
    ),
    retired: gone.filter(({ now }) => now === null).map(({ id, label }) => ({ id, label })),
    moved: kept
      .filter(({ term, now }) => isComparable && parentIds(before, term) !== parentIds(after, now))
      .map(({ id, now }) => ({ id, label: labelOf(after, now) })),
  }
}

const terms = (ontology: Ontology) =>
  Array.from(ontology.ids, (_, term) => ({
    term,
    id: idOf(ontology, term),
    label: labelOf(ontology, term),
  }))

const parentIds = (ontology: Ontology, term: number): string =>
  Array.from(listAt(ontology.parents, term), (parent) => idOf(ontology, parent))
    .sort()
    .join()
