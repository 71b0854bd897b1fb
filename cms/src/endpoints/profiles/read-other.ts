import { done, refused } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { memberOf } from '../../access/members.ts'
import { pictureOf } from '../../collections/profiles/kept-picture.ts'
import { visibleProfile } from '../../collections/profiles/visible-profile.ts'
import { isBlockedBetween } from '../../people-alike/blocked-people.ts'
import { isValidated } from '../../validation/is-validated.ts'
import { endpoint, idOf } from '../endpoint.ts'

/**
 * `GET /profiles/of/:id`: what a validated member shows, for validated members. Everybody else, and whoever asks about
 * somebody else, gets the answer that there is nobody.
 */
export const readOther = endpoint('get', '/of/:id', async (req) => {
  const mayLook = await areBothValidated(req)
  return mayLook ? done(await visibleProfile(req, idOf(req))) : refused({ code: 'not-found' })
})

/** `GET /profiles/of/:id/picture`: the same for the picture, which its owner sees as well. */
export const readOthersPicture = endpoint('get', '/of/:id/picture', async (req) => {
  const mayLook = memberOf(req)?.id === idOf(req) || (await areBothValidated(req))
  const picture = mayLook ? await pictureOf(req, idOf(req)) : null
  return picture ? pictureResponse(picture) : refused({ code: 'not-found' })
})

/** Asked about both whatever the first answer is: how long it takes tells nobody who is there. */
async function areBothValidated(req: PayloadRequest): Promise<boolean> {
  const member = memberOf(req)
  if (!member) return false
  const isLooker = await isValidated(req, member.id)
  const isShown = await isValidated(req, idOf(req))
  const isBlocked = await isBlockedBetween(req, member.id, idOf(req))
  return isLooker && isShown && !isBlocked
}

/** Nobody takes it for anything but an image, and no place in between keeps it. */
function pictureResponse(bytes: Uint8Array): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'image/jpeg',
      'content-disposition': 'inline; filename="picture.jpg"',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
