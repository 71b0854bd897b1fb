import { done, refused } from '@share4rare/schemas'

import { anySignedInMember, endpoint } from '../endpoint.ts'
import { oftenOfPatient } from '../../symptoms/often-of-patient.ts'
import { symptomBookInForce } from '../../symptoms/symptom-book-in-force.ts'
import { vocabularyInForce } from '../../symptoms/vocabulary-in-force.ts'
import { noteMiss } from './note-miss.ts'
import { askedOfSymptoms, symptomQueries } from './symptom-query.ts'

/** `GET /symptoms/search`: what somebody may mean by their words, the likeliest first. */
const search = endpoint('get', '/symptoms/search', async (req) => {
  const asked = await askedOfSymptoms(req, symptomQueries.search)
  if (!asked.ok) return asked
  const book = await symptomBookInForce(req)
  return done({ suggestions: book.search(asked.value) })
})

/** `GET /symptoms/browse`: the body systems with what is common in each; with `system`, all of that one. */
const browse = endpoint('get', '/symptoms/browse', async (req) => {
  const asked = await askedOfSymptoms(req, symptomQueries.browse)
  if (!asked.ok) return asked
  const { system, language } = asked.value
  const book = await symptomBookInForce(req)
  return system === undefined
    ? done({ systems: book.systems(language) })
    : done({ suggestions: book.inSystem(system, language) })
})

/** `GET /symptoms/near`: what is more general than a symptom, and what is more specific. */
const near = endpoint('get', '/symptoms/near', async (req) => {
  const asked = await askedOfSymptoms(req, symptomQueries.near)
  if (!asked.ok) return asked
  const book = await symptomBookInForce(req)
  const found = book.near(asked.value.hpoId, asked.value.language)
  return found ? done(found) : refused({ code: 'not-found' })
})

/** `GET /symptoms/often`: what people with an own patient's disease often have, and nobody has told of this one. */
const often = endpoint('get', '/symptoms/often', async (req) => {
  const member = anySignedInMember(req)
  if (!member.ok) return member
  const asked = await askedOfSymptoms(req, symptomQueries.often)
  if (!asked.ok) return asked
  const { patient, language } = asked.value
  const found = await oftenOfPatient(req, patient)
  if (!found) return refused({ code: 'not-found' })
  const book = await symptomBookInForce(req)
  return done({ suggestions: book.offered({ ...found, language, most: 10 }) })
})

/** `GET /symptoms/names`: what these ids are called, under the ids that were asked for. */
const names = endpoint('get', '/symptoms/names', async (req) => {
  const asked = await askedOfSymptoms(req, symptomQueries.names)
  if (!asked.ok) return asked
  const book = await symptomBookInForce(req)
  return done({ suggestions: book.named(asked.value.ids, asked.value.language) })
})

/** `GET /symptoms/vocabulary`: which release of the Human Phenotype Ontology names them. */
const vocabulary = endpoint('get', '/symptoms/vocabulary', async ({ payload }) => {
  const { words } = await vocabularyInForce(payload)
  return done({ version: words.ontology.release.version })
})

/** The doors by which symptoms are looked up. */
export const symptomDoors = [search, browse, near, often, names, noteMiss, vocabulary]
