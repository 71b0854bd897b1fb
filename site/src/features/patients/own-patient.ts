import type { OwnPatientRecord } from '@share4rare/schemas'
import type { AstroGlobal } from 'astro'

import { ownPatients } from '../../cms-client/patients.ts'
import { refusalPage } from '../../http/refusal-page.ts'

/** The member's own patient whom the address names; anybody else is not there. */
export async function ownPatientOf(
  page: AstroGlobal,
  token: string,
): Promise<OwnPatientRecord | Response> {
  const own = await ownPatients(token)
  if (!own.ok) return refusalPage(page, own.problems)
  const patient = own.value.find(({ id }) => id === page.params['id'])
  return patient ?? page.rewrite('/404')
}
