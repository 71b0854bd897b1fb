import {
  asWritten,
  insertNeighbour,
  type GivenNeighbour,
  type Neighbour,
} from '../../../tests/support/neighbours.ts'
import { starterVersion } from '../../src/claims/starter-texts.ts'
import { findPeopleAlike } from '../../src/jobs/find-people-alike.ts'
import { startedCms, withDatabase } from './started-cms.ts'
import { worker } from './work-context.ts'

/** Members with one patient each, who are themselves, written into the record at once. */
export async function givenACommunity(people: readonly Neighbour[]): Promise<GivenNeighbour[]> {
  const { databaseUrl } = await startedCms()
  return withDatabase(databaseUrl, async (client) => {
    const given: GivenNeighbour[] = []
    for (const person of people) {
      const values = asWritten(person, starterVersion)
      given.push(...(await client.query<GivenNeighbour>(insertNeighbour, values)).rows)
    }
    return given
  })
}

/** Takes the members of communities out of the record again. */
export async function takeCommunitiesAway(): Promise<void> {
  const { databaseUrl } = await startedCms()
  await withDatabase(databaseUrl, async (client) => {
    await client.query('SET session_replication_role = replica')
    await client.query(`DELETE FROM members WHERE nickname LIKE 'neighbour %'`)
  })
}

/** Does the job that makes the lists; with `diesAt`, its worker is killed at that step. */
export async function makeLists(diesAt?: string): Promise<void> {
  await findPeopleAlike(await worker({ kind: 'find-people-alike', subject: 'all' }, diesAt))
}
