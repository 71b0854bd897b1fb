import { done, fewestLetters, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { curators } from '../../access/staff.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { termNamed } from '../../symptoms/term-named.ts'
import { bodyOf, endpoint } from '../endpoint.ts'
import { answerWords, wordsFor, type CuratorsAnswer } from './answer-words.ts'

const nameSchema = z.object({ term: z.string().trim().min(fewestLetters).max(200) })
const sentenceSchema = z.object({ sentence: z.string().trim().max(500).default('') })

/** `POST /own-symptoms/:id/is`: which term it is, by id or by name. The person is asked whether it is meant. */
const isTerm = door('is', async (req) => {
  const body = await bodyOf(req, nameSchema)
  if (!body.ok) return body
  const row = await wordsFor(req)
  if (!row) return refused({ code: 'not-found' })
  const term = await termNamed(req, body.value.term, row.language)
  return term ? done({ state: 'mapped', ...term }) : refused({ code: 'not-found', at: 'term' })
})

/** `POST /own-symptoms/:id/keep`: no term says it; the words stay as they are. */
const keepThem = door('keep', () => Promise.resolve(done({ state: 'kept' })))

/** `POST /own-symptoms/:id/ask`: asks the person to say it differently, with a sentence or without. */
const askAnew = door('ask', async (req) => {
  const body = await bodyOf(req, sentenceSchema)
  return body.ok ? done({ state: 'asked', answer: body.value.sentence || null }) : body
})

/** The doors by which curators answer symptoms in own words, without a sight of whose they are. */
export const ownSymptomDoors = [isTerm, keepThem, askAnew]

function door(name: string, answerOf: (req: PayloadRequest) => Promise<Result<CuratorsAnswer>>) {
  return endpoint('post', `/:id/${name}`, async (req) => {
    if (!curators({ req })) return refused({ code: 'not-permitted' })
    const answer = await answerOf(req)
    if (!answer.ok) return answer
    const kept = await answerWords(req, answer.value)
    if (kept.ok) await askForJob(req, { kind: 'send-mails', subject: 'all' })
    return kept
  })
}
