import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

/** Requests in the name of demo people: with their rights, without their passwords. */
export interface People {
  readonly staff: (email: string) => Promise<PayloadRequest>
  readonly member: (email: string) => Promise<PayloadRequest>
}

/** Looks each person up once. */
export function peopleOf(payload: Payload): People {
  return {
    staff: (email) => requestOf(payload, 'staff', email),
    member: (email) => requestOf(payload, 'members', email),
  }
}

async function requestOf(
  payload: Payload,
  collection: 'staff' | 'members',
  email: string,
): Promise<PayloadRequest> {
  const { docs } = await payload.find({
    collection,
    where: { email: { equals: email } },
    limit: 1,
    depth: 0,
    overrideAccess: true, // the demo looks its people up, then acts with their rights
    req: await createLocalReq({}, payload),
  })
  const [person] = docs
  if (!person) throw new Error(`the demo has no ${collection} of that address yet`)
  return createLocalReq(
    { user: { ...person, collection } as NonNullable<PayloadRequest['user']> },
    payload,
  )
}
