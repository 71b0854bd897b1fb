import { done, whoLookedSchema, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import { wholeOwnPatients } from '../../collections/patients/keep-patient.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import { endpoint, anySignedInMember } from '../endpoint.ts'
import { ownFile } from '../own-file.ts'
import { asCsv } from './as-csv.ts'
import { gather, type MyData } from './gather.ts'
import { whoLooked } from './who-looked.ts'

/** `GET /members/my-data.json`: all that is held about the member and their patients. */
const asJsonFile = endpoint('get', '/my-data.json', async (req) => {
  const mine = await downloaded(req)
  return mine.ok
    ? ownFile('my-data.json', 'application/json', JSON.stringify(mine.value, null, 2))
    : mine
})

/** `GET /members/my-data.csv`: the same as a table. */
const asCsvFile = endpoint('get', '/my-data.csv', async (req) => {
  const mine = await downloaded(req)
  return mine.ok ? ownFile('my-data.csv', 'text/csv; charset=utf-8', asCsv(mine.value)) : mine
})

async function downloaded(req: PayloadRequest): Promise<Result<MyData>> {
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const { id } = member.value
  if (!(await count(req, 'downloads by account', id))) return tooMany('downloads by account')
  const mine = await gather(req, member.value)
  await recordAudit(req, { action: 'my-data.downloaded', subject: id, person: id })
  return done(mine)
}

/** `GET /members/who-looked`: what others did with the member's data, staff by role. */
const listWhoLooked = endpoint('get', '/who-looked', async (req) => {
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const patients = await wholeOwnPatients(req)
  const names = new Map(patients.map(({ id, name }) => [id, name]))
  return done(whoLookedSchema.parse({ lines: await whoLooked(req, member.value.id, names) }))
})

/** The doors by which members see all that is held about them. */
export const myDataDoors = [asJsonFile, asCsvFile, listWhoLooked]
