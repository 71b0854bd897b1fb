import { z } from 'zod'

import type { Ontology, Release } from './ontology.ts'
import type { Packed, PackedArray } from './packed-file.ts'
import { lists, textLists, texts, viewsOf } from './packed-views.ts'

/** What is packed of a compiled ontology; a file may hold more beside it. */
export function ontologyParts(ontology: Ontology) {
  const { release, counts } = ontology
  const { phenotype, omim, orpha } = counts
  const diseases = [phenotype.diseases, omim.diseases, orpha.diseases]
  return { heading: { release, diseases }, arrays: arraysOf(ontology) }
}

/** A compiled ontology as it was packed: views of its arrays, made in a few milliseconds. */
export function ontologyOf({ heading, arrays }: Packed): Ontology {
  const { release, diseases } = headingSchema.parse(heading)
  const [phenotype, omim, orpha] = diseases
  const view = viewsOf(arrays)
  return {
    release,
    ids: view.u32('ids'),
    labels: view.texts('labels'),
    parents: view.lists('parents'),
    children: view.lists('children'),
    ancestors: view.lists('ancestors'),
    steps: view.u8('steps'),
    formerIds: view.u32('formerIds'),
    formerTerms: view.u16('formerTerms'),
    counts: {
      phenotype: { diseases: phenotype, withTerm: view.u32('withPhenotype') },
      omim: { diseases: omim, withTerm: view.u32('withOmim') },
      orpha: { diseases: orpha, withTerm: view.u32('withOrpha') },
      allParents: view.u32('allParents'),
    },
    diseases: {
      ids: view.texts('diseaseIds'),
      names: view.texts('diseaseNames'),
      features: view.lists('features'),
      frequencies: view.u16('frequencies'),
    },
    synonyms: view.textLists('synonyms'),
    definitions: view.texts('definitions'),
  }
}

export const releaseSchema = z.object({
  kind: z.enum(['starter', 'official']),
  version: z.string(),
  hasDiseases: z.boolean(),
  sources: z.array(z.object({ name: z.string(), sha256: z.string() })).readonly(),
}) satisfies z.ZodType<Release>
const headingSchema = z.object({
  release: releaseSchema,
  diseases: z.tuple([z.int(), z.int(), z.int()]),
})

function arraysOf({ counts, diseases, ...own }: Ontology): Record<string, PackedArray> {
  return {
    ids: own.ids,
    ...texts('labels', own.labels),
    ...lists('parents', own.parents),
    ...lists('children', own.children),
    ...lists('ancestors', own.ancestors),
    steps: own.steps,
    formerIds: own.formerIds,
    formerTerms: own.formerTerms,
    withPhenotype: counts.phenotype.withTerm,
    withOmim: counts.omim.withTerm,
    withOrpha: counts.orpha.withTerm,
    allParents: counts.allParents,
    ...texts('diseaseIds', diseases.ids),
    ...texts('diseaseNames', diseases.names),
    ...lists('features', diseases.features),
    frequencies: diseases.frequencies,
    ...textLists('synonyms', own.synonyms),
    ...texts('definitions', own.definitions),
  }
}
