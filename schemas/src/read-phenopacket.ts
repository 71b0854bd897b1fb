import { z } from 'zod'

import { keepFeature, mostFeatures, type ToldFeature } from './keep-feature.ts'
import { packetSexes } from './phenopacket.ts'
import { onsets, onsetTerms, type PhenotypicFeature } from './phenotypic-feature.ts'
import type { PortableProfile } from './portable-profile.ts'

/** The term that an HPO id stands for in the vocabulary in force, also one that was replaced; null where there is none. */
export type TermOf = (hpoId: string) => Pick<PhenotypicFeature, 'hpoId' | 'label'> | null

/** What a packet tells, or every reason why it is not taken, each an English sentence for whoever runs the platform. */
export type PacketReading =
  | { readonly ok: true; readonly profile: PortableProfile }
  | { readonly ok: false; readonly reasons: readonly string[] }

/**
 * Reads a GA4GH Phenopacket, version 2, of one person: sex, age, diseases and features, as that person would tell them
 * here, and nothing else. It is taken whole or not at all: what is cut off, of another version, no term of HPO or not
 * in the vocabulary in force is refused. A term that was replaced becomes the one that replaced it.
 */
export function readPhenopacket(text: string, termOf: TermOf): PacketReading {
  const json = jsonOf(text)
  if (json === undefined) return refused('It is no whole JSON: it may have been cut off.')
  const version = versionSchema.safeParse(json).data?.metaData.phenopacketSchemaVersion
  if (version !== undefined && !/^2(\.|$)/.test(version))
    return refused(`It is of version ${version} of the Phenopacket schema; version 2 is read.`)
  const packet = packetSchema.safeParse(json)
  if (!packet.success) return refused(...packet.error.issues.map(wrongAt))
  const features = packet.data.phenotypicFeatures
  if (features.length > mostFeatures)
    return refused(`It has more than ${String(mostFeatures)} features, which nobody has.`)
  const reasons = features.map((each) => whyNot(each, termOf)).filter((why) => why !== null)
  return reasons.length > 0
    ? refused(...reasons)
    : { ok: true, profile: profileOf(packet.data, termOf) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const refused = (...reasons: readonly string[]): PacketReading => ({ ok: false, reasons })

const wrongAt = ({ path }: z.core.$ZodIssue) =>
  `It is no Phenopacket that tells a profile: see ${path.join('.') || 'its first sign'}.`

/** Why a feature cannot be taken; null where it can. */
function whyNot(feature: Feature, termOf: TermOf): string | null {
  const { type, excluded, onset, resolution } = feature
  if (!/^HP:\d{7}$/.test(type.id)) return `${type.id} is no term of the Human Phenotype Ontology.`
  if (termOf(type.id) === null) return `${type.id} is not in the vocabulary in force.`
  if (excluded && (onset ?? resolution)) return `${type.id} is excluded, and yet began or ended.`
  return onset && bandOf(onset) === null
    ? `${type.id} has an onset that is none of the ten terms by which people tell it here.`
    : null
}

/** A feature that can be taken, as its person would tell it. */
function told({ type, excluded, onset, resolution }: Feature, termOf: TermOf): ToldFeature {
  const { hpoId, label } = termOf(type.id) ?? { hpoId: type.id, label: type.label }
  const presence = excluded ? 'never' : resolution ? 'before' : 'now'
  return { hpoId, label, presence, onset: onset ? bandOf(onset) : null }
}

const bandOf = ({ ontologyClass }: NonNullable<Feature['onset']>) =>
  onsets.find((band) => onsetTerms[band].hpoId === ontologyClass?.id) ?? null

function profileOf(packet: Packet, termOf: TermOf): PortableProfile {
  const { subject, diseases, interpretations, phenotypicFeatures } = packet
  return {
    sex: sexOf[subject.sex],
    age: Number(subject.timeAtLastEncounter.age.iso8601duration.slice(1, -1)),
    diseases: diseases.map(({ term }) => diseaseOf(term)),
    suspected: interpretations.map(({ diagnosis }) => diseaseOf(diagnosis.disease)),
    features: phenotypicFeatures
      .map((feature) => told(feature, termOf))
      .reduce<readonly PhenotypicFeature[]>(keepFeature, []),
  }
}

const sexOf = {
  [packetSexes.female]: 'female',
  [packetSexes.male]: 'male',
  [packetSexes.undetermined]: 'undetermined',
} as const

const diseaseOf = ({ id, label }: z.infer<typeof classSchema>) => ({ orphaCode: id, name: label })

const versionSchema = z.object({ metaData: z.object({ phenopacketSchemaVersion: z.string() }) })

const classSchema = z.object({ id: z.string(), label: z.string().min(1) })
const diseaseSchema = classSchema.extend({ id: z.string().regex(/^ORPHA:\d{1,7}$/) })

const packetSchema = z.object({
  id: z.string(),
  subject: z.object({
    timeAtLastEncounter: z.object({
      age: z.object({ iso8601duration: z.string().regex(/^P\d{1,3}Y$/) }),
    }),
    sex: z.enum(packetSexes),
  }),
  phenotypicFeatures: z
    .array(
      z.object({
        type: classSchema,
        excluded: z.boolean().default(false),
        onset: z.object({ ontologyClass: classSchema.optional() }).optional(),
        resolution: z.object({}).optional(),
      }),
    )
    .default([]),
  interpretations: z
    .array(
      z.object({
        progressStatus: z.literal('IN_PROGRESS'),
        diagnosis: z.object({ disease: diseaseSchema }),
      }),
    )
    .default([]),
  diseases: z
    .array(z.object({ term: diseaseSchema, excluded: z.literal(false).optional() }))
    .default([]),
  metaData: z.object({ created: z.string(), phenopacketSchemaVersion: z.string() }),
})

type Packet = z.infer<typeof packetSchema>
type Feature = Packet['phenotypicFeatures'][number]
