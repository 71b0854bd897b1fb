import {
  ownProfileSchema,
  visibleProfileSchema,
  type OwnProfile,
  type Profile,
  type Result,
  type VisibleProfile,
} from '@share4rare/schemas'
import { z } from 'zod'

import { ask, reach } from './ask.ts'

/** What the member wrote about themselves, and what others are shown of it. */
export function ownProfile(token: string): Promise<Result<OwnProfile>> {
  return ask({ path: '/profiles/mine', token, expect: ownProfileSchema })
}

/** Keeps what the member wrote, anew. */
export function keepProfile(token: string, body: Profile): Promise<Result<unknown>> {
  return ask({ path: '/profiles/keep', method: 'POST', token, body, expect: z.unknown() })
}

/** Hands a picture on to the CMS, which looks at what it really is and draws it anew. */
export function keepPicture(token: string, content: File): Promise<Result<unknown>> {
  const file = { content, name: 'picture' }
  return ask({ path: '/profiles/picture', method: 'POST', token, file, expect: z.unknown() })
}

/** Removes the member's picture. */
export function removePicture(token: string): Promise<Result<unknown>> {
  const path = '/profiles/remove-picture'
  return ask({ path, method: 'POST', token, body: {}, expect: z.unknown() })
}

/** What another member shows; nothing is found where one of the two is not validated. */
export function othersProfile(token: string, id: string): Promise<Result<VisibleProfile>> {
  const path = `/profiles/of/${encodeURIComponent(id)}`
  return ask({ path, token, expect: visibleProfileSchema })
}

/** A member's picture as the CMS hands it out; null where the CMS cannot be reached. */
export function pictureOf(token: string, id: string): Promise<Response | null> {
  return reach({ path: `/profiles/of/${encodeURIComponent(id)}/picture`, token })
}
