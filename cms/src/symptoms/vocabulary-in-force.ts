import {
  allStarterWords,
  oftenWith,
  starterOntology,
  starterSystems,
  type Ontology,
  type SymptomWords,
} from '@share4rare/analytics'
import { commonSymptoms } from '@share4rare/schemas'

import { oftenInPilotGroups } from './often-in-pilot-groups.ts'

/** The vocabulary by which this installation names symptoms, with the plain words that come with the platform. */
export interface VocabularyInForce {
  /** Another one is in force where this is another text. */
  readonly name: string
  readonly words: SymptomWords
  /** The HPO ids of what people with these diseases (`ORPHA:98896`) often have, the most frequent first. */
  readonly oftenWith: (diseases: readonly string[]) => readonly string[]
}

/** The vocabulary in force, opened once for this process. */
export async function vocabularyInForce(): Promise<VocabularyInForce> {
  opened ??= open()
  return opened
}

let opened: Promise<VocabularyInForce> | undefined

async function open(): Promise<VocabularyInForce> {
  const ontology = starterOntology()
  return {
    name: `${ontology.release.kind} ${ontology.release.version}`,
    words: {
      ontology,
      plain: await allStarterWords(),
      translated: {},
      systems: starterSystems(),
      oftenFirst: commonSymptoms.map(({ hpoId }) => hpoId),
    },
    oftenWith: (diseases) => frequentSymptoms(ontology, diseases),
  }
}

function frequentSymptoms(ontology: Ontology, diseases: readonly string[]): readonly string[] {
  if (ontology.release.hasDiseases) return oftenWith(ontology, diseases)
  return [...new Set(diseases.flatMap((code) => oftenInPilotGroups[code] ?? []))]
}
