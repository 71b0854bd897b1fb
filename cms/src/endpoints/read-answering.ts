import { answersSchema, done, refused, textIn, type Answering } from '@share4rare/schemas'

import { answeringPatient, isFrozenToday, ownPatient } from '../collections/patients/own-patient.ts'
import { earlierOf } from '../collections/earlier-answers/earlier-of.ts'
import { answersAtWork, opennessOf } from '../collections/questionnaire-responses/openness-of.ts'
import { ownResponse } from '../collections/questionnaire-responses/own-response.ts'
import { versionOf } from '../collections/questionnaire-versions/read-version.ts'
import { whyNoCorrection } from './corrections/about-answers.ts'
import { endpoint, idOf, localeOf, signedInMember } from './endpoint.ts'
import { relatedId } from '../collections/related-id.ts'

/** `GET /questionnaire-responses/:id/answering`: the form as it was begun, and the answers so far. */
export const readAnswering = endpoint('get', '/:id/answering', async (req) => {
  const member = signedInMember(req)
  if (!member.ok) return member
  const response = await ownResponse(idOf(req), req)
  if (!response) return refused({ code: 'not-found' })
  const patient = await ownPatient(relatedId(response.patient), req)
  if (!patient) return refused({ code: 'not-found' })
  const version = await versionOf(relatedId(response.version), req)
  const earlier = await earlierOf(response.id, req)
  const isCorrecting = opennessOf(response) === 'correction' && !isFrozenToday(patient)
  return done<Answering>({
    id: response.id,
    status: response.status,
    revision: response.revision,
    savedAt: response.savedAt,
    page: response.page ?? null,
    answers: answersSchema.parse(answersAtWork(response)),
    survey: { ...version.survey },
    questionnaire: {
      id: version.questionnaire,
      title: textIn(localeOf(req), version.definition.title),
      version: version.version,
    },
    patient: answeringPatient(patient),
    asAsked: asShown(response),
    handedInAt: response.amendedAt ?? response.submittedAt ?? null,
    correctUntil: isCorrecting ? (response.correctUntil ?? null) : null,
    noCorrection: await whyNoCorrection(req, response, patient),
    earlier: earlier.map((each) => ({ handedInAt: each.handedInAt, asAsked: asShown(each) })),
  })
})

/** The as-asked document, as it was made when the answers were handed in. */
function asShown({ asAsked }: { asAsked?: unknown }): Answering['asAsked'] {
  return (asAsked ?? null) as Answering['asAsked'] // kept as it was made: see asAsked of schemas
}
