import fc from 'fast-check'
import { expect, it } from 'vitest'

import {
  anyAnswers,
  anyQuestionnaire,
} from '../../tests/support/factories/arbitrary-questionnaire.ts'
import { answersAsAsked, isAsked } from './answers.ts'
import { asAsked } from './questionnaire-response.ts'
import { askedQuestions } from './questionnaire.ts'

it('answers as asked are the same when asked again', () => {
  fc.assert(
    fc.property(anyQuestionnaire, anyAnswers, (questionnaire, answers) => {
      const once = answersAsAsked(questionnaire, answers)
      expect(answersAsAsked(questionnaire, once)).toEqual(once)
    }),
  )
})

it('what was answered to a hidden question changes nothing', () => {
  fc.assert(
    fc.property(anyQuestionnaire, anyAnswers, (questionnaire, answers) => {
      const kept = answersAsAsked(questionnaire, answers)
      const asked = askedQuestions(questionnaire).map((each) =>
        isAsked(each, questionnaire, answers),
      )
      const again = askedQuestions(questionnaire).map((each) => isAsked(each, questionnaire, kept))
      expect(again).toEqual(asked)
    }),
  )
})

it('the as-asked document holds exactly the questions that were put, in their order', () => {
  fc.assert(
    fc.property(anyQuestionnaire, anyAnswers, (questionnaire, answers) => {
      const put = askedQuestions(questionnaire).filter((each) =>
        isAsked(each, questionnaire, answers),
      )
      const { items } = asAsked(questionnaire, answers, 'en')
      expect(items.map(({ code }) => code)).toEqual(put.map(({ code }) => code))
    }),
  )
})
