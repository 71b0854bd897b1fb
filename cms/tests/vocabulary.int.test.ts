import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { ownDatabase } from '../../tests/support/own-database.ts'
import { recordedTerms } from '../src/vocabulary/recorded-terms.ts'
import { withDatabase } from './support/started-cms.ts'

describe('the terms that records hold', () => {
  it('are told once each, and nothing else of the records', async () => {
    const database = await ownDatabase()
    expect(await recordedTerms(database)).toEqual([])
    await withDatabase(database, (client) =>
      client.query(`ALTER TABLE patients_symptoms DROP CONSTRAINT patients_symptoms_parent_id_fk;
        INSERT INTO patients_symptoms (_order, _parent_id, id, hpo_id, label)
        SELECT n, gen_random_uuid(), n, 'HP:' || n % 2, 'Invented' FROM generate_series(1, 5) AS n`),
    )
    expect(new Set(await idsIn(database))).toEqual(new Set(['HP:0', 'HP:1']))
    expect(await idsIn(database)).toHaveLength(2)
    await withDatabase(database, (client) =>
      client.query(`ALTER TABLE own_symptoms DROP CONSTRAINT own_symptoms_patient_id_patients_id_fk;
        INSERT INTO own_symptoms (patient_id, words, language, state, hpo_id, told_on)
        SELECT gen_random_uuid(), 'invented', 'en', 'mapped', id, now()
        FROM unnest(ARRAY['HP:1', 'HP:2']) AS id`),
    )
    expect(new Set(await idsIn(database))).toEqual(new Set(['HP:0', 'HP:1', 'HP:2']))
  })

  it('cannot be told without a database, or before its tables are there, which a sentence says', async () => {
    const empty = await ownDatabase()
    await withDatabase(empty, (client) => client.query('DROP TABLE patients_symptoms'))
    const nowhere = 'postgres://nobody@127.0.0.1:1/nothing'
    expect(await recordedTerms(undefined)).toEqual({ problem: 'DATABASE_URL is not set.' })
    expect(JSON.stringify(await recordedTerms(empty))).toContain('has no tables yet')
    expect(JSON.stringify(await recordedTerms(nowhere))).toContain('does not lead to a database')
  })
})

const idsIn = async (database: string) => z.array(z.string()).parse(await recordedTerms(database))
