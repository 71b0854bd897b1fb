import { persona, requestAs } from '../personas.ts'
import { canaryOf, put, type Canary } from './canary.ts'

const question = {
  blockType: 'scale',
  code: 'pain',
  title: 'Pain',
  minimum: 0,
  maximum: 10,
  direction: 'higher-is-worse',
  aggregate: true,
}

/** A questionnaire, its version, a study in each state, and the answers and consents of each patient. */
export async function questionedCanaries(patients: readonly Canary[]): Promise<Canary[]> {
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

/** What researchers asked for: requests, their reviews, a snapshot, a release. */
export async function keptCanaries(studied: readonly Canary[]): Promise<Canary[]> {
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
  return [...requests, ...reviews, snapshot, release]
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
