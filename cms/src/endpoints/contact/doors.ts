import { markAnswered } from './mark-answered.ts'
import { send } from './send.ts'

/** The doors of the contact form: one by which messages come, and one by which they are marked as answered. */
export const contactDoors = [send, markAnswered]
