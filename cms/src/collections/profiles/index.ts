import { profileLimits } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { theirOwn } from '../../access/members.ts'
import { profileDoors } from '../../endpoints/profiles/doors.ts'
import { owner } from '../owner.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

/**
 * What members write about themselves for other members, one row each. Others see it through a door of its own, field
 * by field; the picture lies in a table that no door of Payload leads to.
 */
export const profiles: CollectionConfig = {
  slug: 'profiles',
  labels: { singular: 'Profile', plural: 'Profiles' },
  access: writtenByPlatform(theirOwn),
  admin: { hidden: true },
  endpoints: profileDoors,
  fields: [
    owner,
    { name: 'biography', type: 'textarea', maxLength: profileLimits.words },
    { name: 'whyHere', type: 'textarea', maxLength: profileLimits.words },
    { name: 'organisations', type: 'json' },
    { name: 'showsOrganisations', type: 'checkbox' },
    { name: 'languages', type: 'json' },
    { name: 'topics', type: 'json' },
    { name: 'channels', type: 'json' },
  ],
}
