import { saveAnswersSchema } from '@share4rare/schemas'

import { saveAnswers } from '../../../../../cms-client/questionnaire-responses.ts'
import { fromOurPage } from '../../../../../http/from-our-page.ts'
import { json, refusal } from '../../../../../http/json.ts'

/** An autosave from the answering page. */
export const POST = fromOurPage(saveAnswersSchema, async ({ session, id, message }) => {
  const answer = await saveAnswers(session.token, id, message)
  if (!answer.ok) return refusal(answer.problems)
  const { kind, ...outcome } = answer.value
  return json(kind === 'stale' ? 409 : 200, outcome)
})
