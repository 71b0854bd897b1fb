import { z } from 'zod'

import { VocabularyError } from '../vocabulary-error.ts'
import type { Ontology, Release } from './ontology.ts'
import { pack, unpack, type PackedArray } from './packed-file.ts'

/** A compiled ontology as the bytes of one file. */
export function packOntology(ontology: Ontology): Uint8Array {
  const { release, counts } = ontology
  const { phenotype, omim, orpha } = counts
  const diseases = [phenotype.diseases, omim.diseases, orpha.diseases]
  return pack({ heading: { release, diseases }, arrays: arraysOf(ontology) })
}

/** A compiled ontology of such bytes: views of them, made in a few milliseconds. */
export function unpackOntology(buffer: ArrayBufferLike): Ontology {
  const { heading, arrays } = unpack(buffer)
  const { release, diseases } = headingSchema.parse(heading)
  const [phenotype, omim, orpha] = diseases
  const u8 = (name: string) => arrayOf(arrays, name, Uint8Array)
  const u16 = (name: string) => arrayOf(arrays, name, Uint16Array)
  const u32 = (name: string) => arrayOf(arrays, name, Uint32Array)
  const texts = (name: string) => ({ starts: u32(`${name}Starts`), bytes: u8(name) })
  const lists = (name: string) => ({ starts: u32(`${name}Starts`), items: u16(name) })
  return {
    release,
    ids: u32('ids'),
    labels: texts('labels'),
    parents: lists('parents'),
    children: lists('children'),
    ancestors: lists('ancestors'),
    steps: u8('steps'),
    formerIds: u32('formerIds'),
    formerTerms: u16('formerTerms'),
    counts: {
      phenotype: { diseases: phenotype, withTerm: u32('withPhenotype') },
      omim: { diseases: omim, withTerm: u32('withOmim') },
      orpha: { diseases: orpha, withTerm: u32('withOrpha') },
      allParents: u32('allParents'),
    },
    diseases: {
      ids: texts('diseaseIds'),
      names: texts('diseaseNames'),
      features: lists('features'),
      frequencies: u16('frequencies'),
    },
    synonyms: { starts: u32('synonymsOf'), texts: texts('synonyms') },
    definitions: texts('definitions'),
  }
}

const releaseSchema = z.object({
  kind: z.enum(['starter', 'official']),
  version: z.string(),
  hasDiseases: z.boolean(),
  sources: z.array(z.object({ name: z.string(), sha256: z.string() })),
}) satisfies z.ZodType<Release>
const headingSchema = z.object({
  release: releaseSchema,
  diseases: z.tuple([z.int(), z.int(), z.int()]),
})

function arraysOf({ counts, diseases, synonyms, ...own }: Ontology): Record<string, PackedArray> {
  return {
    ids: own.ids,
    ...textsNamed('labels', own.labels),
    ...listsNamed('parents', own.parents),
    ...listsNamed('children', own.children),
    ...listsNamed('ancestors', own.ancestors),
    steps: own.steps,
    formerIds: own.formerIds,
    formerTerms: own.formerTerms,
    withPhenotype: counts.phenotype.withTerm,
    withOmim: counts.omim.withTerm,
    withOrpha: counts.orpha.withTerm,
    allParents: counts.allParents,
    ...textsNamed('diseaseIds', diseases.ids),
    ...textsNamed('diseaseNames', diseases.names),
    ...listsNamed('features', diseases.features),
    frequencies: diseases.frequencies,
    synonymsOf: synonyms.starts,
    ...textsNamed('synonyms', synonyms.texts),
    ...textsNamed('definitions', own.definitions),
  }
}

const textsNamed = (name: string, { starts, bytes }: Ontology['labels']) => ({
  [`${name}Starts`]: starts,
  [name]: bytes,
})
const listsNamed = (name: string, { starts, items }: Ontology['parents']) => ({
  [`${name}Starts`]: starts,
  [name]: items,
})

function arrayOf<A extends PackedArray>(
  arrays: Readonly<Record<string, PackedArray>>,
  name: string,
  kind: new (length: number) => A,
): A {
  const array = arrays[name]
  if (!(array instanceof kind))
    throw new VocabularyError(`The compiled vocabulary lacks ${name}: install it again.`)
  return array
}
