import {
  problemsSchema,
  receiptSchema,
  savedAnswersSchema,
  staleRevisionSchema,
  type Answers,
  type Problem,
  type SaveAnswers,
} from '@share4rare/schemas'
import { z } from 'zod'

// The content policy forbids code made from text, which zod would otherwise try.
z.config({ jitless: true })

/** What the site answered to an autosave from the page. */
export type SaveReply =
  | {
      readonly kind: 'saved'
      readonly revision: number
      readonly savedAt: string
      readonly problems: readonly Problem[]
    }
  | { readonly kind: 'stale'; readonly revision: number; readonly answers: Answers }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

/** Sends an autosave to the site; it gets through even while the page closes. */
export async function sendAnswers(address: string, save: SaveAnswers): Promise<SaveReply> {
  const answer = await post(address, save)
  const saved = savedAnswersSchema.safeParse(answer.body)
  if (answer.status === 200 && saved.success) return { kind: 'saved', ...saved.data }
  const stale = staleRevisionSchema.safeParse(answer.body)
  if (answer.status === 409 && stale.success) return { kind: 'stale', ...stale.data }
  return { kind: 'refused', problems: problemsIn(answer) }
}

/** Hands the answers in; gives the problems that stand in the way, or none. */
export async function sendSubmission(
  address: string,
  revision: number,
): Promise<readonly Problem[]> {
  const answer = await post(address, { revision })
  const isReceived = answer.status === 200 && receiptSchema.safeParse(answer.body).success
  return isReceived ? [] : problemsIn(answer)
}

/** The part of a page that shows progress, as the site draws it now; null where it cannot be had. */
export async function currentPage(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, { headers: { accept: 'text/html' } })
    return response.ok ? await response.text() : null
  } catch {
    return null
  }
}

/** The puzzle for somebody who registers; null where it cannot be had. */
export async function puzzleFrom(address: string): Promise<Challenge | null> {
  try {
    const response = await fetch(address)
    return response.ok ? challengeSchema.parse(await response.json()) : null
  } catch {
    return null
  }
}

const challengeSchema = z.object({
  parameters: z.object({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    cost: z.number(),
    keyLength: z.number(),
    keyPrefix: z.string(),
    keySignature: z.string(),
    expiresAt: z.number(),
  }),
  signature: z.string(),
})

/** A puzzle as the CMS made it; what it says is sent back with the solution. */
export type Challenge = z.infer<typeof challengeSchema>

interface Answered {
  readonly status: number
  readonly body: unknown
}

const largestKeptAlive = 60_000
/** Milliseconds; a connection that neither answers nor breaks must not hold every later save up. */
const longestWait = 20_000

async function post(address: string, message: object): Promise<Answered> {
  const body = JSON.stringify(message)
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: body.length < largestKeptAlive,
      signal: AbortSignal.timeout(longestWait),
    })
    return { status: response.status, body: await response.json() }
  } catch {
    return { status: 0, body: null }
  }
}

function problemsIn({ body }: Answered): readonly Problem[] {
  const told = problemsSchema.safeParse(body)
  return told.success ? told.data.problems : [{ code: 'unavailable' }]
}
