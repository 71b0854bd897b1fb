import { done, refused, type PartnerEventName, type Sharing } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { grantsAbout, type KeptGrant } from '../../collections/partner-grants/kept-grants.ts'
import { nicknameOf } from '../../collections/partner-grants/shared-patient.ts'
import { ownPatient } from '../../collections/patients/own-patient.ts'
import { openTokensAbout } from '../../one-time-tokens/one-time-token.ts'
import { endpoint, idOf, signedInMember } from '../endpoint.ts'

/** `GET /partner-grants/of/:id`: with whom an own patient is shared, and all that happened, each look too. */
export const readSharing = endpoint('get', '/of/:id', async (req) => {
  const member = signedInMember(req)
  if (!member.ok) return member
  const patient = await ownPatient(idOf(req), req)
  if (!patient) return refused({ code: 'not-found' })
  const between = { patient: patient.id, granter: member.value.id }
  const grants = (await grantsAbout(req, between)).toReversed()
  const waitedFor = new Map(
    (await openTokensAbout(req, 'patient', patient.id)).map(({ email, details }) => [
      String(details['grant']),
      email,
    ]),
  )
  const names = await nicknamesOf(req, grants)
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const looks = await looksAt(req, patient.id)
  const sharing: Sharing = {
    grants: grants.map(({ id, partner, standing }) => ({
      id,
      state: standing.state,
      who: nameOf(partner) ?? waitedFor.get(id) ?? null,
      until: standing.until?.toISOString() ?? null,
    })),
    history: [
      ...grants.flatMap((grant) =>
        grant.events.map(({ event, at }) => ({
          at: at.toISOString(),
          what: event,
          by: nameOf(doneBy[event] === 'granter' ? grant.granter : grant.partner),
        })),
      ),
      ...looks.map(({ at, grant }) => ({
        at,
        what: 'looked' as const,
        by: nameOf(grants.find(({ id }) => id === grant)?.partner ?? null),
      })),
    ].toSorted((a, b) => b.at.localeCompare(a.at)),
  }
  return done(sharing)
})

const doneBy: Readonly<Record<PartnerEventName, 'granter' | 'partner'>> = {
  granted: 'granter',
  renewed: 'granter',
  revoked: 'granter',
  accepted: 'partner',
  declined: 'partner',
  left: 'partner',
}

async function nicknamesOf(req: PayloadRequest, grants: readonly KeptGrant[]) {
  const ids = new Set(grants.flatMap(({ granter, partner }) => [granter, partner ?? granter]))
  const named = await Promise.all(
    [...ids].map(async (id) => [id, await nicknameOf(req, id)] as const),
  )
  return new Map(named.filter(([, name]) => name !== 'erased'))
}

/** The last looks of partners, as the audit keeps them. */
async function looksAt(req: PayloadRequest, patient: string) {
  const { docs } = await req.payload.find({
    collection: 'audit',
    where: { person: { equals: patient }, action: { equals: 'partner-grant.looked' } },
    sort: '-createdAt',
    limit: 100,
    depth: 0,
    overrideAccess: true, // who looked at an own patient is the owner's to know
    req,
  })
  return docs.map(({ subject, createdAt }) => ({ grant: subject, at: createdAt }))
}
