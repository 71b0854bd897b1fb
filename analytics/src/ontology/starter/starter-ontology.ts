import { compileOntology } from '../compiled/compile-ontology.ts'
import type { Ontology } from '../compiled/ontology.ts'
import terms from './terms.json' with { type: 'json' }

/** The release whose ids, labels and parents the starter terms hold. */
export const starterVersion = '2025-05-06'

/** The terms that come with the platform, compiled in memory: without definitions, synonyms or diseases. */
export function starterOntology(): Ontology {
  compiled ??= compileOntology(
    {
      version: starterVersion,
      terms: terms.map(({ id, label, parents }) => ({ id, label, parents, ...nothingElse })),
      obsolete: [],
    },
    null,
    { kind: 'starter', sources: [] },
  )
  return compiled
}

let compiled: Ontology | undefined

const nothingElse = { altIds: [], synonyms: [], definition: '' } as const
