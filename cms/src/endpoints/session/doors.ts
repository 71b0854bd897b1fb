import { changePassword } from './change-password.ts'
import { signIn } from './sign-in.ts'
import { refreshIsShut, signOut } from './sign-out.ts'

/** The doors by which members begin and end a session: they stand before Payload's own. */
export const sessionDoors = [signIn, signOut, refreshIsShut, changePassword]
