import { answerInvitation, readInvitation } from './answer-invitation.ts'
import { invite } from './invite.ts'
import { leave, renew, revoke } from './change-grant.ts'
import { readShared } from './read-shared.ts'
import { readSharing } from './read-sharing.ts'

/** The doors by which owners let another member see three things of a patient, and by which that member looks. */
export const partnerGrantDoors = [
  ...[readSharing, invite, renew, revoke],
  ...[readShared, readInvitation, answerInvitation, leave],
]
