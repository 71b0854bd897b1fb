import { Client } from 'pg'

import { asWritten, insertNeighbour, type GivenNeighbour, type Neighbour } from '../neighbours.ts'
import type { Platform } from '../platform.ts'

/** The version of the text by which people are asked first about private messages. */
const textVersion = '2026-11'

/** Members with a patient each, written past the doors: validated, and open to messages. */
export async function aCommunity(
  platform: Platform,
  people: readonly Neighbour[],
): Promise<GivenNeighbour[]> {
  const client = new Client({ connectionString: platform.databaseUrl })
  await client.connect()
  try {
    const given: GivenNeighbour[] = []
    for (const person of people) {
      const values = asWritten(person, textVersion)
      given.push(...(await client.query<GivenNeighbour>(insertNeighbour, values)).rows)
    }
    return given
  } finally {
    await client.end()
  }
}
