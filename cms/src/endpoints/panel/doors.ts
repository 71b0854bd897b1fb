import { askLink } from './ask-link.ts'
import { closeColleague } from './close-colleague.ts'
import { invite, takeSecondFactor } from './invite.ts'
import { openLink } from './open-link.ts'
import { changeDevice, changePassword, newRecoveryCodes } from './own-account.ts'
import { endOwnSession, ownSessions } from './own-sessions.ts'
import { signIn } from './sign-in.ts'
import { me, refresh, signOut } from './stay.ts'
import { useLink } from './use-link.ts'

/** The doors by which staff come into the panel and leave it: they stand before Payload's own. */
export const panelDoors = [
  ...[signIn, signOut, refresh, me],
  ...[askLink, openLink, useLink],
  ...[ownSessions, endOwnSession, changePassword, newRecoveryCodes, changeDevice],
  ...[invite, takeSecondFactor, closeColleague],
]
