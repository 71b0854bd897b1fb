import { randomUUID } from 'node:crypto'

import type { MemberKind } from '@share4rare/schemas'
import { createLocalReq, type PayloadRequest } from 'payload'

import { queueMail } from '../../src/mail/queue-mail.ts'
import { givenAnswers, givenADecision } from './given-answers.ts'
import { startedCms, withDatabase } from './started-cms.ts'

/** A member all of whose texts hold a word that stands nowhere else. */
export interface CanaryPerson {
  readonly id: string
  readonly patient: string
  /** In lower case: wherever it is found, something of the person is left. */
  readonly word: string
  readonly req: PayloadRequest
}

/** A member with a session, a mail, a patient with symptoms, answers, a consent given, and another refused. */
export async function givenACanaryPerson(
  about: { questionnaire: string; study: string },
  more: { kind?: MemberKind } = {},
): Promise<CanaryPerson> {
  const { payload } = await startedCms()
  const word = `canary${randomUUID().slice(0, 8)}`
  const { id, req } = await givenAMember(word, more.kind ?? 'caregiver')
  const patient = await payload.create({
    collection: 'patients',
    data: {
      ...{ owner: id, name: `${word} Example`, relationship: 'child', validation: 'validated' },
      ...{ birthDate: '2011-11-11', sex: 'female' },
      symptoms: [{ hpoId: 'HP:0001250', label: `${word} seizure` }],
    },
    depth: 0,
    overrideAccess: true, // a patient whom the staff have looked at already
    req: await createLocalReq({}, payload),
  })
  await payload.create({
    collection: 'own-symptoms',
    data: {
      ...{ patient: patient.id, words: `${word} burns`, language: 'en' },
      ...{ state: 'kept', toldOn: '2026-11-01' },
    },
    depth: 0,
    overrideAccess: true, // as the doors write it
    req: await createLocalReq({}, payload),
  })
  await payload.create({
    collection: 'profiles',
    data: { owner: id, biography: `${word} tells`, organisations: [`${word} together`] },
    depth: 0,
    overrideAccess: true, // as the platform writes it
    req: await createLocalReq({}, payload),
  })
  const purpose = { kind: 'study', study: about.study } as const
  await givenADecision(req, { patient: patient.id, purpose })
  const response = await givenAnswers(req, {
    patient: patient.id,
    questionnaire: about.questionnaire,
    answers: { pain: 7, has_help: true, who_helps: `${word} helps` },
  })
  await payload.create({
    collection: 'earlier-answers',
    data: {
      ...{ owner: id, patient: patient.id, response, handedInAt: new Date().toISOString() },
      answers: { who_helps: `${word} helped before` },
    },
    depth: 0,
    overrideAccess: true, // as a correction leaves them
    req: await createLocalReq({}, payload),
  })
  await givenADecision(req, { patient: patient.id, purpose, decision: 'deny' })
  await queueMail(req, { key: `${word}:${id}`, recipient: id, template: 'request-asked' })
  return { id, patient: patient.id, word, req }
}

/** A member of one's own, signed in: other files do not know it, so it may be erased. */
export async function givenAMember(
  word: string,
  kind: MemberKind,
): Promise<{ id: string; req: PayloadRequest }> {
  const { payload } = await startedCms()
  const session = { id: `${word}-session`, createdAt: new Date(), expiresAt: new Date() }
  const made: unknown = await payload.db.create({
    collection: 'members',
    data: {
      ...{ nickname: `${word} nick`, kind, locale: 'es', email: `${word}@tests.example` },
      ...{ salt: `${word}-salt`, hash: `${word}-hash`, sessions: [session] },
    },
    req: await createLocalReq({}, payload),
  })
  const { id } = made as { id: string } // Payload's own adapter says nothing about what it makes
  const user = { ...(made as object), collection: 'members' } as NonNullable<PayloadRequest['user']>
  return { id, req: await createLocalReq({ user }, payload) }
}

/** The tables, of every schema, with a row in which the word stands anywhere. */
export async function tablesHolding(word: string, connectionString: string): Promise<string[]> {
  return withDatabase(connectionString, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(allTables)
    const holding: string[] = []
    for (const { name } of tables) {
      const { rowCount } = await client.query(
        `SELECT FROM ${name} AS searched WHERE searched::text ILIKE $1 LIMIT 1`,
        [`%${word}%`],
      )
      if (rowCount) holding.push(name)
    }
    return holding
  })
}

const allTables = `SELECT format('%I.%I', nspname, relname) AS name
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE relkind IN ('r', 'p') AND nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`
