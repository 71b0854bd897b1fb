import type { DiagnosedDisease, PortableProfile } from './portable-profile.ts'
import { onsetTerms, presenceOf, type PhenotypicFeature } from './phenotypic-feature.ts'

/** A term of an ontology by its id, such as `HP:0001250`, with its official English label. */
interface OntologyClass {
  readonly id: string
  readonly label: string
}

interface Age {
  readonly iso8601duration: string
}

/** What somebody has, had or never had, in the words of GA4GH. */
interface PacketFeature {
  readonly type: OntologyClass
  readonly excluded?: true
  readonly onset?: { readonly ontologyClass: OntologyClass }
  readonly resolution?: { readonly ageRange: { readonly start: Age; readonly end: Age } }
}

/** An ontology whose terms a packet uses. */
interface Resource {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly version: string
  readonly namespacePrefix: string
  readonly iriPrefix: string
}

/** The part of a GA4GH Phenopacket, version 2, that a profile of ours fills. */
export interface Phenopacket {
  readonly id: string
  readonly subject: {
    readonly id: string
    readonly timeAtLastEncounter: { readonly age: Age }
    readonly sex: (typeof packetSexes)[keyof typeof packetSexes]
  }
  readonly phenotypicFeatures: readonly PacketFeature[]
  readonly interpretations?: readonly {
    readonly id: string
    readonly progressStatus: 'IN_PROGRESS'
    readonly diagnosis: { readonly disease: OntologyClass }
  }[]
  readonly diseases: readonly { readonly term: OntologyClass }[]
  readonly metaData: {
    readonly created: string
    readonly createdBy: string
    readonly resources: readonly Resource[]
    readonly phenopacketSchemaVersion: '2.0'
  }
}

/** By what a packet is known, on which day it was made (`2026-11-22`), and the release of HPO in force. */
export interface PacketNote {
  readonly id: string
  readonly day: string
  readonly hpoVersion: string
}

/** The sexes of our record in the words of GA4GH. */
export const packetSexes = {
  female: 'FEMALE',
  male: 'MALE',
  undetermined: 'OTHER_SEX',
} as const

/**
 * A profile as a GA4GH Phenopacket, version 2. What somebody had before is a feature with a resolution: it ended at
 * some time before the next birthday, for nobody was asked when. A disease that is only suspected is an interpretation
 * in progress. Own words, for which there is no term, have no place in a packet and are not in it.
 */
export function phenopacketOf(profile: PortableProfile, note: PacketNote): Phenopacket {
  const { age, sex, features, diseases, suspected } = profile
  return {
    id: note.id,
    subject: { id: note.id, timeAtLastEncounter: { age: years(age) }, sex: packetSexes[sex] },
    phenotypicFeatures: features.map((feature) => packetFeature(feature, age)),
    ...(suspected.length > 0 && { interpretations: suspected.map(inProgress) }),
    diseases: diseases.map((disease) => ({ term: classOf(disease) })),
    metaData: {
      created: `${note.day}T00:00:00Z`,
      createdBy: 'Share4Rare',
      resources: [hpo(note.hpoVersion), ...(diseases.length + suspected.length > 0 ? [ordo] : [])],
      phenopacketSchemaVersion: '2.0',
    },
  }
}

function packetFeature(feature: PhenotypicFeature, age: number): PacketFeature {
  const { hpoId, label, onset } = feature
  const presence = presenceOf(feature)
  const began = onset && onsetTerms[onset]
  return {
    type: { id: hpoId, label },
    ...(presence === 'never' && { excluded: true }),
    ...(began && { onset: { ontologyClass: { id: began.hpoId, label: began.label } } }),
    ...(presence === 'before' && {
      resolution: { ageRange: { start: years(0), end: years(age + 1) } },
    }),
  }
}

const years = (age: number): Age => ({ iso8601duration: `P${String(age)}Y` })

const classOf = ({ orphaCode, name }: DiagnosedDisease): OntologyClass => ({
  id: orphaCode,
  label: name,
})

const inProgress = (disease: DiagnosedDisease, index: number) => ({
  id: `suspected-${String(index + 1)}`,
  progressStatus: 'IN_PROGRESS' as const,
  diagnosis: { disease: classOf(disease) },
})

const hpo = (version: string): Resource => ({
  id: 'hp',
  name: 'Human Phenotype Ontology',
  url: 'http://purl.obolibrary.org/obo/hp.owl',
  version,
  namespacePrefix: 'HP',
  iriPrefix: 'http://purl.obolibrary.org/obo/HP_',
})

const ordo: Resource = {
  id: 'ordo',
  name: 'Orphanet Rare Disease Ontology',
  url: 'https://www.orphadata.com/ordo/',
  version: 'unknown', // the record keeps codes and names, not the release that they were read in
  namespacePrefix: 'ORPHA',
  iriPrefix: 'http://www.orpha.net/ORDO/Orphanet_',
}
