import type { BlockedPeople, OwnPatientRecord, PeopleAlike } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { blockedPeople, peopleAlike } from '../../cms-client/people-alike.ts'
import { refusalPage } from '../../http/refusal-page.ts'
import { ownPatientOf } from '../patients/own-patient.ts'
import { blockBySubmission } from './block-by-submission.ts'

/** What the page of a list shows; no list where the patient is not validated yet. */
export interface AlikePage {
  readonly patient: OwnPatientRecord
  readonly list: PeopleAlike | null
  readonly blocked: BlockedPeople['people']
}

/** Takes what a card asks for, and leads back; or gathers what the page shows. */
export async function alikePage(page: AstroGlobal, token: string): Promise<AlikePage | Response> {
  const patient = await ownPatientOf(page, token)
  if (patient instanceof Response) return patient
  const after = await blockBySubmission(page, token)
  if (after) return after
  const [list, blocked] = await Promise.all([
    peopleAlike(token, patient.id, page.locals.locale),
    blockedPeople(token),
  ])
  // Without the names of blocked people the page is none the worse.
  const shown = { patient, blocked: blocked.ok ? blocked.value : [] }
  if (list.ok) return { ...shown, list: list.value }
  const isEarly = list.problems[0]?.code === 'not-validated'
  return isEarly ? { ...shown, list: null } : refusalPage(page, list.problems)
}
