import type { Member } from '@share4rare/schemas'

/** A signed-in member, with the token that the CMS knows them by. */
export interface Session {
  readonly token: string
  readonly member: Member
}
