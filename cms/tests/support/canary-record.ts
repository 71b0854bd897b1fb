import { createLocalReq, type PayloadRequest } from 'payload'

import type { CollectionName } from '../../src/access/matrix.ts'
import { rowsOf } from './newcomers.ts'
import { persona, requestAs, type PersonaName } from './personas.ts'
import { planted } from './planted.ts'
import { richText } from './rich-text.ts'
import { emptyRecord, startedCms } from './started-cms.ts'

/** A document with a text that stands nowhere else: where the text is seen, the document was read. */
export interface Canary {
  readonly collection: CollectionName
  readonly id: string
  readonly text: string
  /** The texts of its other fields, none of which stands anywhere else. */
  readonly also: readonly string[]
  /** The fields that can hold no canary, by their paths. */
  readonly bare: readonly string[]
  /** Whose document it is, where somebody owns it. */
  readonly owner: PersonaName | null
  readonly state: 'published' | 'open' | 'other'
}

/** A canary's text anywhere in a reply. */
export const canaryPattern = /canary-[a-z-]+-zz|[a-z.]+@tests\.example/g

const canaryOf = (collection: string, name: string) =>
  `canary-${collection}-${name.replaceAll(' ', '-')}-zz`

/** Fills an empty record with canaries: one or more in every collection, owned by several people. */
export async function canaryRecord(): Promise<readonly Canary[]> {
  await emptyRecord()
  const accounts = await Promise.all(everybody.map(accountCanary))
  const patients = await Promise.all(owners.map(patientCanary))
  const studied = await questionedCanaries(patients)
  const library = await libraryCanaries()
  const kept = await keptCanaries(studied)
  const evidence = await Promise.all(patients.map(evidenceCanaries))
  const shared = await sharedCanaries(patients[0]?.id)
  return [...accounts, ...patients, ...evidence.flat(), ...shared, ...studied, ...library, ...kept]
}

const owners = [
  ...(['patient', 'another patient', 'patient not validated'] as const),
  ...(['unfinished', 'caregiver'] as const),
] as const
const everybody = [
  ...owners,
  'professional',
  'partner',
  'ex-partner',
  'ambassador',
  'author',
  'validator',
  'data scientist',
  'committee member',
  'community staff',
  'administrator',
] as const satisfies PersonaName[]

async function accountCanary(name: (typeof everybody)[number]): Promise<Canary> {
  const { id, collection, email } = await persona(name)
  const also = await plantedInAccount(collection, id, name)
  return { collection, id, text: email, owner: name, state: 'other', also, bare: [] }
}

/** What a member told of themselves, besides what is needed to sign in. */
async function plantedInAccount(
  collection: 'members' | 'staff',
  id: string,
  name: string,
): Promise<string[]> {
  const fields = collection === 'members' ? ['name', 'organisation', 'objective'] : []
  const texts = fields.map((field) => canaryOf(`members-${field}`, name))
  const changes = fields.map((field, index) => `${field} = '${texts[index] ?? ''}'`)
  if (changes.length > 0)
    await rowsOf(`UPDATE ${collection} SET ${changes.join(', ')} WHERE id = '${id}'`)
  return texts
}

/** Puts a document straight into the record. */
async function put(
  collection: CollectionName,
  more: object,
  about: Partial<Canary> & { text: string },
  req?: PayloadRequest,
): Promise<Canary> {
  const { payload } = await startedCms()
  const { flattenedFields } = payload.collections[collection].config
  const mark = (path: string) => about.text.replace(/-zz$/, `-${kebab(path)}-zz`)
  const { document, texts, bare } = planted(flattenedFields, { ...more }, mark)
  const { id } = await payload.create({
    collection: collection as 'audit', // one of many collections: their documents have no type in common
    data: document as never,
    depth: 0,
    overrideAccess: true, // the canaries are there before anybody comes
    req: req ?? (await createLocalReq({}, payload)),
  })
  return { collection, id, owner: null, state: 'other', ...about, also: texts, bare }
}

function kebab(path: string): string {
  return path
    .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replaceAll(/[^a-z-]/g, '')
}

async function patientCanary(owner: (typeof owners)[number]): Promise<Canary> {
  const text = canaryOf('patients', owner)
  const { id } = await persona(owner)
  const symptoms = [{ hpoId: 'HP:0001250', label: canaryOf('patients-symptom', owner) }]
  const about = { relationship: 'self', birthDate: '1990-01-01', sex: 'female', symptoms }
  const validation = owner === 'patient not validated' ? 'submitted' : 'validated'
  const patient = await put(
    'patients',
    { owner: id, name: text, validation, ...about },
    { text, owner },
  )
  return { ...patient, also: [...patient.also, ...symptoms.map(({ label }) => label)] }
}

const question = {
  blockType: 'scale',
  code: 'pain',
  title: 'Pain',
  minimum: 0,
  maximum: 10,
  direction: 'higher-is-worse',
  aggregate: true,
}

async function questionedCanaries(patients: readonly Canary[]): Promise<Canary[]> {
  const author = await requestAs('author')
  const text = canaryOf('questionnaires', 'one')
  const page = { code: 'page', title: 'Page', questions: [question] }
  const asked = { code: 'canary', title: text, summary: 'For tests', minutes: 1, pages: [page] }
  const questionnaire = await put(
    'questionnaires',
    { ...asked, _status: 'draft' },
    { text },
    author,
  )
  const versionText = canaryOf('questionnaire-versions', 'one')
  const compiled = { definition: {}, survey: {}, answerSchema: {}, codebook: {} }
  const about = { questionnaire: questionnaire.id, version: 1, sha256: 'none', ...compiled }
  const version = await put(
    'questionnaire-versions',
    { ...about, code: versionText },
    { text: versionText },
  )
  const studies = await Promise.all(
    ['draft', 'approved', 'open', 'closed'].map((state) => studyCanary(state, questionnaire.id)),
  )
  const answered = await Promise.all(
    patients.map((patient) => answerCanaries(patient, questionnaire, version)),
  )
  return [questionnaire, version, ...studies, ...answered.flat()]
}

async function studyCanary(state: string, questionnaire: string): Promise<Canary> {
  const text = canaryOf('studies', state)
  const consentText = { version: 'one', body: 'For tests' }
  const about = { summary: 'For tests', team: 'Testers', ethicsApproval: 'none', consentText }
  return put(
    'studies',
    { title: text, state, questionnaires: [questionnaire], ...about },
    { text, state: state === 'open' || state === 'closed' ? 'open' : 'other' },
  )
}

async function evidenceCanaries({ id: patient, owner: name }: Canary): Promise<Canary[]> {
  const owner = name && (await persona(name)).id
  const text = (slug: string) => canaryOf(slug, name ?? 'nobody')
  const now = new Date().toISOString()
  const about = { kind: 'identity', state: 'accepted', mediaType: 'application/pdf', size: 1 }
  const document = { ...about, title: text('documents'), sha256: 'none', sentAt: now, key: 'none' }
  const event = { event: 'feedback', at: now, words: text('validations') }
  return [
    await put(
      'documents',
      { owner, patient, ...document },
      { text: text('documents'), owner: name },
    ),
    await put('validations', { owner, patient, ...event }, { text: text('validations') }),
    await put(
      'profiles',
      {
        ...{ owner, biography: text('profiles'), organisations: [`hidden of ${text('profiles')}`] },
        ...{ languages: ['es'], topics: ['food'], channels: ['https://channel.example'] },
      },
      { text: text('profiles'), owner: name },
    ),
  ]
}

async function answerCanaries(
  { id: patient, owner }: Canary,
  questionnaire: Canary,
  version: Canary,
): Promise<Canary[]> {
  const name = owner ?? 'patient'
  const ownerId = (await persona(name)).id
  const now = new Date().toISOString()
  const answerText = canaryOf('questionnaire-responses', name)
  const about = { questionnaire: questionnaire.id, version: version.id, savedAt: now }
  const consentText = canaryOf('consents', name)
  const wish = canaryOf('correction-requests', name)
  const text = { textVersion: consentText, textSha256: 'none' }
  const said = { decision: 'permit', capacity: 'self' }
  const purpose = { purposeKind: 'study', purposeId: questionnaire.id, ...said }
  const response = await put(
    'questionnaire-responses',
    { owner: ownerId, patient, ...about, answers: { note: answerText } },
    { text: answerText, owner: name },
  )
  const earlierText = canaryOf('earlier-answers', name)
  const before = { response: response.id, answers: { note: earlierText }, handedInAt: now }
  return [
    response,
    await put(
      'earlier-answers',
      { owner: ownerId, patient, ...before },
      { text: earlierText, owner: name },
    ),
    await put(
      'consents',
      { owner: ownerId, patient, ...purpose, ...text, decidedAt: now },
      { text: consentText, owner: name },
    ),
    await put(
      'correction-requests',
      { owner: ownerId, patient, topic: 'answers', wish, state: 'asked' },
      { text: wish, owner: name },
    ),
  ]
}

/** The first patient is shared with one partner, and was shared with another. */
async function sharedCanaries(patient: string | undefined): Promise<Canary[]> {
  const { id: granter } = await persona('patient')
  const at = new Date().toISOString()
  const happened = [
    ['partner', 'granted'],
    ['partner', 'accepted'],
    ['ex-partner', 'granted'],
    ['ex-partner', 'accepted'],
    ['ex-partner', 'revoked'],
  ] as const
  return Promise.all(
    happened.map(async ([name, event]) => {
      const text = canaryOf('partner-grants', name)
      const { id: partner } = await persona(name)
      return put('partner-grants', { grant: text, granter, patient, partner, event, at }, { text })
    }),
  )
}

async function libraryCanaries(): Promise<Canary[]> {
  const disease = canaryOf('diseases', 'one')
  const about = { orphaCode: 'ORPHA:0', level: 'group' }
  return [
    await put('diseases', { name: disease, ...about }, { text: disease }),
    await chapterCanary('never-published', false),
    await chapterCanary('published', true),
  ]
}

async function chapterCanary(name: string, isPublished: boolean): Promise<Canary> {
  const text = canaryOf('chapters', name)
  const said = { author: 'Dr Example', authorRole: 'Tester', reviewer: 'Dr Sample' }
  const about = { slug: name, summary: 'For tests', reviewedOn: '2026-01-01', ...said }
  const source = { title: 'A source', url: 'https://example.org/' }
  const chapter = await put(
    'chapters',
    { title: text, ...about, sections: [section], sources: [source], _status: 'draft' },
    { text, state: isPublished ? 'published' : 'other' },
    await requestAs('author'),
  )
  if (isPublished) await publish(chapter.id)
  return chapter
}

const section = { topic: 'origin', heading: 'A heading', body: richText('A text.') }

async function publish(id: string): Promise<void> {
  const req = await requestAs('second author')
  await req.payload.update({
    collection: 'chapters',
    id,
    data: { _status: 'published' },
    depth: 0,
    overrideAccess: false,
    req,
  })
}

async function keptCanaries(studied: readonly Canary[]): Promise<Canary[]> {
  const idOf = (slug: string) => studied.find(({ collection }) => collection === slug)?.id
  const questionnaire = idOf('questionnaires')
  const version = idOf('questionnaire-versions')
  const requests = await Promise.all(
    (['professional', 'another patient'] as const).map((name) =>
      requestCanary(name, { questionnaire, version }),
    ),
  )
  const voters = ['committee member', 'second committee member'] as const
  const reviews = await Promise.all(voters.map((name) => reviewCanary(name, requests[0]?.id)))
  const snapshotText = canaryOf('snapshots', 'one')
  const snapshot = await put(
    'snapshots',
    { name: snapshotText, questionnaire, purpose: 'study:none', manifest: {} },
    { text: snapshotText },
  )
  const releaseText = canaryOf('releases', 'one')
  const figures = { population: {}, items: [], document: {}, manifest: {}, manifestSha256: 'none' }
  const release = await put(
    'releases',
    {
      ...{ name: releaseText, kind: 'table-set', request: requests[0]?.id, questionnaire },
      ...{ snapshot: snapshot.id, figures: releaseText, ...figures },
    },
    { text: releaseText },
  )
  return [...requests, ...reviews, snapshot, release, ...(await platformCanaries())]
}

async function requestCanary(
  owner: 'professional' | 'another patient',
  asked: { questionnaire: string | undefined; version: string | undefined },
): Promise<Canary> {
  const text = canaryOf('requests', owner)
  const { id } = await persona(owner)
  const now = new Date().toISOString()
  const about = {
    purpose: 'For tests',
    team: 'Testers',
    items: ['pain'],
    consentTextVersion: 'one',
  }
  return put(
    'requests',
    { owner: id, title: text, ...asked, state: 'in-review', submittedAt: now, ...about },
    { text, owner },
  )
}

async function reviewCanary(
  name: 'committee member' | 'second committee member',
  request: string | undefined,
): Promise<Canary> {
  const text = canaryOf('reviews', name)
  const about = { text, owner: name === 'committee member' ? name : null }
  return put('reviews', { request, vote: 'approve', comment: text }, about, await requestAs(name))
}

async function platformCanaries(): Promise<Canary[]> {
  const text = (collection: string) => canaryOf(collection, 'one')
  const { id: recipient } = await persona('patient')
  const audit = { action: text('audit'), actor: 'platform', subject: 'none' }
  const run = { kind: 'send-mails', subject: text('job-runs'), state: 'done', step: 'done' }
  const inSpanish = { titleInSpanish: 'Para pruebas', textInSpanish: 'Para pruebas' }
  const claimText = {
    ...{ claim: 'terms-of-use', version: text('claim-texts'), title: 'For tests' },
    ...{ text: 'For tests', ...inSpanish },
  }
  const consentText = {
    ...{ study: 'none', version: text('consent-texts'), title: 'For tests', text: 'For tests' },
    ...{ ...inSpanish, questionnaires: [], sha256: 'none' },
  }
  const token = {
    ...{ purpose: 'invitation', hash: text('one-time-tokens'), email: 'nobody@new.example' },
    ...{ details: {}, expiresAt: new Date().toISOString() },
  }
  const preference = async (owner: 'author' | 'administrator'): Promise<Canary> => {
    const own = canaryOf('payload-preferences', owner)
    const { id: value } = await persona(owner)
    const about = { key: `collection-${owner}`, value: { note: own } }
    const user = { relationTo: 'staff', value }
    const req = await requestAs(owner)
    return put('payload-preferences', { user, ...about }, { text: own, owner }, req)
  }
  const message = {
    ...{ reason: 'other', email: 'nobody@new.example', locale: 'en', state: 'waiting' },
    message: text('contact-messages'),
  }
  return [
    await put('contact-messages', message, { text: text('contact-messages') }),
    await put('audit', audit, { text: text('audit') }),
    await put('job-runs', run, { text: text('job-runs') }),
    await put('claim-texts', claimText, { text: text('claim-texts') }),
    await put('consent-texts', consentText, { text: text('consent-texts') }),
    await put('one-time-tokens', token, { text: text('one-time-tokens') }),
    await put(
      'mails',
      { key: text('mails'), recipient, template: 'request-asked' },
      { text: text('mails') },
    ),
    await put('payload-kv', { key: text('payload-kv'), data: {} }, { text: text('payload-kv') }),
    await preference('author'),
    await preference('administrator'),
  ]
}
