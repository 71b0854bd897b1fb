import type { TakenSnapshot } from './take-snapshot.ts'
import type { WorkContext } from './work-context.ts'

/** Notes what a snapshot is, with the first release that is made from it; its id. */
export async function keepSnapshot(snapshot: TakenSnapshot, { req }: WorkContext): Promise<string> {
  const { name, questionnaire, manifest } = snapshot
  const { docs } = await req.payload.find({
    collection: 'snapshots',
    where: { name: { equals: name } },
    limit: 1,
    depth: 0,
    overrideAccess: true, // snapshots are the worker's own record
    req,
  })
  if (docs[0]) return docs[0].id
  const made = await req.payload.create({
    collection: 'snapshots',
    data: { name, questionnaire, purpose: manifest.purpose, manifest },
    depth: 0,
    overrideAccess: true, // as above
    req,
  })
  return made.id
}
