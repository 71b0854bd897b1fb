import type { Where } from 'payload'

import { isCallOpen } from '../collections/requests/asked-requests.ts'
import { allDiseases } from '../collections/studies/open-studies.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { WorkContext } from './work-context.ts'
import { relatedId } from '../collections/related-id.ts'

/** Writes one mail to each owner whose patients' answers a request asks for. Written twice, it is sent once. */
export async function askOwners(context: WorkContext): Promise<void> {
  const { req, job } = context
  const owners = await ownersToAsk(context)
  for (const [index, owner] of owners.entries()) {
    await queueMail(req, {
      key: `request-asked:${job.subject}:${owner}`,
      recipient: owner,
      template: 'request-asked',
    })
    if (index % 20 === 0) await context.progress('mails', index, owners.length)
  }
}

async function ownersToAsk({ req, job }: WorkContext): Promise<string[]> {
  const request = await req.payload.findByID({
    collection: 'requests',
    id: job.subject,
    depth: 0,
    overrideAccess: true, // the worker asks on behalf of the platform
    req,
  })
  if (!isCallOpen(request)) return []
  const group = request.diseaseGroup
    ? await diseasesBelow(relatedId(request.diseaseGroup), { req })
    : null
  const inGroup: Where = group ? { 'patient.disease': { in: group } } : {}
  const { docs } = await req.payload.find({
    collection: 'questionnaire-responses',
    where: {
      and: [
        { questionnaire: { equals: relatedId(request.questionnaire) } },
        { status: { in: ['completed', 'amended'] } },
        inGroup,
      ],
    },
    select: { owner: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // only the owners' ids are read
    req,
  })
  return [...new Set(docs.map(({ owner }) => relatedId(owner)))]
}

async function diseasesBelow(group: string, { req }: Pick<WorkContext, 'req'>): Promise<string[]> {
  const all = await allDiseases(req)
  const below = (id: string): string[] => [
    id,
    ...all.filter(({ parent }) => parent === id).flatMap((child) => below(child.id)),
  ]
  return below(group)
}
