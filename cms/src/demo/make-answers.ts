import type { Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { decidedPurposes } from '../collections/consents/consent-now.ts'
import { begin } from '../endpoints/begin-response.ts'
import { decide } from '../endpoints/decide-consent.ts'
import { save } from '../endpoints/save-answers.ts'
import { submit } from '../endpoints/submit-response.ts'
import { handlers } from '../jobs/handlers.ts'
import type { WorkContext } from '../jobs/work-context.ts'
import { peopleOf } from './as-user.ts'
import { responses, type DemoResponse } from './content/answers.ts'
import { people } from './content/people.ts'
import { studies } from './content/studies.ts'
import { inLanes } from './in-lanes.ts'
import { patientId } from './make-people.ts'
import { questionnaireIds } from './make-questionnaires.ts'

/** Everybody's answers: begun, consented, saved and handed in by their own members; then the first charts. */
export async function makeAnswers(context: WorkContext): Promise<void> {
  const { req, progress } = context
  const as = peopleOf(req.payload)
  const patients = new Map(people().patients.map((patient) => [patient.key, patient]))
  const all = responses()
  await inLanes(
    all,
    async (response) => {
      const patient = patients.get(response.patient)
      if (patient) await answer(response, patient.name, await as.member(patient.owner))
    },
    (done) => progress('answers', done, all.length),
  )
  await handlers['release-peer-charts']({
    ...context,
    job: { kind: 'release-peer-charts', subject: 'all' },
  })
}

async function answer(
  response: DemoResponse,
  patientName: string,
  member: PayloadRequest,
): Promise<void> {
  const patient = await patientId(patientName, member)
  const questionnaire = (await questionnaireIds(member)).get(response.questionnaire)
  if (!patient || !questionnaire) throw new Error('the demo has no such patient or questionnaire')
  await agree(patient, response.questionnaire, member)
  const { id, revision } = valueOf(await begin(member, { patient, questionnaire }))
  if (revision > 0) return
  const saved = await save(member, id, { revision, changes: { ...response.answers } })
  if (saved instanceof Response) throw new Error('the demo saved over somebody')
  if (response.submittedOn === null) return
  valueOf(await submit(member, id, { revision: valueOf(saved).revision, locale: response.locale }))
}

async function agree(
  patient: string,
  questionnaire: string,
  member: PayloadRequest,
): Promise<void> {
  const study = studies.find((each) => each.questionnaire === questionnaire)
  if (!study) throw new Error('the demo has no such study')
  const { docs } = await member.payload.find({
    collection: 'studies',
    where: { title: { equals: study.title.en } },
    locale: 'en',
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req: member,
  })
  const purpose = { kind: 'study', study: String(docs[0]?.id) } as const
  if ((await decidedPurposes(patient, 'study', member)).includes(purpose.study)) return
  valueOf(
    await decide(member, {
      patient,
      purpose,
      textVersion: study.consent.textVersion,
      decision: 'permit',
    }),
  )
}

/** What the platform gave, or a crash with the reasons: the demo asks for nothing that may be refused. */
export function valueOf<Value>(outcome: Result<Value>): Value {
  if (outcome.ok) return outcome.value
  throw new Error(
    `the demo was refused: ${outcome.problems.map(({ code, at }) => `${code} ${at ?? ''}`).join(', ')}`,
  )
}
