import fc from 'fast-check'
import { expect, it } from 'vitest'

import {
  anyQuestionnaire,
  publishableQuestionnaire,
} from '../../tests/support/factories/arbitrary-questionnaire.ts'
import { compiled } from '../../tests/support/factories/compiled.ts'
import { answerChecker } from './check-answers.ts'
import { compileQuestionnaire } from './compile-questionnaire.ts'
import { lintQuestionnaire } from './lint-questionnaire.ts'
import { askedQuestions } from './questionnaire.ts'

it('compiles exactly what has no findings', () => {
  fc.assert(
    fc.property(anyQuestionnaire, (questionnaire) => {
      const findings = lintQuestionnaire(questionnaire)
      expect(compileQuestionnaire(questionnaire).ok).toBe(findings.length === 0)
    }),
  )
})

it('every question stands once in the form and once in the answer schema', () => {
  fc.assert(
    fc.property(publishableQuestionnaire, (questionnaire) => {
      const { survey, answerSchema } = compiled(questionnaire)
      const form = JSON.stringify(survey)
      const codes = askedQuestions(questionnaire).map(({ code }) => code)
      const times = codes.map((code) => form.split(`"name":"${code}"`).length - 1)
      expect(times).toEqual(codes.map(() => 1))
      expect(Object.keys(answerSchema['properties'] ?? {})).toEqual(codes)
    }),
  )
})

it('every answer schema can be checked with, and lets an empty form pass', () => {
  fc.assert(
    fc.property(publishableQuestionnaire, (questionnaire) => {
      expect(answerChecker(compiled(questionnaire).answerSchema)({})).toEqual([])
    }),
    { numRuns: 30 },
  )
})
