import type { PayloadRequest } from 'payload'

import { decidedPurposes } from '../collections/consents/consent-now.ts'
import { decide } from '../endpoints/decide-consent.ts'
import { stopAsking } from '../endpoints/end-call.ts'
import { putInReview } from '../endpoints/start-review.ts'
import { ask } from '../endpoints/submit-request.ts'
import type { Request } from '../generated/payload-types.ts'
import type { WorkContext } from '../jobs/work-context.ts'
import { peopleOf, type People } from './as-user.ts'
import { staff } from './content/accounts.ts'
import { people } from './content/people.ts'
import { requestDecisions, requests, type DemoRequest } from './content/requests.ts'
import { valueOf } from './make-answers.ts'
import { diseaseIds } from './make-library.ts'
import { patientId } from './make-people.ts'
import { questionnaireIds } from './make-questionnaires.ts'

const dataScientist = String(staff.find(({ roles }) => roles.includes('data-scientist'))?.email)

/** The requests: asked, reviewed, answered by the owners and voted on; one is delivered, one waits for a visitor. */
export async function makeRequests(context: WorkContext): Promise<void> {
  const as = peopleOf(context.req.payload)
  for (const [index, request] of requests.entries()) {
    await context.progress('requests', index, requests.length)
    await makeRequest(request, as)
  }
}

async function makeRequest(request: DemoRequest, as: People): Promise<void> {
  const scientist = await as.staff(dataScientist)
  const made =
    (await requestOf(request, scientist)) ??
    (await asked(request, await as.member(request.author), scientist))
  if (made.state === 'submitted') valueOf(await putInReview(scientist, made.id))
  const now = await requestOf(request, scientist)
  if (now?.state !== 'in-review') return
  await ownersDecide(request, made.id, as)
  await committeeVotes(request, made.id, as)
  if (request.leaves === 'delivered') valueOf(await stopAsking(scientist, made.id))
}

async function requestOf(
  { title }: DemoRequest,
  req: PayloadRequest,
): Promise<Request | undefined> {
  const { docs } = await req.payload.find({
    collection: 'requests',
    where: { title: { equals: title.en } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs[0]
}

async function asked(
  request: DemoRequest,
  author: PayloadRequest,
  scientist: PayloadRequest,
): Promise<Request> {
  const { title, purpose, team, items, tables } = request
  const questionnaire = (await questionnaireIds(author)).get(request.questionnaire) ?? ''
  const diseaseGroup =
    request.diseaseGroup && ((await diseaseIds(author)).get(request.diseaseGroup) ?? null)
  valueOf(
    await ask(author, {
      title: title.en,
      purpose: purpose.en,
      team,
      questionnaire,
      diseaseGroup,
      items: [...items],
      tables,
    }),
  )
  const made = await requestOf(request, scientist)
  if (!made) throw new Error('the demo asked, and nothing came')
  return made
}

async function ownersDecide(request: DemoRequest, id: string, as: People): Promise<void> {
  const patients = new Map(people().patients.map((patient) => [patient.key, patient]))
  const purpose = { kind: 'request', request: id } as const
  for (const { patient: key, decision } of requestDecisions(request)) {
    const patient = patients.get(key)
    const owner = patient && (await as.member(patient.owner))
    const ownId = owner && (await patientId(patient.name, owner))
    if (!ownId || (await decidedPurposes(ownId, 'request', owner)).includes(id)) continue
    valueOf(
      await decide(owner, { patient: ownId, purpose, textVersion: request.textVersion, decision }),
    )
  }
}

async function committeeVotes(request: DemoRequest, id: string, as: People): Promise<void> {
  for (const { staff: email, vote, reason } of request.votes) {
    const req = await as.staff(email)
    const given = await req.payload.count({
      collection: 'reviews',
      where: { request: { equals: id } },
      overrideAccess: false,
      req,
    })
    if (given.totalDocs > 0) continue
    await req.payload.create({
      collection: 'reviews',
      data: { request: id, vote, comment: reason } as never,
      depth: 0,
      overrideAccess: false,
      req,
    })
  }
}
