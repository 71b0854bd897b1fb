import { z } from 'zod'

/** What a door of the staff answered: what was asked for, or the first reason why not. */
export type DoorAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: string; readonly at: string | null }

const problemsSchema = z.object({
  problems: z.tuple([z.object({ code: z.string(), at: z.string().optional() })], z.unknown()),
})

/** Asks a door of the staff from a page of the panel; with a body it is sent. What is not understood is no answer. */
export async function askDoor<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  body?: object,
): Promise<DoorAnswer<z.infer<Schema>>> {
  try {
    const response = await fetch(`/api/staff${path}`, {
      method: body ? 'POST' : 'GET',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const said: unknown = await response.json()
    if (response.ok) return { ok: true, value: schema.parse(said) }
    const [{ code, at = null }] = problemsSchema.parse(said).problems
    return { ok: false, code, at }
  } catch {
    return { ok: false, code: 'unavailable', at: null } // no connection, or no answer of ours
  }
}

/** Where nothing is told but that it was done. */
export const nothingTold = z.unknown()
