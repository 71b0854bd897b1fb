import { randomUUID } from 'node:crypto'

import type { CollectionName } from '../../src/access/matrix.ts'
import type { PersonaName } from '../../src/access/personas.ts'
import { startedCms } from './started-cms.ts'

/** A document that Payload would take from somebody who may create one. */
export async function newDocumentOf(slug: CollectionName, name: PersonaName): Promise<object> {
  const mark = `new-${randomUUID()}`
  const account = { email: `${mark}@new.example`, password: mark }
  const texts = { title: mark, summary: 'For tests', _status: 'draft' }
  const study = {
    team: 'Testers',
    ethicsApproval: 'none',
    consentText: { version: '1', body: 'x' },
  }
  const documents: Partial<Record<CollectionName, object>> = {
    chapters: { ...texts, slug: mark },
    diseases: { name: mark, orphaCode: mark, level: 'group' },
    'symptom-words': { hpoId: name === 'author' ? 'HP:0002015' : 'HP:0002019' },
    studies: { ...texts, ...study, state: 'draft', questionnaires: [await aQuestionnaire()] },
    questionnaires: { ...texts, code: `q${mark.slice(-8)}`, minutes: 1 },
    'claim-texts': {
      ...{ claim: 'private-messages', version: mark, title: mark, text: mark },
      ...{ titleInSpanish: mark, textInSpanish: mark },
    },
    reviews: { request: await aRequestWithoutVotes(name), vote: 'approve' },
    staff: { ...account, name: mark, roles: ['author'] },
    members: { ...account, nickname: mark, kind: 'patient', locale: 'en' },
    'payload-preferences': { key: mark, value: {} },
  }
  return documents[slug] ?? {}
}

/** A change that does no harm, and that whoever may update a document may make. */
export function changeOf(slug: CollectionName): object {
  const changes: Partial<Record<CollectionName, object>> = {
    chapters: { _status: 'draft' },
    questionnaires: { _status: 'draft' },
    diseases: { level: 'group' },
    'symptom-words': { en: { about: 'An example' } },
    studies: { ethicsApproval: 'none' },
    staff: { name: 'An example' },
    members: { locale: 'en' },
    'payload-preferences': { key: 'a-key' },
  }
  return changes[slug] ?? { createdAt: '2000-01-01T00:00:00.000Z' }
}

async function aQuestionnaire(): Promise<string> {
  const { payload } = await startedCms()
  const { docs } = await payload.find({
    collection: 'questionnaires',
    limit: 1,
    overrideAccess: true,
  })
  return docs[0]?.id ?? ''
}

async function aRequestWithoutVotes(name: PersonaName): Promise<string> {
  const { payload } = await startedCms()
  const title = { contains: 'another-patient' }
  const { docs } = await payload.find({
    collection: 'requests',
    where: { title, state: { equals: 'in-review' } },
    limit: name.length,
    overrideAccess: true,
  })
  return docs[0]?.id ?? ''
}
