import { sql } from '@payloadcms/db-postgres'
import { done, missedSearchSchema, refused } from '@share4rare/schemas'

import { count, tooMany } from '../../limits/rate-limit.ts'
import { keepableWords } from '../../symptoms/keepable-words.ts'
import { bodyOf, endpoint } from '../endpoint.ts'
import { connectionOf } from '../transaction-of.ts'
import { mayLookUp } from './symptom-query.ts'

/**
 * `POST /symptoms/missed`: words that were looked for in vain, for whoever writes the words of symptoms. Kept are the
 * words, their language, how often and on which day last: nothing tells by whom.
 */
export const noteMiss = endpoint('post', '/symptoms/missed', async (req) => {
  if (!mayLookUp(req) || !req.user) return refused({ code: 'sign-in-needed' })
  const body = await bodyOf(req, missedSearchSchema)
  if (!body.ok) return body
  if (!(await count(req, 'missed symptoms by account', req.user.id)))
    return tooMany('missed symptoms by account')
  const words = keepableWords(body.value.q)
  if (words === null) return done({ taken: false })
  await connectionOf(req).execute(sql`
    INSERT INTO symptom_misses (words, language, times, last_day)
    VALUES (${words}, ${body.value.language}, 1, current_date)
    ON CONFLICT (words, language)
    DO UPDATE SET times = symptom_misses.times + 1, last_day = current_date`)
  return done({ taken: true })
})
