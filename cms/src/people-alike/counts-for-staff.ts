import { sql } from '@payloadcms/db-postgres/drizzle'
import {
  ancestorsOf,
  idOf,
  profileCounts,
  secretKey,
  systemOf,
  termOf,
  type CountedProfile,
  type ProfileCounts,
  type SymptomWords,
} from '@share4rare/analytics'
import { readEnvironment } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { connectionOf } from '../endpoints/transaction-of.ts'
import { vocabularyInForce } from '../symptoms/vocabulary-in-force.ts'
import { shownPeopleSql } from './list-of-patient.ts'

/** What staff see of everybody who is validated: protected counts, and groups of people who are alike. */
export interface CountsForStaff {
  /** By the ORPHAcode of the first disease; the empty text stands for none. */
  readonly byDisease: ProfileCounts
  /** By body system, of which a patient may have something in several. */
  readonly bySystem: ProfileCounts
  /** Names of diseases by their ORPHAcodes. */
  readonly names: ReadonlyMap<string, string>
  readonly groups: readonly GroupForStaff[]
}

/** People who are alike, as staff see them. */
export interface GroupForStaff {
  readonly number: number
  /** In fives and at least ten, as of when eleven had last come, left or changed. */
  readonly people: number
  readonly systems: readonly string[]
  /** What most of them have, the most specific: HPO ids. */
  readonly symptoms: readonly string[]
  /** Of those who are in it now, by ORPHAcode. */
  readonly byDisease: ProfileCounts['counts']
}

interface Counted extends Record<string, unknown> {
  readonly pseudonym: string
  readonly disease: string
  readonly hpoIds: readonly string[]
  /** The group they are in. */
  readonly number: number | null
}

/** Counts everybody who is validated, under the rules of disclosure. */
export async function countsForStaff(req: PayloadRequest): Promise<CountsForStaff> {
  const key = secretKey(readEnvironment(process.env).NOISE_KEY)
  const { words } = await vocabularyInForce(req.payload)
  const people = await countedPeople(req)
  const systems = people.map(({ pseudonym, hpoIds }) => ({
    pseudonym,
    categories: systemsIn(words, hpoIds),
  }))
  return {
    byDisease: profileCounts(
      people.map(byDisease),
      { statistic: 'profiles|disease', several: false },
      key,
    ),
    bySystem: profileCounts(systems, { statistic: 'profiles|system', several: true }, key),
    names: await diseaseNames(req),
    groups: await groupsOf(req, people, (members) =>
      profileCounts(
        members.map(byDisease),
        { statistic: 'profiles|disease in group', several: false },
        key,
      ),
    ),
  }
}

const byDisease = ({ pseudonym, disease }: Counted): CountedProfile => ({
  pseudonym,
  categories: [disease],
})

function systemsIn(words: SymptomWords, hpoIds: readonly string[]): string[] {
  const found = hpoIds.flatMap((id) => {
    const term = termOf(words.ontology, id)
    return term === null ? [] : (systemOf(words, term) ?? [])
  })
  return [...new Set(found)]
}

async function countedPeople(req: PayloadRequest): Promise<readonly Counted[]> {
  const { rows } = await connectionOf(req).execute<Counted>(sql`
    SELECT patient.id AS pseudonym, coalesce(disease.orpha_code, '') AS disease,
      ARRAY(SELECT symptom.hpo_id FROM patients_symptoms symptom
        WHERE symptom._parent_id = patient.id AND symptom.excluded IS NOT TRUE) AS "hpoIds",
      placed.number
    FROM patients patient
    LEFT JOIN diseases disease ON disease.id = patient.disease_id
    LEFT JOIN neighbourhood_members placed ON placed.patient_id = patient.id
    WHERE patient.validation = 'validated' AND patient.closed IS NOT TRUE`)
  return rows
}

async function diseaseNames(req: PayloadRequest): Promise<ReadonlyMap<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'diseases',
    select: { orphaCode: true, name: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // diseases are public
    req,
  })
  return new Map(docs.map(({ orphaCode, name }) => [orphaCode, name]))
}

async function groupsOf(
  req: PayloadRequest,
  people: readonly Counted[],
  count: (members: readonly Counted[]) => ProfileCounts,
): Promise<GroupForStaff[]> {
  const { words } = await vocabularyInForce(req.payload)
  const members = Map.groupBy(people, ({ number }) => number)
  const { rows } = await connectionOf(req).execute<KeptGroup>(sql`
    SELECT number, vector, systems, ${shownPeopleSql} AS people FROM neighbourhoods neighbourhood
    ORDER BY neighbourhood.people DESC, number LIMIT ${mostGroups}`)
  return rows.map(({ number, vector, systems, people: shown }) => ({
    number,
    people: shown,
    systems,
    symptoms: mostSpecific(words, Object.keys(vector)),
    byDisease: count(members.get(number) ?? []).counts,
  }))
}

interface KeptGroup extends Record<string, unknown> {
  readonly number: number
  readonly people: number
  readonly vector: Readonly<Record<string, number>>
  readonly systems: readonly string[]
}

/** The largest: more are no overview. */
const mostGroups = 100

/** Of the symptoms in a vector those with none beneath them there. */
function mostSpecific({ ontology }: SymptomWords, names: readonly string[]): string[] {
  const terms = names.map((name) => termOf(ontology, name)).filter((term) => term !== null)
  const above = new Set(
    terms.flatMap((term) => [...ancestorsOf(ontology, term)].filter((one) => one !== term)),
  )
  return terms.filter((term) => !above.has(term)).map((term) => idOf(ontology, term))
}
