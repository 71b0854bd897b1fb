import type { SanitizedConfig } from 'payload'

import { never } from './everyone.ts'
import { allStaff } from './staff.ts'

/** Payload's own collections take anybody who is signed in: the panel's settings are for staff, the rest for nobody. */
export function closeInternalDoors(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections.filter(({ slug }) => slug.startsWith('payload-'))) {
    const isPreferences = collection.slug === 'payload-preferences'
    const { read, update, delete: remove } = collection.access
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
