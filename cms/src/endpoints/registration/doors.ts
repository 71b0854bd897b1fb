import { askReset } from './ask-reset.ts'
import { confirm } from './confirm.ts'
import { puzzle } from './puzzle.ts'
import { register } from './register.ts'
import { reset } from './reset.ts'
import { lookUpLink } from './look-up-link.ts'

/** The doors by which people come to an account, and back into it. All but the puzzle are for the site alone. */
export const registrationDoors = [puzzle, register, lookUpLink, confirm, askReset, reset]
