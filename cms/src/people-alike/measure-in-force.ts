import { sql } from '@payloadcms/db-postgres/drizzle'
import { patientMeasure, type PatientMeasure, type SymptomWords } from '@share4rare/analytics'
import type { PayloadRequest } from 'payload'

import { connectionOf } from '../endpoints/transaction-of.ts'
import { vocabularyInForce } from '../symptoms/vocabulary-in-force.ts'

/** By what patients are compared now. */
export interface MeasureInForce {
  /** Another measure is in force where this is another text. */
  readonly mark: string
  readonly measure: PatientMeasure
  readonly words: SymptomWords
}

/** The measure by the vocabulary and the diseases in force, made once for this process and anew when one has changed. */
export async function measureInForce(req: PayloadRequest): Promise<MeasureInForce> {
  const { mark: vocabulary, words } = await vocabularyInForce(req.payload)
  const { rows } = await connectionOf(req).execute<{ code: string }>(
    sql`SELECT orpha_code AS code FROM diseases ORDER BY 1`,
  )
  const diseases = rows.map(({ code }) => code)
  const mark = JSON.stringify([vocabulary, diseases])
  if (last?.mark !== mark) last = { mark, words, measure: patientMeasure(words.ontology, diseases) }
  return last
}

let last: MeasureInForce | undefined
