import { randomUUID } from 'node:crypto'

import { recordErasure } from '../../src/erasure/record-erasure.ts'
import { withdrawalsIn } from '../../src/withdrawals/kept-withdrawals.ts'
import { givenACanaryPerson, givenAMember, type CanaryPerson } from './given-canary-person.ts'
import { rowsOf, yearsAgo } from './newcomers.ts'
import { tokenOf } from './personas.ts'
import { rest } from './rest.ts'
import { startedCms } from './started-cms.ts'

/** Guardians, each with one patient, before their rights end. */
export interface Guardians {
  /** Of a child who has come of age, and who has an account already. */
  readonly known: CanaryPerson
  readonly adult: string
  /** Of one who registers only afterwards. */
  readonly unknown: CanaryPerson
  /** Approved; declined and then approved; approved for an adult who cannot decide. */
  readonly approved: CanaryPerson
  readonly again: CanaryPerson
  readonly ward: CanaryPerson
}

/** Guardians of people who came of age, with documents, and what validators had said of them so far. */
export async function givenGuardians(about: {
  questionnaire: string
  study: string
}): Promise<Guardians> {
  const [known, unknown, approved, again, ward] = [
    await givenACanaryPerson(about),
    await givenACanaryPerson(about),
    await givenACanaryPerson(about),
    await givenACanaryPerson(about),
    await givenACanaryPerson(about),
  ]
  for (const { id, patient } of [known, unknown, approved, again, ward]) {
    await rowsOf(`UPDATE patients SET birth_date = '${yearsAgo(18, 0)}' WHERE id = '${patient}'`)
    await rowsOf(`INSERT INTO documents (owner_id, patient_id, kind, state, media_type, size, sha256, sent_at)
      SELECT '${id}', '${patient}', kind::enum_documents_kind, 'accepted', 'application/pdf', 1, 'none', now()
      FROM unnest(ARRAY['medical-proof', 'identity', 'guardianship-proof']) kind`)
  }
  for (const { patient } of [approved, again]) await decide(patient, 'approve')
  await decide(again.patient, 'decline')
  await decide(again.patient, 'approve')
  await rowsOf(`UPDATE patients SET relationship = 'ward', guardianship = 'approved'
    WHERE id = '${ward.patient}'`)
  return { known, adult: await givenAnAdult(), unknown, approved, again, ward }
}

/**
 * Two children are handed over, and their guardians' accounts closed; the rights of two other guardians end. Answers
 * how many lines the file beside the database has after each of the four.
 */
export async function endGuardians(guardians: Guardians): Promise<number[]> {
  const { known, adult, unknown, approved, ward } = guardians
  const lines = [
    await linesAfter(post(`/patients/${known.patient}/hand-over`, { member: adult })),
    await linesAfter(
      post(`/patients/${unknown.patient}/hand-over`, { member: await givenAnAdult() }),
    ),
    await linesAfter(decide(approved.patient, 'decline')),
    await linesAfter(askAgainAbout(ward.patient)),
  ]
  for (const { id, req } of [known, unknown])
    await recordErasure(req, { kind: 'member', id, reason: 'asked-by-owner' })
  return lines
}

/** The statement that gives whose everything is that a patient holds. */
export function heldOf(patient: string): string {
  return `SELECT owner_id, 'answers' AS what FROM questionnaire_responses WHERE patient_id = '${patient}'
    UNION ALL SELECT owner_id, 'earlier' FROM earlier_answers WHERE patient_id = '${patient}'
    UNION ALL SELECT owner_id, kind::text FROM documents WHERE patient_id = '${patient}' ORDER BY 2`
}

async function decide(patient: string, door: 'approve' | 'decline'): Promise<void> {
  if (door === 'approve')
    await rowsOf(`UPDATE patients SET guardianship = 'asked' WHERE id = '${patient}'`)
  const seen = await seenNow(patient, 'guardianship')
  await post(`/patients/${patient}/${door}-guardianship`, { seen, words: 'As the court decided.' })
}

async function askAgainAbout(patient: string): Promise<void> {
  const seen = await seenNow(patient, 'validation')
  const template = 'guardianship-unclear'
  await post(`/patients/${patient}/decide`, { decision: 'feedback', seen, template })
}

/** What a validator has before their eyes. */
async function seenNow(patient: string, field: 'guardianship' | 'validation') {
  const [row] = await rowsOf(
    `SELECT ${field} AS state, updated_at AS at FROM patients WHERE id = '${patient}'`,
  )
  return { state: row?.['state'], at: (row?.['at'] as Date).toISOString() } // as pg reads a moment
}

async function givenAnAdult(): Promise<string> {
  const { id } = await givenAMember(`adult${randomUUID().slice(0, 8)}`, 'patient')
  await rowsOf(`UPDATE members SET registration = 'done', birth_date = '${yearsAgo(18, 0)}'
    WHERE id = '${id}'`)
  return id
}

async function post(door: string, body: object): Promise<void> {
  const { status, text } = await rest('POST', door, { token: await tokenOf('validator'), body })
  if (status !== 200) throw new Error(`${door} answered with ${String(status)}: ${text}`)
}

async function linesAfter(step: Promise<void>): Promise<number> {
  await step
  return (await withdrawalsIn((await startedCms()).dataFolder)).length
}
