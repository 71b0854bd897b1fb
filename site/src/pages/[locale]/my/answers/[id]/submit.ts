import { submitResponseSchema } from '@share4rare/schemas'

import { submitResponse } from '../../../../../cms-client/questionnaire-responses.ts'
import { fromOurPage } from '../../../../../http/from-our-page.ts'
import { json, refusal } from '../../../../../http/json.ts'

const handInSchema = submitResponseSchema.pick({ revision: true })

/** Handing in, from the answering page. */
export const POST = fromOurPage(handInSchema, async ({ session, id, message, locale }) => {
  const answer = await submitResponse(session.token, id, { ...message, locale })
  return answer.ok ? json(200, answer.value) : refusal(answer.problems)
})
