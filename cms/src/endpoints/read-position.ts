import { answersSchema, done, refused, textIn, type Position } from '@share4rare/schemas'

import type { PayloadRequest } from 'payload'

import { ownPatient, type OwnPatient } from '../collections/patients/own-patient.ts'
import { ownResponse } from '../collections/questionnaire-responses/own-response.ts'
import { versionOf } from '../collections/questionnaire-versions/read-version.ts'
import { peerChartsFor } from '../collections/releases/peer-charts-for.ts'
import { openStudiesFor } from '../collections/studies/open-studies.ts'
import type { QuestionnaireResponse } from '../generated/payload-types.ts'
import { endpoint, idOf, localeOf, signedInMember } from './endpoint.ts'
import { relatedId } from '../collections/related-id.ts'

/**
 * `GET /questionnaire-responses/:id/position`: own values beside the released charts of the own group. Open
 * to people who handed their answers in, and once the study is closed to all who had begun (F165, K14); an item without a chart looks the same whatever the reason.
 */
export const readPosition = endpoint('get', '/:id/position', async (req) => {
  const member = signedInMember(req)
  if (!member.ok) return member
  const response = await ownResponse(idOf(req), req)
  const patient = response && (await ownPatient(relatedId(response.patient), req))
  if (!response || !patient) return refused({ code: 'not-found' })
  if (response.status === 'in-progress' && (await isOpen(response, patient, req))) {
    return refused({ code: 'not-open' })
  }
  const version = await versionOf(relatedId(response.version), req)
  const answers = answersSchema.parse(response.answers)
  const charts = await peerChartsFor(patient, version.questionnaire, req)
  return done<Position>({
    questionnaire: {
      id: version.questionnaire,
      title: textIn(localeOf(req), version.definition.title),
    },
    patient: { id: patient.id, name: patient.name },
    items: version.codebook.items
      .filter(({ showPosition }) => showPosition)
      .map((item) => ({
        item,
        own: numberOf(answers[item.code]),
        chart: charts.get(item.code) ?? null,
      })),
  })
})

async function isOpen(
  { questionnaire }: QuestionnaireResponse,
  patient: OwnPatient,
  req: PayloadRequest,
): Promise<boolean> {
  const studies = await openStudiesFor(patient, req)
  return studies.some(({ questionnaires }) => questionnaires.includes(relatedId(questionnaire)))
}

function numberOf(answer: unknown): number | null {
  return typeof answer === 'number' ? answer : null
}
