import { askReset } from './ask-reset.ts'
import { confirm } from './confirm.ts'
import { puzzle } from './puzzle.ts'
import { register } from './register.ts'
import { reset } from './reset.ts'
import { lookUpLink } from './look-up-link.ts'
import { tellPatient, tellSymptoms, tellTerms } from './steps.ts'

/** The doors by which people come to an account, and back into it; and those of the steps that follow. */
export const registrationDoors = [
  ...[puzzle, register, lookUpLink, confirm, askReset, reset],
  ...[tellPatient, tellSymptoms, tellTerms],
]
