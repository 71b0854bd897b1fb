import type { Endpoint, SanitizedConfig } from 'payload'

import { problemResponse } from '../endpoints/endpoint.ts'
import { never } from './everyone.ts'
import { allStaff } from './staff.ts'

/** Payload's own collections take anybody who is signed in: the panel's settings are for staff, the rest for nobody. */
export function closeInternalDoors(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections.filter(({ slug }) => slug.startsWith('payload-'))) {
    const isPreferences = collection.slug === 'payload-preferences'
    const { read, update, delete: remove } = collection.access
    if (isPreferences && collection.endpoints)
      collection.endpoints = collection.endpoints.map(forStaff)
    collection.access = isPreferences
      ? {
          create: allStaff,
          read: (args) => allStaff(args) && read(args),
          update: (args) => allStaff(args) && update(args),
          delete: (args) => allStaff(args) && remove(args),
          readVersions: never,
          unlock: never,
          admin: never,
        }
      : {
          create: never,
          read: never,
          update: never,
          delete: never,
          readVersions: never,
          unlock: never,
          admin: never,
        }
  }
  return config
}

/** Payload's doors to one's preferences ask no rule of the collection. */
function forStaff(door: Endpoint): Endpoint {
  return {
    ...door,
    handler: (req) =>
      allStaff({ req }) ? door.handler(req) : problemResponse([{ code: 'not-permitted' }]),
  }
}
