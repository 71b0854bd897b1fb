import { visibleProfileSchema, type Profile, type VisibleProfile } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { isValidated } from '../../validation/is-validated.ts'
import { hasPicture } from './kept-picture.ts'
import { profileOf } from './kept-profile.ts'

/**
 * All that others are shown of a member: written out field by field, so that nothing else ever comes along. Whoever
 * calls has asked who may see it.
 */
export async function visibleProfile(req: PayloadRequest, id: string): Promise<VisibleProfile> {
  const { nickname, ambassador } = await req.payload.findByID({
    collection: 'members',
    id,
    select: { nickname: true, ambassador: true },
    depth: 0,
    overrideAccess: true, // two fields, for those who were found to be allowed
    req,
  })
  const profile = await profileOf(req, id)
  return visibleProfileSchema.parse({
    id,
    nickname,
    hasPicture: await hasPicture(req, id),
    isValidated: await isValidated(req, id),
    isAmbassador: ambassador === true,
    ...shown(profile),
  })
}

function shown(profile: Profile): Omit<Profile, 'showsOrganisations'> {
  const { biography, whyHere, languages, topics, channels } = profile
  const organisations = profile.showsOrganisations ? profile.organisations : []
  return { biography, whyHere, organisations, languages, topics, channels }
}
