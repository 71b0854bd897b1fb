import { z } from 'zod'

/**
 * When a symptom began, in bands that people can answer in: each is a term of onset of the Human Phenotype Ontology.
 * From the earliest on; `as-an-adult` is for whoever knows no more than that.
 */
export const onsetTerms = {
  'before-birth': { hpoId: 'HP:0030674', label: 'Antenatal onset' },
  'at-birth': { hpoId: 'HP:0003577', label: 'Congenital onset' },
  'first-month': { hpoId: 'HP:0003623', label: 'Neonatal onset' },
  'first-year': { hpoId: 'HP:0003593', label: 'Infantile onset' },
  'one-to-five': { hpoId: 'HP:0011463', label: 'Childhood onset' },
  'five-to-fifteen': { hpoId: 'HP:0003621', label: 'Juvenile onset' },
  'sixteen-to-forty': { hpoId: 'HP:0011462', label: 'Young adult onset' },
  'forty-to-sixty': { hpoId: 'HP:0003596', label: 'Middle age onset' },
  'after-sixty': { hpoId: 'HP:0003584', label: 'Late onset' },
  'as-an-adult': { hpoId: 'HP:0003581', label: 'Adult onset' },
} as const

/** A band of onset by its name, such as `first-year`. */
export type Onset = keyof typeof onsetTerms

/** Every band of onset, the earliest first. */
export const onsets = Object.keys(onsetTerms) as [Onset, ...Onset[]] // the keys of the table above

/** The id of a term of the Human Phenotype Ontology. */
export const hpoIdSchema = z.string().regex(/^HP:\d{7}$/)

/**
 * A term of the Human Phenotype Ontology that a patient has, had, or was found not to have (GA4GH Phenopackets v2:
 * `excluded`, `resolution`, `onset`). What was never there has neither ended nor begun.
 */
export const phenotypicFeatureSchema = z
  .object({
    hpoId: hpoIdSchema,
    /** The official English label. */
    label: z.string().min(1),
    excluded: z.boolean(),
    resolved: z.boolean(),
    onset: z.enum(onsets).nullable(),
  })
  .refine(({ excluded, resolved, onset }) => !excluded || (!resolved && onset === null))

export type PhenotypicFeature = Readonly<z.infer<typeof phenotypicFeatureSchema>>

/** How people say it: they have it now, had it before, or never had it. */
export const presences = ['now', 'before', 'never'] as const

export type Presence = (typeof presences)[number]

/** A feature as people say it. */
export function presenceOf({
  excluded,
  resolved,
}: Pick<PhenotypicFeature, 'excluded' | 'resolved'>): Presence {
  if (excluded) return 'never'
  return resolved ? 'before' : 'now'
}

/** The same said about a feature. */
export function asPresent(feature: PhenotypicFeature, presence: Presence): PhenotypicFeature {
  const excluded = presence === 'never'
  return {
    ...feature,
    excluded,
    resolved: presence === 'before',
    onset: excluded ? null : feature.onset,
  }
}
