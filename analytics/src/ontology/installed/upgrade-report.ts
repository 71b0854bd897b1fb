import { idOf, labelOf, termOf, type Ontology, type Release } from '../compiled/ontology.ts'
import { compareOntologies, type NamedTerm, type TermChanges } from './compare-ontologies.ts'

/** What another release means for the terms, and for what records hold. */
export interface UpgradeReport {
  /** The release in force until now; null where it cannot be read. */
  readonly before: Release | null
  readonly after: Release
  /** Null where the one before cannot be read. */
  readonly changes: TermChanges | null
  /** Null where the records could not be asked. */
  readonly records: RecordedTerms | null
}

/** What records call symptoms, and what the new release makes of it. Records themselves are never changed. */
export interface RecordedTerms {
  /** How many different ids records hold. */
  readonly kinds: number
  /** Known by another id now: read as that term. */
  readonly readAsAnother: readonly { readonly id: string; readonly by: NamedTerm }[]
  /** Known no more: each stays in its records with its label, and is shown as the person's own words. */
  readonly unknown: readonly string[]
}

/** Compares the vocabulary in force with a new one, and with the ids that records hold. */
export async function upgradeReport(
  before: Ontology | null,
  after: Ontology,
  recordedIds: AsyncIterable<string> | Iterable<string> | null,
): Promise<UpgradeReport> {
  return {
    before: before && before.release,
    after: after.release,
    changes: before && compareOntologies(before, after),
    records: recordedIds && (await recordedTerms(after, recordedIds)),
  }
}

async function recordedTerms(
  ontology: Ontology,
  recordedIds: AsyncIterable<string> | Iterable<string>,
): Promise<RecordedTerms> {
  const ids = new Set<string>()
  for await (const id of recordedIds) ids.add(id)
  const read = [...ids].sort().map((id) => ({ id, term: termOf(ontology, id) }))
  return {
    kinds: ids.size,
    readAsAnother: read.flatMap(({ id, term }) => {
      if (term === null || idOf(ontology, term) === id) return []
      return [{ id, by: { id: idOf(ontology, term), label: labelOf(ontology, term) } }]
    }),
    unknown: read.filter(({ term }) => term === null).map(({ id }) => id),
  }
}
