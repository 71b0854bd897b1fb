import { sql } from '@payloadcms/db-postgres/drizzle'
import { profileCounts, secretKey } from '@share4rare/analytics'
import { readEnvironment, type QuestionnaireTask } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { connectionOf } from '../../endpoints/transaction-of.ts'
import type { OpenStudy } from './open-studies.ts'

type Sample = NonNullable<QuestionnaireTask['sample']>

/** About how many people have taken part in each study that says how many it hopes for, by its questionnaires. */
export async function samplesOf(
  studies: readonly OpenStudy[],
  req: PayloadRequest,
): Promise<ReadonlyMap<string, Sample>> {
  const samples = new Map<string, Sample>()
  for (const study of studies) {
    const target = study.sampleTarget
    if (!target) continue
    const people = await peopleIn(study, req)
    for (const questionnaire of study.questionnaires) samples.set(questionnaire, { people, target })
  }
  return samples
}

/** Validated patients whose answers to one of its questionnaires were handed in, as a protected count. */
async function peopleIn(
  { id, questionnaires }: OpenStudy,
  req: PayloadRequest,
): Promise<number | null> {
  const { rows } = await connectionOf(req).execute<{ pseudonym: string }>(sql`
    SELECT DISTINCT patient.id AS pseudonym
    FROM questionnaire_responses response JOIN patients patient ON patient.id = response.patient_id
    WHERE response.status IN ('completed', 'amended')
      AND patient.validation = 'validated' AND patient.closed IS NOT TRUE
      AND response.questionnaire_id IN (
        SELECT asked::uuid FROM jsonb_array_elements_text(${JSON.stringify(questionnaires)}) AS one (asked))`)
  const { size } = profileCounts(
    rows.map(({ pseudonym }) => ({ pseudonym, categories: [] })),
    { statistic: `study ${id}`, several: false },
    secretKey(readEnvironment(process.env).NOISE_KEY),
  )
  return size.status === 'shown' ? size.value : null
}
