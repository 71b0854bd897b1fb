import {
  askedClaimsSchema,
  done,
  registeredSchema,
  registrationStateSchema,
  tokenStateSchema,
  type askResetSchema,
  type AskedClaim,
  type confirmationSchema,
  type decideClaimsSchema,
  type Locale,
  type PatientToKeep,
  type Registered,
  type Registration,
  type resetSchema,
  type Result,
} from '@share4rare/schemas'
import { z } from 'zod'

import { ask } from './ask.ts'
import { signedInSchema, type SignedIn } from './members.ts'

const anything = z.unknown()
const byPost = (path: string, body: unknown) =>
  ({ path: `/members/${path}`, method: 'POST', body }) as const

/** A puzzle for the browser of somebody who registers. */
export function puzzle(): Promise<Result<unknown>> {
  return ask({ path: '/members/puzzle', expect: anything })
}

/** Step 1. The answer tells whether a mail comes, and nothing of whether the address is known. */
export function register(client: string, told: Registration): Promise<Result<Registered>> {
  return ask({ ...byPost('register', told), client, expect: registeredSchema })
}

/** What a link from a mail is for. Looking does not use it up. */
export function lookUpLink(
  client: string,
  token: string,
): Promise<Result<z.infer<typeof tokenStateSchema>>> {
  return ask({ ...byPost('link', { token }), client, expect: tokenStateSchema })
}

/** Step 2: uses the link up, makes the account and signs in. */
export function confirm(
  client: string,
  chosen: z.infer<typeof confirmationSchema>,
): Promise<Result<SignedIn>> {
  return ask({ ...byPost('confirm', chosen), client, expect: signedInSchema })
}

/** Asks for a link to set another password. The answer is the same for every address. */
export function askReset(
  client: string,
  asked: z.infer<typeof askResetSchema>,
): Promise<Result<unknown>> {
  return ask({ ...byPost('ask-reset', asked), client, expect: anything })
}

/** Sets another password by a link, and signs in. */
export function reset(
  client: string,
  chosen: z.infer<typeof resetSchema>,
): Promise<Result<SignedIn>> {
  return ask({ ...byPost('reset', chosen), client, expect: signedInSchema })
}

const stateSchema = z.object({ registration: registrationStateSchema })

type State = z.infer<typeof stateSchema>

/** Step 3: the patient. */
export function tellPatient(token: string, patient: PatientToKeep): Promise<Result<State>> {
  return ask({ ...byPost('registration/patient', patient), token, expect: stateSchema })
}

/** The end of step 4: each symptom was kept when it was told. */
export function tellSymptoms(token: string): Promise<Result<State>> {
  return ask({ ...byPost('registration/symptoms', {}), token, expect: stateSchema })
}

type Decisions = z.infer<typeof decideClaimsSchema>

/** Step 5: the claims, each with its own decision. */
export function tellTerms(token: string, decided: Decisions): Promise<Result<State>> {
  return ask({ ...byPost('registration/terms', decided), token, expect: stateSchema })
}

/** Every claim that the member is asked for, in the words that count now. */
export async function askedClaims(
  token: string,
  locale: Locale,
): Promise<Result<readonly AskedClaim[]>> {
  const path = `/consents/claims?locale=${locale}`
  const answer = await ask({ path, token, expect: askedClaimsSchema })
  return answer.ok ? done(answer.value.claims) : answer
}

/** Says yes or no to claims, after the registration. */
export function decideClaims(token: string, body: Decisions): Promise<Result<unknown>> {
  return ask({ path: '/consents/claims', method: 'POST', token, body, expect: anything })
}
