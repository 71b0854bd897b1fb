import {
  answerOwnWordsSchema,
  done,
  keepOwnWordsSchema,
  removeOwnWordsSchema,
} from '@share4rare/schemas'

import {
  answerOwnWords,
  keepOwnWords,
  removeOwnWords,
} from '../../collections/own-symptoms/own-words.ts'
import { withOwnPatient } from '../../collections/patients/with-own-patient.ts'
import { count, tooMany } from '../../limits/rate-limit.ts'
import { anySignedInMember, bodyOfAnyMember, endpoint } from '../endpoint.ts'

/** `POST /patients/:id/own-words/keep`: a symptom for which no term was found, or other words for one. */
const keep = endpoint('post', '/:id/own-words/keep', async (req) => {
  const body = await bodyOfAnyMember(req, keepOwnWordsSchema)
  if (!body.ok) return body
  const member = anySignedInMember(req)
  if (!member.ok) return member
  if (!(await count(req, 'own words by account', member.value.id)))
    return tooMany('own words by account')
  return withOwnPatient(req, (patient) => keepOwnWords(req, patient, body.value))
})

/** `POST /patients/:id/own-words/answer`: whether what our curators suggest is meant. Nothing is added without a yes. */
const answer = endpoint('post', '/:id/own-words/answer', async (req) => {
  const body = await bodyOfAnyMember(req, answerOwnWordsSchema)
  if (!body.ok) return body
  return withOwnPatient(req, (patient) => answerOwnWords(req, patient, body.value))
})

/** `POST /patients/:id/own-words/remove`: words that their owner takes back. */
const remove = endpoint('post', '/:id/own-words/remove', async (req) => {
  const body = await bodyOfAnyMember(req, removeOwnWordsSchema)
  if (!body.ok) return body
  return withOwnPatient(req, async (patient) => {
    await removeOwnWords(req, patient, body.value.id)
    return done({ id: patient.id })
  })
})

/** The doors by which members say symptoms in their own words, and answer what our curators make of them. */
export const ownWordsDoors = [keep, answer, remove]
