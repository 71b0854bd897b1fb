import {
  alikeMapSchema,
  done,
  lexiconLanguageSchema,
  peopleAlikeSchema,
  refused,
  type PeopleAlike,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { patientsAndCaregivers } from '../../access/members.ts'
import { isFrozenToday, ownPatient } from '../../collections/patients/own-patient.ts'
import { visibleProfile } from '../../collections/profiles/visible-profile.ts'
import {
  groupsOnMap,
  listOfPatient,
  peopleInList,
  type StandingList,
} from '../../people-alike/list-of-patient.ts'
import { makingOfLists } from '../../people-alike/making-of-lists.ts'
import { markOf, recordedPerson, type RecordedPerson } from '../../people-alike/recorded-people.ts'
import { symptomBookInForce } from '../../symptoms/symptom-book-in-force.ts'
import { isValidated } from '../../validation/is-validated.ts'
import { endpoint, idOf, signedInMember } from '../endpoint.ts'

/** `GET /patients/:id/alike`: the people most alike to an own patient, as their profiles show them. */
const readAlike = endpoint('get', '/:id/alike', async (req) => {
  const viewed = await viewedPatient(req)
  if (!viewed.ok) return viewed
  const { id, isFound } = viewed.value
  const list = await listOfPatient(req, id)
  const people: PeopleAlike['people'] = []
  for (const member of await peopleInList(req, id)) people.push(await visibleProfile(req, member))
  return done(
    peopleAlikeSchema.parse({
      people,
      emptyFor: people.length > 0 ? null : whyEmpty(list),
      madeAt: list?.madeAt ?? null,
      making: list?.recorded === markOf(viewed.value) ? null : await makingOfLists(req),
      weighsMost: await named(req, list?.weighsMost ?? []),
      isFound,
    }),
  )
})

/** `GET /patients/:id/alike-map`: groups of people around an own patient; never one person alone. */
const readMap = endpoint('get', '/:id/alike-map', async (req) => {
  const viewed = await viewedPatient(req)
  if (!viewed.ok) return viewed
  const { id } = viewed.value
  const list = await listOfPatient(req, id)
  const groups = await groupsOnMap(req, id)
  const emptyFor = groups.length > 0 ? null : (list?.emptyFor ?? whyEmpty(list))
  return done(alikeMapSchema.parse({ groups, emptyFor }))
})

/** The doors to lists of people alike. */
export const peopleAlikeDoors = [readAlike, readMap]

const whyEmpty = (list: StandingList | null) =>
  list ? (list.emptyFor ?? 'nobody-may-be-shown') : 'not-made-yet'

/** An own patient, where the member is of the community; somebody else's looks the same as none. */
async function viewedPatient(req: PayloadRequest): Promise<Result<RecordedPerson>> {
  const member = signedInMember(req)
  if (!member.ok) return member
  if (!patientsAndCaregivers({ req })) return refused({ code: 'not-permitted' })
  const own = await ownPatient(idOf(req), req)
  if (!own) return refused({ code: 'not-found' })
  if (isFrozenToday(own)) return refused({ code: 'frozen' })
  if (!(await isValidated(req, member.value.id))) return refused({ code: 'not-validated' })
  const person = await recordedPerson(req, own.id)
  return person ? done(person) : refused({ code: 'not-found' })
}

async function named(req: PayloadRequest, hpoIds: readonly string[]) {
  const language = lexiconLanguageSchema.catch('en').parse(req.query['language'])
  const book = await symptomBookInForce(req)
  return book.named(hpoIds, language).map(({ hpoId, name }) => ({ hpoId, name }))
}
