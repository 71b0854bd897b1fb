import { databaseProblem, missingTable } from '../database-problem.ts'

/** The ids by which patients' symptoms are named, each once; or why they cannot be read, in a sentence. */
export async function recordedTerms(
  connectionString: string | undefined,
): Promise<readonly string[] | { readonly problem: string }> {
  if (connectionString === undefined) return { problem: 'DATABASE_URL is not set.' }
  const ids: string[] = []
  const problem = await databaseProblem(connectionString, async (client) => {
    const missing = await missingTable('patients_symptoms', client)
    if (missing) return missing
    const { rows } = await client.query<{ hpo_id: string }>(
      'SELECT DISTINCT hpo_id FROM patients_symptoms',
    )
    ids.push(...rows.map(({ hpo_id }) => hpo_id))
    return null
  })
  return problem === null ? ids : { problem }
}
