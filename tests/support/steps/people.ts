import type { Answers } from '@share4rare/schemas'
import { askedConsentsSchema, begunResponseSchema, savedAnswersSchema } from '@share4rare/schemas'
import { z } from 'zod'

import { signIn, type Caller } from '../caller.ts'
import type { Platform } from '../platform.ts'
import { makeMember, type Person } from './accounts.ts'
import { validate } from './documents.ts'
import type { Diseases, Study } from './study.ts'

/** A member of the site with the patient that they answer for. */
export interface Participant {
  readonly person: Person
  readonly caller: Caller
  readonly patient: string
}

/** Who lets people in: a validator, who checks the patients. */
export interface Doorkeepers {
  readonly validator: Caller
}

const nothing = z.unknown()

/** A member with a patient, whom the validator lets in. */
export async function aParticipant(
  platform: Platform,
  name: string,
  { validator }: Doorkeepers,
  diseases: Diseases,
): Promise<Participant> {
  const person = await makeMember(platform, name, 'patient')
  const caller = await signIn(platform, 'members', person)
  const patient = await addPatient(caller, { name, disease: diseases.disorder })
  await validate(caller, validator, patient)
  return { person, caller, patient }
}

/** A member adds a patient by the door that the site uses: themselves, if nothing else is said. Gives the id. */
export async function addPatient(
  caller: Caller,
  more: {
    name: string
    relationship?: 'child'
    birthDate?: string
    disease?: string
    diseaseInOwnWords?: string
  },
): Promise<string> {
  const { id } = await caller.post('/patients/add', { ...aPatient, ...more }, idSchema)
  return id
}

const idSchema = z.object({ id: z.string() })

/** All that is asked about a patient. */
const aPatient = {
  ...{ relationship: 'self', birthDate: '1990-05-01', sex: 'female', country: 'ES' },
  ...{ diagnosis: 'undiagnosed', disease: null, furtherDiseases: [], diseaseInOwnWords: '' },
  ...{ inRegistry: 'unknown', registryName: '', inOrganisation: 'unknown' },
}

/** They consent to the study, answer and hand in, by the doors that the site uses; gives the response's id. */
export async function takePart(
  participant: Participant,
  study: Study,
  answers: Answers,
): Promise<string> {
  await decide(participant, { kind: 'study', id: study.id }, 'permit')
  const { id, revision } = await begin(participant, study)
  const { caller } = participant
  const kept = { revision, changes: answers }
  const saved = await caller.patch(
    `/questionnaire-responses/${id}/answers`,
    kept,
    savedAnswersSchema,
  )
  const handedIn = { revision: saved.revision, locale: 'en' }
  await caller.post(`/questionnaire-responses/${id}/submit`, handedIn, nothing)
  return id
}

/** They begin to answer, and stop there. */
export async function begin({ caller, patient }: Participant, { questionnaire }: Study) {
  return caller.post(
    '/questionnaire-responses/begin',
    { patient, questionnaire },
    begunResponseSchema,
  )
}

/** They decide on what they are asked: a study, or one research request. */
export async function decide(
  { caller, patient }: Participant,
  { kind, id }: { kind: 'study' | 'request'; id: string },
  decision: 'permit' | 'deny',
): Promise<void> {
  const { consents } = await caller.get('/consents/asked', askedConsentsSchema)
  const asked = consents.find(
    ({ purpose }) => id === (purpose.kind === 'study' ? purpose.study : purpose.request),
  )
  if (!asked) throw new Error(`They are not asked about this ${kind}.`)
  const { purpose, textVersion } = asked
  await caller.post('/consents/decide', { patient, purpose, textVersion, decision }, nothing)
}

/** Does something for everybody, a few at a time: the doors count people who hurry. */
export async function forEverybody<One, Outcome>(
  everybody: readonly One[],
  act: (one: One, index: number) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let first = 0; first < everybody.length; first += 4) {
    const few = everybody.slice(first, first + 4)
    outcomes.push(...(await Promise.all(few.map((one, index) => act(one, first + index)))))
  }
  return outcomes
}
