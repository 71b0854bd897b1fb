import type { AfterErrorHook } from 'payload'

/**
 * A value that PostgreSQL cannot keep or compare, an id that is no UUID or that nothing has for one, is a mistake of
 * whoever sent it.
 */
export const refuseBadValues: AfterErrorHook = ({ error }) =>
  sqlStatesOf(error).some((state) => ofBadValues.test(state))
    ? {
        status: 400,
        response: { errors: [{ message: 'An id or a value is not of the right kind.' }] },
      }
    : undefined

/** PostgreSQL's class "data exception", a comparison that a column's kind does not have, a link to nothing. */
const ofBadValues = /^22|^42883$|^23503$/

/** The codes of an error and of what caused it. */
function sqlStatesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  return [...own, ...sqlStatesOf(error.cause)]
}
