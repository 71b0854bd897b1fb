import { databaseProblem, missingTable } from '../database-problem.ts'

/** The ids by which patients' symptoms and own words are named, each once; or why they cannot be read, in a sentence. */
export async function recordedTerms(
  connectionString: string | undefined,
): Promise<readonly string[] | { readonly problem: string }> {
  if (connectionString === undefined) return { problem: 'DATABASE_URL is not set.' }
  const ids: string[] = []
  const problem = await databaseProblem(connectionString, async (client) => {
    for (const table of ['patients_symptoms', 'own_symptoms']) {
      const missing = await missingTable(table, client)
      if (missing) return missing
    }
    const { rows } = await client.query<{ hpo_id: string }>(
      `SELECT hpo_id FROM patients_symptoms
       UNION SELECT hpo_id FROM own_symptoms WHERE hpo_id IS NOT NULL`,
    )
    ids.push(...rows.map(({ hpo_id }) => hpo_id))
    return null
  })
  return problem === null ? ids : { problem }
}
