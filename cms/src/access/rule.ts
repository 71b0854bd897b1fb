import type { PayloadRequest, Where } from 'payload'

/** Who asks. Rules decide from the session alone, never from what the request says about itself. */
interface Asking {
  readonly req: Session
}

/** Who is signed in, of all that a request says. The panel knows this much, too. */
export type Session = Pick<PayloadRequest, 'user'>

/** Answers yes or no. The only thing that can guard `create`, where Payload would take a Where for a yes. */
export type Gate = (args: Asking) => boolean

/** Answers yes, no, or which documents. */
export type Rule = (args: Asking) => boolean | Where

/** Every operation of a collection, said out loud: what is left out, Payload would open to anybody signed in. */
export interface CompleteAccess {
  readonly create: Gate
  readonly read: Rule
  readonly readVersions: Rule
  readonly update: Rule
  readonly delete: Rule
}

/** The same for what there is only one of. */
export type CompleteGlobalAccess = Pick<CompleteAccess, 'read' | 'readVersions' | 'update'>

/** The same for collections that people sign in with: who may enter the panel, and who may unlock an account. */
export interface CompleteAuthAccess extends CompleteAccess {
  readonly admin: Gate
  readonly unlock: Rule
}
