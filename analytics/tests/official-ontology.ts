import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { compileOntology } from '../src/ontology/compiled/compile-ontology.ts'
import type { Ontology } from '../src/ontology/compiled/ontology.ts'
import { readAnnotations } from '../src/ontology/official/read-annotations.ts'
import { readOboGraph } from '../src/ontology/official/read-obo-graph.ts'
import { readSource } from '../src/ontology/official/read-source.ts'

const folder = new URL('../../../shared/data/hpo/', import.meta.url)

/** Where a file of the official release stands beside the project. */
export const officialFile = (name: string): string => fileURLToPath(new URL(name, folder))

export const officialNames = {
  ontology: 'hp.v2025-05-06.json.gz',
  annotations: 'phenotype.v2025-05-06.hpoa.gz',
} as const

/** The official release that stands beside the project, compiled; null where there is none. */
export async function officialOntology(): Promise<Ontology | null> {
  if (!existsSync(folder)) return null
  const terms = readOboGraph(await readSource(officialFile(officialNames.ontology)))
  const diseases = readAnnotations(await readSource(officialFile(officialNames.annotations)))
  return compileOntology(terms, diseases, { kind: 'official', sources: [] })
}
