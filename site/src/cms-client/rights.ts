import {
  closingSchema,
  correctionsSchema,
  done,
  whoLookedSchema,
  type AskCorrection,
  type Close,
  type ClosingLine,
  type Correction,
  type Result,
  type WhoLooked,
} from '@share4rare/schemas'
import { z } from 'zod'

import { ask, reach } from './ask.ts'

/** The file with all that is held about the member, as the CMS hands it out; null where it cannot be reached. */
export function myDataFile(
  token: string,
  file: 'my-data.json' | 'my-data.csv',
): Promise<Response | null> {
  return reach({ path: `/members/${file}`, token })
}

/** The symptoms of an own patient as a GA4GH Phenopacket; null where the CMS cannot be reached. */
export function phenopacketFile(token: string, patient: string): Promise<Response | null> {
  return reach({ path: `/patients/${encoded(patient)}/phenopacket.json`, token })
}

/** What others did with the member's data. */
export async function whoLooked(token: string): Promise<Result<readonly WhoLooked[]>> {
  const answer = await ask({ path: '/members/who-looked', token, expect: whoLookedSchema })
  return answer.ok ? done(answer.value.lines) : answer
}

/** What the member asked to have put right. */
export async function corrections(token: string): Promise<Result<readonly Correction[]>> {
  const answer = await ask({ path: '/correction-requests/mine', token, expect: correctionsSchema })
  return answer.ok ? done(answer.value.corrections) : answer
}

/** Asks for something to be put right. */
export function askCorrection(token: string, body: AskCorrection): Promise<Result<unknown>> {
  const path = '/correction-requests/ask'
  return ask({ path, method: 'POST', token, body, expect: z.unknown() })
}

/** What closing would erase and keep: the account, or the profile of one patient. */
export async function closingOf(
  token: string,
  patient: string | null,
): Promise<Result<readonly ClosingLine[]>> {
  const path = patient === null ? '/members/closing' : `/patients/${encoded(patient)}/closing`
  const answer = await ask({ path, token, expect: closingSchema })
  return answer.ok ? done(answer.value.lines) : answer
}

/** Closes the account, or the profile of one patient. */
export function close(
  { token, client }: { readonly token: string; readonly client: string },
  patient: string | null,
  body: Close,
): Promise<Result<unknown>> {
  const path = patient === null ? '/members/close' : `/patients/${encoded(patient)}/close`
  return ask({ path, method: 'POST', token, client, body, expect: z.unknown() })
}

function encoded(id: string): string {
  return encodeURIComponent(id)
}
