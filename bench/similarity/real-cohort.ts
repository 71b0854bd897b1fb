import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { z } from 'zod'

import { termOf, type Ontology } from '../../analytics/src/ontology/compiled/ontology.ts'
import { raggedOf } from '../../analytics/src/ontology/compiled/ragged.ts'
import { readSource } from '../../analytics/src/ontology/official/read-source.ts'
import type { Cohort } from './cohort.ts'
import { mulberry32, shuffled } from './mulberry32.ts'

const file = new URL('../../../shared/data/phenopackets/ppk-dev.jsonl.gz', import.meta.url)

/** Fewer terms say too little to be judged. */
const fewestTerms = 3

const caseSchema = z.object({
  disease: z.string(),
  present: z.array(z.string()),
  pmid: z.string(),
})

/**
 * The published cases beside the project, those with at least three terms, in an order that is drawn, because cases of one
 * publication stand together; null where they are missing.
 */
export async function realCohort(ontology: Ontology): Promise<Cohort | null> {
  if (!existsSync(file)) return null
  const { text } = await readSource(fileURLToPath(file))
  const cases = shuffled(text.trimEnd().split('\n'), mulberry32(1))
    .map((line) => caseSchema.parse(JSON.parse(line)))
    .map((one) => ({ ...one, terms: termsOf(ontology, one.present) }))
    .filter(({ terms }) => terms.length >= fewestTerms)
  return {
    profiles: raggedOf(cases.map(({ terms }) => terms)),
    diseases: numbered(cases.map(({ disease }) => disease)),
    publications: numbered(cases.map(({ pmid }) => pmid)),
  }
}

function termsOf(ontology: Ontology, ids: readonly string[]): readonly number[] {
  const terms = ids.map((id) => termOf(ontology, id)).filter((term) => term !== null)
  return [...new Set(terms)].sort((a, b) => a - b)
}

/** Equal texts get equal numbers. */
function numbered(texts: readonly string[]): Uint32Array {
  const numbers = new Map([...new Set(texts)].map((text, at) => [text, at]))
  return Uint32Array.from(texts, (text) => numbers.get(text) ?? 0)
}
