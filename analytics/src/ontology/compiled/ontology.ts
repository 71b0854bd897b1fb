import { placeOf } from './place-of.ts'
import { listAt, type Ragged } from './ragged.ts'
import { textAt, type TextLists, type TextTable } from './text-table.ts'

/**
 * A release of the Human Phenotype Ontology, compiled. Terms are numbered from 0 in the order of their ids; all else
 * speaks of terms by these numbers. Every array may be a view of one shared buffer.
 */
export interface Ontology {
  readonly release: Release
  /** The seven digits of each term's id, ascending. */
  readonly ids: Uint32Array
  readonly labels: TextTable
  /** Direct ones. */
  readonly parents: Ragged<Uint16Array>
  readonly children: Ragged<Uint16Array>
  /** Each term's ancestors and itself, ascending, and by how few steps each is reached, in the same order. */
  readonly ancestors: Ragged<Uint16Array>
  readonly steps: Uint8Array
  /** Ids that were: ascending, and the term that each is now; `noTerm` where nothing replaces it. */
  readonly formerIds: Uint32Array
  readonly formerTerms: Uint16Array
  readonly counts: DiseaseCounts
  readonly diseases: CompiledDiseases
  readonly synonyms: TextLists
  readonly definitions: TextTable
}

/** Where a vocabulary comes from, as shown to people and kept with what was worked out by it. */
export interface Release {
  readonly kind: 'starter' | 'official'
  /** As HPO names its releases: `2025-05-06`. */
  readonly version: string
  /** Whether it tells how often diseases have a term. */
  readonly hasDiseases: boolean
  readonly sources: readonly { readonly name: string; readonly sha256: string }[]
}

/** In how many diseases each term, or one beneath it, is found; beside each, how many diseases there are. */
export interface DiseaseCounts {
  /** Abnormalities only, of all databases. */
  readonly phenotype: DiseaseCount
  /** The peers' way: every aspect, one database. */
  readonly omim: DiseaseCount
  readonly orpha: DiseaseCount
  /** As `phenotype`, of diseases that have all the direct parents. */
  readonly allParents: Uint32Array
}

export interface DiseaseCount {
  readonly diseases: number
  readonly withTerm: Uint32Array
}

/** What is known of diseases: their abnormalities, with the share of people who have each, in thousandths; 65,535 where nobody has said. */
export interface CompiledDiseases {
  readonly ids: TextTable
  readonly names: TextTable
  readonly features: Ragged<Uint16Array>
  readonly frequencies: Uint16Array
}

/** No term has this number. */
export const noTerm = 0xffff

/** How many terms there are. */
export const termCount = ({ ids }: Ontology): number => ids.length

/** The number of the term with this id today: itself, what replaced it, or null where there is none. */
export function termOf(ontology: Ontology, id: string): number | null {
  const digits = /^HP:(\d{7})$/.exec(id)?.[1]
  if (digits === undefined) return null
  const current = placeOf(ontology.ids, Number(digits))
  if (current !== null) return current
  const former = placeOf(ontology.formerIds, Number(digits))
  const term = former === null ? noTerm : (ontology.formerTerms[former] ?? noTerm)
  return term === noTerm ? null : term
}

/** `HP:0001250`. */
export function idOf({ ids }: Ontology, term: number): string {
  return `HP:${String(ids[term]).padStart(7, '0')}`
}

/** The official English label. */
export const labelOf = ({ labels }: Ontology, term: number): string => textAt(labels, term)

/** A term's ancestors and itself. */
export const ancestorsOf = ({ ancestors }: Ontology, term: number): Uint16Array =>
  listAt(ancestors, term)

/** Whether the first is the second, or stands beneath it. */
export function isBeneath(ontology: Ontology, term: number, above: number): boolean {
  return ancestorsOf(ontology, term).includes(above)
}
