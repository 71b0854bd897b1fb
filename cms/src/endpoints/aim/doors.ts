import {
  aimSchema,
  done,
  healthNeedsSchema,
  professionalAimSchema,
  type Aim,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import type { Member } from '../../generated/payload-types.ts'
import { bodyOf, endpoint, inTransaction, signedInMember } from '../endpoint.ts'

/** `GET /members/aim`: what the member said brings them here. What they need for their health is told to nobody else. */
const readAim = endpoint('get', '/aim', async (req) => {
  const member = signedInMember(req)
  return member.ok ? done(await aimOf(req, member.value)) : member
})

/** `POST /members/aim`: professionals say what they work on, patients and caregivers what they need. */
const tellAim = endpoint('post', '/aim', async (req) => {
  const member = signedInMember(req)
  if (!member.ok) return member
  const told = await bodyFor(req, member.value)
  if (!told.ok) return told
  return inTransaction(req, async () => {
    const { id } = member.value
    await req.payload.update({
      collection: 'members',
      id,
      data: told.value,
      depth: 0,
      overrideAccess: true, // their own, and only what they may say of themselves
      req,
    })
    await recordAudit(req, { action: 'aim.changed', subject: id, person: id })
    return done({})
  })
})

function bodyFor(
  req: PayloadRequest,
  { kind }: Member,
): Promise<Result<Partial<Pick<Member, keyof Aim>>>> {
  return kind === 'professional'
    ? bodyOf(req, professionalAimSchema)
    : bodyOf(req, healthNeedsSchema)
}

async function aimOf(req: PayloadRequest, { id }: Member): Promise<Aim> {
  const { profession, organisation, objective, healthNeeds } = await req.payload.findByID({
    collection: 'members',
    id,
    depth: 0,
    showHiddenFields: true, // their own needs, which no other door shows
    overrideAccess: true, // their own account
    req,
  })
  return aimSchema.parse({
    profession: profession ?? null,
    organisation: organisation ?? null,
    objective: objective ?? null,
    healthNeeds: healthNeeds ?? null,
  })
}

/** The doors by which members read and change what brings them here. */
export const aimDoors = [readAim, tellAim]
