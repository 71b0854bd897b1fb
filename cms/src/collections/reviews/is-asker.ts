import type { PayloadRequest } from 'payload'

import type { Request, Staff } from '../../generated/payload-types.ts'
import { relatedId } from '../related-id.ts'

/**
 * Whether this person of the staff is one of those who ask: the author, who has an account on the site under
 * the same e-mail address, or somebody whom the request's team names by name or address.
 */
export async function isAsker(
  { email, name }: Pick<Staff, 'email' | 'name'>,
  { owner, team }: Pick<Request, 'owner' | 'team'>,
  req: PayloadRequest,
): Promise<boolean> {
  if ([email, name].some((words) => isNamedIn(team, words))) return true
  const author = await req.payload.findByID({
    collection: 'members',
    id: relatedId(owner),
    select: { email: true },
    depth: 0,
    overrideAccess: true, // the committee is not told who asks; only the comparison leaves this function
    req,
  })
  return author.email.toLowerCase() === email.toLowerCase()
}

/** Whether a text names somebody, as whole words, however they are written or set apart. */
export function isNamedIn(text: string, name: string): boolean {
  const wanted = wordsOf(name)
  return wanted !== '' && ` ${wordsOf(text)} `.includes(` ${wanted} `)
}

function wordsOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')
}
