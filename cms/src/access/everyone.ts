import type { Gate } from './rule.ts'

/** Anybody, signed in or not. */
export const everyone: Gate = () => true

/** Nobody: it is done by the platform itself, or not at all. */
export const never: Gate = () => false
