import { z } from 'zod'

/** A term of the Human Phenotype Ontology that a patient has, or has been found not to have (GA4GH Phenopackets v2). */
export const phenotypicFeatureSchema = z.object({
  hpoId: z.string().regex(/^HP:\d{7}$/),
  label: z.string().min(1),
  excluded: z.boolean(),
})

export type PhenotypicFeature = Readonly<z.infer<typeof phenotypicFeatureSchema>>
