import path from 'node:path'

import {
  allStarterWords,
  oftenWith,
  starterSystems,
  translatedNames,
  watchedVocabulary,
  type Ontology,
  type OpenVocabulary,
  type SymptomWords,
  type WatchedVocabulary,
} from '@share4rare/analytics'
import { commonSymptoms, readEnvironment } from '@share4rare/schemas'
import type { Payload } from 'payload'

import { oftenInPilotGroups } from './often-in-pilot-groups.ts'

/** The vocabulary by which this installation names symptoms, with the plain words that come with the platform. */
export interface VocabularyInForce {
  /** Another vocabulary is in force where this is another text. */
  readonly mark: string
  readonly words: SymptomWords
  /** The HPO ids of what people with these diseases (`ORPHA:98896`) often have, the most frequent first. */
  readonly oftenWith: (diseases: readonly string[]) => readonly string[]
}

/**
 * The vocabulary in force: opened once for this process, and anew when an operator has installed another. Where that
 * one is damaged the log says so, and the one before stays.
 */
export async function vocabularyInForce({
  logger,
}: Pick<Payload, 'logger'>): Promise<VocabularyInForce> {
  watched ??= watchedVocabulary(folder(), (problem) => {
    logger.error(problem.message)
  })
  const vocabulary = await watched.now()
  if (last?.vocabulary !== vocabulary) last = { vocabulary, inForce: withWords(vocabulary) }
  return last.inForce
}

let watched: WatchedVocabulary | undefined
let last: { vocabulary: OpenVocabulary; inForce: Promise<VocabularyInForce> } | undefined

const folder = () => path.join(readEnvironment(process.env).DATA_DIR, 'vocabulary')

async function withWords(vocabulary: OpenVocabulary): Promise<VocabularyInForce> {
  const { ontology, installed } = vocabulary
  return {
    mark: installed?.sha256 ?? 'starter',
    words: {
      ontology,
      plain: await allStarterWords(),
      translated: {
        es: translatedNames(vocabulary, 'es'),
        ca: translatedNames(vocabulary, 'ca'),
        fr: translatedNames(vocabulary, 'fr'),
        nl: translatedNames(vocabulary, 'nl'),
      },
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
