import { randomUUID } from 'node:crypto'

import { phenopacketOf, refused } from '@share4rare/schemas'

import { recordAudit } from '../../audit/record-audit.ts'
import { wholeOwnPatients } from '../../collections/patients/keep-patient.ts'
import { portableProfile } from '../../collections/patients/portable-profile.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import { vocabularyInForce } from '../../symptoms/vocabulary-in-force.ts'
import { anySignedInMember, endpoint, idOf } from '../endpoint.ts'
import { ownFile } from '../own-file.ts'

/**
 * `GET /patients/:id/phenopacket.json`: the profile of an own patient as a GA4GH Phenopacket. Whoever may read a
 * part of it by a grant does not take it along. Each download has another id, by which no two of them are joined.
 */
export const phenopacketDoor = endpoint('get', '/:id/phenopacket.json', async (req) => {
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const wanted = idOf(req)
  const patient = (await wholeOwnPatients(req)).find(({ id }) => id === wanted)
  if (!patient) return refused({ code: 'not-found' })
  if (!(await count(req, 'downloads by account', member.value.id)))
    return tooMany('downloads by account')
  const day = new Date().toISOString().slice(0, 10)
  const { words } = await vocabularyInForce(req.payload)
  const packet = phenopacketOf(await portableProfile(req, patient, day), {
    ...{ id: randomUUID(), day, hpoVersion: words.ontology.release.version },
  })
  const { id } = patient
  await recordAudit(req, { action: 'patient.phenopacket-downloaded', subject: id, person: id })
  return ownFile('phenopacket.json', 'application/json', JSON.stringify(packet, null, 2))
})
