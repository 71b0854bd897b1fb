import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { done } from '@share4rare/schemas'
import type { Endpoint } from 'payload'

import { addEvent } from '../../src/collections/partner-grants/kept-grants.ts'
import { forgetKey } from '../../src/documents/forget-key.ts'
import { inTransaction } from '../../src/endpoints/endpoint.ts'
import { revoke } from '../../src/endpoints/partner-grants/change-grant.ts'
import { removeDocument } from '../../src/endpoints/remove-document.ts'
import { documentFile } from '../../src/erasure/kept-tombstones.ts'
import { givenADecision } from './given-answers.ts'
import { givenAMember, type CanaryPerson } from './given-canary-person.ts'
import { startedCms } from './started-cms.ts'

/** What somebody allows, and may take back: ids. */
export interface Allowed {
  readonly person: CanaryPerson
  readonly study: string
  readonly grant: string
  /** A document that is removed by its owner, and one whose row stays when its time is up. */
  readonly removed: string
  readonly destroyed: string
}

/** A person who agrees to a study, lets a partner see their patient, and sent two documents. */
export async function givenWhatIsAllowed(person: CanaryPerson, study: string): Promise<Allowed> {
  const { patient, id: granter, req } = person
  await givenADecision(req, { patient, purpose: { kind: 'study', study } })
  const { id: partner } = await givenAMember(`partner${randomUUID().slice(0, 8)}`, 'caregiver')
  const grant = { id: randomUUID(), granter, patient }
  await addEvent(req, { ...grant, partner: null }, 'granted')
  await addEvent(req, { ...grant, partner }, 'accepted')
  const [removed, destroyed] = [await givenAFile(person), await givenAFile(person)]
  return { person, study, grant: grant.id, removed, destroyed }
}

/** They take all of it back, by the doors for it; of one document the worker says that its time is up. */
export async function takeBack({ person, study, ...ids }: Allowed): Promise<void> {
  const { patient, req } = person
  const purpose = { kind: 'study', study } as const
  await givenADecision(req, { patient, purpose, decision: 'deny' })
  await inTransaction(req, async () => {
    await forgetKey(req, { id: ids.destroyed, patient }, 'time-is-up')
    return done(null)
  })
  await at(revoke, person, ids.grant)
  await at(removeDocument, person, ids.removed)
}

async function at({ handler }: Endpoint, { req }: CanaryPerson, id: string): Promise<void> {
  const { ok, status } = await handler(Object.assign({ ...req }, { routeParams: { id } }))
  if (!ok) throw new Error(`answered with ${String(status)}`)
}

async function givenAFile({ id: owner, patient, word, req }: CanaryPerson): Promise<string> {
  const { payload, dataFolder } = await startedCms()
  const about = { kind: 'medical-proof', state: 'accepted', mediaType: 'application/pdf' } as const
  const sent = { size: 1, sha256: 'none', sentAt: new Date().toISOString(), key: `${word} key` }
  const { id } = await payload.create({
    collection: 'documents',
    data: { owner, patient, ...about, ...sent },
    depth: 0,
    overrideAccess: true, // sent before anybody looks
    req,
  })
  await mkdir(path.join(dataFolder, 'documents'), { recursive: true })
  await writeFile(documentFile(dataFolder, id), 'sealed')
  return id
}
