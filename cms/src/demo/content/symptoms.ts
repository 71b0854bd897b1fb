import type { PhenotypicFeature } from '@share4rare/schemas'

import { oftenInPilotGroups } from '../../symptoms/often-in-pilot-groups.ts'
import { undiagnosed } from './diseases.ts'

/** The release of the Human Phenotype Ontology from which the demo's terms are (https://hpo.jax.org). */
export const hpoVersion = '2025-05-06'

const labels = {
  'HP:0003701': 'Proximal muscle weakness',
  'HP:0003323': 'Progressive muscle weakness',
  'HP:0003391': 'Gowers sign',
  'HP:0008981': 'Calf muscle hypertrophy',
  'HP:0002359': 'Frequent falls',
  'HP:0003236': 'Elevated circulating creatine kinase concentration',
  'HP:0002515': 'Waddling gait',
  'HP:0002505': 'Loss of ambulation',
  'HP:0001270': 'Motor delay',
  'HP:0002650': 'Scoliosis',
  'HP:0001371': 'Flexion contracture',
  'HP:0001644': 'Dilated cardiomyopathy',
  'HP:0002093': 'Respiratory insufficiency',
  'HP:0003326': 'Myalgia',
  'HP:0003691': 'Scapular winging',
  'HP:0030319': 'Weakness of facial musculature',
  'HP:0009027': 'Foot dorsiflexor weakness',
  'HP:0012532': 'Chronic pain',
  'HP:0002486': 'Myotonia',
  'HP:0001262': 'Excessive daytime somnolence',
  'HP:0031546': 'Cardiac conduction abnormality',
  'HP:0000518': 'Cataract',
  'HP:0001252': 'Hypotonia',
  'HP:0001284': 'Areflexia',
  'HP:0012378': 'Fatigue',
  'HP:0031500': 'Abdominal mass',
  'HP:0002027': 'Abdominal pain',
  'HP:0000790': 'Hematuria',
  'HP:0000822': 'Hypertension',
  'HP:0001945': 'Fever',
  'HP:0001824': 'Weight loss',
  'HP:0002653': 'Bone pain',
  'HP:0000555': 'Leukocoria',
  'HP:0000486': 'Strabismus',
  'HP:0002094': 'Dyspnea',
} as const

/** Every symptom that the demo knows: HPO ids with their official English labels. */
export const symptoms: readonly PhenotypicFeature[] = Object.entries(labels).map(
  ([hpoId, label]) => ({ hpoId, label, excluded: false, resolved: false, onset: null }),
)

/** The symptoms that the demo's people with this disease may have, the most common first. */
export function symptomsOf(disease: string): readonly PhenotypicFeature[] {
  const ids: readonly string[] = commonFirst[disease] ?? []
  return ids.flatMap((id) => symptoms.filter(({ hpoId }) => hpoId === id))
}

const commonFirst: Readonly<Partial<Record<string, readonly string[]>>> = {
  ...oftenInPilotGroups,
  [undiagnosed]: ['HP:0012378', 'HP:0001252', 'HP:0001270', 'HP:0003326', 'HP:0002094'],
}
