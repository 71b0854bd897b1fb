import type { LocalisedText } from '@share4rare/schemas'

/** A node of the demo's small tree of diseases. `parent` is an ORPHA code; null stands at the top. */
export interface DemoDisease {
  /** ORPHA code such as `ORPHA:98896`, or `undiagnosed`. */
  readonly orphaCode: string
  readonly name: LocalisedText
  readonly level: 'group' | 'disorder'
  readonly parent: string | null
}

/** A pilot group of the platform: everything below one node of the tree, under a name that people know. */
export interface DemoDiseaseGroup {
  readonly root: string
  readonly name: LocalisedText
}

/** The code of patients who have no diagnosis yet. */
export const undiagnosed = 'undiagnosed'

/** The Orphanet node above the neuromuscular pilot group. */
export const neuromuscularRoot = 'ORPHA:68381'

/** The Orphanet node above the pilot group of rare tumours in childhood. */
export const tumourRoot = 'ORPHA:98057'

/** The two pilot groups with which the demo works. */
export const diseaseGroups: readonly DemoDiseaseGroup[] = [
  {
    root: neuromuscularRoot,
    name: { en: 'Rare neuromuscular disorders', es: 'Enfermedades neuromusculares raras' },
  },
  {
    root: tumourRoot,
    name: { en: 'Paediatric rare tumours', es: 'Tumores pediátricos raros' },
  },
]

/**
 * Ten diseases below two nodes, and `undiagnosed`. Codes and English names as Orphanet writes them, CC BY 4.0
 * (https://www.orphadata.com). The levels in between are left out.
 */
export const diseases: readonly DemoDisease[] = [
  {
    orphaCode: neuromuscularRoot,
    name: { en: 'Neuromuscular disease', es: 'Enfermedad neuromuscular' },
    level: 'group',
    parent: null,
  },
  {
    orphaCode: 'ORPHA:98896',
    name: { en: 'Duchenne muscular dystrophy', es: 'Distrofia muscular de Duchenne' },
    level: 'disorder',
    parent: neuromuscularRoot,
  },
  {
    orphaCode: 'ORPHA:98895',
    name: { en: 'Becker muscular dystrophy', es: 'Distrofia muscular de Becker' },
    level: 'disorder',
    parent: neuromuscularRoot,
  },
  {
    orphaCode: 'ORPHA:269',
    name: { en: 'Facioscapulohumeral dystrophy', es: 'Distrofia facioescapulohumeral' },
    level: 'disorder',
    parent: neuromuscularRoot,
  },
  {
    orphaCode: 'ORPHA:273',
    name: { en: 'Steinert myotonic dystrophy', es: 'Distrofia miotónica de Steinert' },
    level: 'disorder',
    parent: neuromuscularRoot,
  },
  {
    orphaCode: 'ORPHA:70',
    name: { en: 'Proximal spinal muscular atrophy', es: 'Atrofia muscular espinal proximal' },
    level: 'disorder',
    parent: neuromuscularRoot,
  },
  {
    orphaCode: tumourRoot,
    name: { en: 'Rare tumor', es: 'Tumor raro' },
    level: 'group',
    parent: null,
  },
  {
    orphaCode: 'ORPHA:654',
    name: { en: 'Nephroblastoma', es: 'Nefroblastoma' },
    level: 'disorder',
    parent: tumourRoot,
  },
  {
    orphaCode: 'ORPHA:635',
    name: { en: 'Neuroblastoma', es: 'Neuroblastoma' },
    level: 'disorder',
    parent: tumourRoot,
  },
  {
    orphaCode: 'ORPHA:790',
    name: { en: 'Retinoblastoma', es: 'Retinoblastoma' },
    level: 'disorder',
    parent: tumourRoot,
  },
  {
    orphaCode: 'ORPHA:449',
    name: { en: 'Hepatoblastoma', es: 'Hepatoblastoma' },
    level: 'disorder',
    parent: tumourRoot,
  },
  {
    orphaCode: 'ORPHA:64742',
    name: { en: 'Pleuropulmonary blastoma', es: 'Blastoma pleuropulmonar' },
    level: 'disorder',
    parent: tumourRoot,
  },
  {
    orphaCode: undiagnosed,
    name: { en: 'No diagnosis yet', es: 'Todavía sin diagnóstico' },
    level: 'disorder',
    parent: null,
  },
]

/** The diseases of one pilot group, without the node above them. */
export function diseasesBelow(root: string): readonly string[] {
  return diseases.filter(({ parent }) => parent === root).map(({ orphaCode }) => orphaCode)
}
