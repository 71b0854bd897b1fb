import type { CollectionSlug, Endpoint, PayloadRequest, SanitizedConfig } from 'payload'

import { problemResponse } from '../endpoints/endpoint.ts'
import { never } from './everyone.ts'
import { allStaff } from './staff.ts'

/**
 * Payload's own collections take anybody who is signed in: the panel's settings are for staff, the rest for nobody.
 * Its doors that say what one may do with a document tell everybody whether there is one: they are for staff, too.
 */
export function closeInternalDoors(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const { slug, versions } = collection
    // Payload answers 501 where there are no doors at all, and 500 at those to versions that are not kept.
    collection.endpoints = (collection.endpoints || [])
      .filter(({ path }) => versions || !path.startsWith('/versions'))
      .map((door) => (door.path.startsWith('/access') ? aboutReadable(slug, door) : door))
  }
  for (const global of config.globals)
    global.endpoints = (global.endpoints || [])
      .filter(({ path }) => global.versions || !path.startsWith('/versions'))
      .map((door) => (door.path.startsWith('/access') ? forStaff(door) : door))
  for (const collection of config.collections.filter(({ slug }) => slug.startsWith('payload-'))) {
    const isPreferences = collection.slug === 'payload-preferences'
    const { read, update, delete: remove } = collection.access
    if (isPreferences && collection.endpoints)
      collection.endpoints = collection.endpoints.map(toPreferences)
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

/** A door that is shut to whoever is not of the staff. */
function forStaff(door: Endpoint): Endpoint {
  return {
    ...door,
    handler: (req) =>
      allStaff({ req }) ? door.handler(req) : problemResponse([{ code: 'not-permitted' }]),
  }
}

/** Payload's doors to one's preferences ask no rule of the collection. */
function toPreferences(door: Endpoint): Endpoint {
  return {
    ...door,
    handler: async (req) => {
      if (!allStaff({ req })) return problemResponse([{ code: 'not-permitted' }])
      if (door.method === 'delete' && !(await hasPreference(req)))
        return problemResponse([{ code: 'not-found' }])
      return door.handler(req)
    },
  }
}

/** Payload fails where there is nothing to forget. */
async function hasPreference(req: PayloadRequest) {
  const { totalDocs } = await req.payload.count({
    collection: 'payload-preferences',
    where: {
      and: [
        { key: { equals: String(req.routeParams?.['key']) } },
        { 'user.value': { equals: req.user?.id } },
      ],
    },
    overrideAccess: true, // one's own, by the filter
    req,
  })
  return totalDocs > 0
}

/** Asks about a document only after a look whether it may be read. Drafts are asked about before they have an id. */
function aboutReadable(slug: CollectionSlug, door: Endpoint): Endpoint {
  return {
    ...door,
    handler: async (req) => {
      if (!allStaff({ req })) return problemResponse([{ code: 'not-permitted' }])
      const id = req.routeParams?.['id']
      if (id !== undefined && !(await isReadable(req, slug, id)))
        return problemResponse([{ code: 'not-found' }])
      return door.handler(req)
    },
  }
}

async function isReadable(req: PayloadRequest, slug: CollectionSlug, id: unknown) {
  const found = await req.payload.findByID({
    collection: slug,
    id: String(id),
    depth: 0,
    draft: true,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return found !== null
}
