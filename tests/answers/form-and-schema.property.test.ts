import {
  answerChecker,
  answersAsAsked,
  answersSchema,
  askedQuestions,
  isAsked,
  missingAnswers,
  type Answer,
  type Answers,
  type AskedQuestion,
  type Questionnaire,
} from '@share4rare/schemas'
import fc from 'fast-check'
import {
  QuestionCheckboxModel,
  QuestionRadiogroupModel,
  QuestionRatingModel,
  QuestionTextModel,
  SurveyModel,
  type ItemValue,
  type Question,
} from 'survey-core'
import { describe, expect, it } from 'vitest'

import { compiled } from '../support/factories/compiled.ts'
import { anyAnsweredForm, anyQuestion, fittingAnswer } from '../support/factories/arbitrary-form.ts'
import { dateQuestion, questionnaireOf, textQuestion } from '../support/factories/questionnaire.ts'

const runs = { numRuns: 25 }

describe('what a person enters in the form', () => {
  it('as a number is kept exactly where the answer schema takes it', () => {
    const number = anyQuestion('qa').filter(({ kind }) => kind === 'number')
    fc.assert(
      fc.property(number, typedNumber, (question, typed) => {
        const isTaken = checkOf(question)({ qa: Number(typed) }).length === 0
        expect(entered(question, typed)).toEqual(isTaken ? { qa: Number(typed) } : {})
      }),
      runs,
    )
  })

  it('as a day is kept exactly where the answer schema takes it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const isTaken = checkOf(dateQuestion('qa'))({ qa: day }).length === 0
        expect(entered(dateQuestion('qa'), day)).toEqual(isTaken ? { qa: day } : {})
      }),
      runs,
    )
  })

  it('as a text within the length of its field is taken', () => {
    const length = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(4000))
    fc.assert(
      fc.property(length, fc.string({ unit: 'binary' }), (maximumLength, text) => {
        const question = textQuestion('qa', { maximumLength })
        const typed = text.slice(0, maximumLength)
        expect(checkOf(question)(entered(question, typed))).toEqual([])
      }),
      runs,
    )
  })

  it('as a choice, a step or yes or no is what the schema takes: each of them, and no other', () => {
    const pick = anyQuestion('qa').filter(({ kind }) =>
      ['single', 'scale', 'yes-no'].includes(kind),
    )
    fc.assert(
      fc.property(pick, (question) => {
        const offered = offeredBy(formOf(questionnaireOf(question)))
        const check = checkOf(question)
        expect(offered.flatMap((qa) => check({ qa }))).toEqual([])
        expect(offered).toEqual(expectedOf(question))
      }),
      runs,
    )
  })

  it('by ticking several boxes, one after the other, is what the schema takes', () => {
    const ticking = anyQuestion('qa')
      .filter((question) => question.kind === 'multiple')
      .chain((question) =>
        fc.tuple(
          fc.constant(question),
          fc.array(fc.constantFrom(...question.choices.map(({ code }) => code))),
        ),
      )
    fc.assert(
      fc.property(ticking, ([question, ticks]) => {
        const form = formOf(questionnaireOf(question))
        ticks.forEach((code) => tick(questionOf(form, 'qa'), code))
        expect(checkOf(question)(answersIn(form))).toEqual([])
      }),
      runs,
    )
  })
})

describe('what the answer schema takes', () => {
  it('is right in the form too, and stays as it is', () => {
    const answered = anyQuestion('qa').chain((question) =>
      fc.tuple(fc.constant(question), fittingAnswer(question)),
    )
    fc.assert(
      fc.property(answered, ([question, qa]) => {
        expect(checkOf(question)({ qa })).toEqual([])
        const form = formOf(questionnaireOf({ ...question, required: false }), { qa })
        expect(questionOf(form, 'qa').validate(false)).toBe(true)
        form.clearIncorrectValues()
        expect(form.data).toEqual({ qa })
      }),
      runs,
    )
  })
})

describe('the form and the record agree', () => {
  it('on which questions are put', () => {
    fc.assert(
      fc.property(anyAnsweredForm, ({ questionnaire, answers }) => {
        const form = formOf(questionnaire, answers)
        const shown = form.getAllQuestions(true).map(({ name }) => name)
        const put = askedQuestions(questionnaire).filter((each) =>
          isAsked(each, questionnaire, answers),
        )
        expect(shown).toEqual(put.map(({ code }) => code))
      }),
      runs,
    )
  })

  it('on which answers are missing', () => {
    fc.assert(
      fc.property(anyAnsweredForm, ({ questionnaire, answers }) => {
        const form = formOf(questionnaire, answers)
        const wrong = form.getAllQuestions(true).filter((question) => !question.validate(false))
        expect(wrong.map(({ name }) => name)).toEqual(
          missingAnswers(questionnaire, answers).map(({ at }) => at),
        )
      }),
      runs,
    )
  })

  it('on which answers are kept in the end', () => {
    fc.assert(
      fc.property(anyAnsweredForm, ({ questionnaire, answers }) => {
        const form = formOf(questionnaire, answers)
        form.doComplete()
        expect(told(answersIn(form))).toEqual(told(answersAsAsked(questionnaire, answers)))
      }),
      runs,
    )
  })
})

const cents = fc.integer({ min: -9999, max: 9999 }).map((number) => number / 100)

/** What a number field of a browser can hold: decimals, exponents, signs; to six places, for SurveyJS counts no finer. */
const typedNumber = fc.oneof(
  fc.constantFrom('-0', '0', '1e21', '-1e21', '1e-6', '0.1', '100.0000001', '1e2', '-5e-1'),
  fc.integer({ min: -2e8, max: 2e8 }).map((number) => String(number / 1e6)),
  cents.map(String),
  fc.integer({ min: -200, max: 200 }).map(String),
)

/** What a date field of a browser can hold: days of the calendar, of any year. */
const anyDay = fc.oneof(
  fc.constantFrom('1899-12-31', '1900-01-01', '2000-02-29', '2099-12-31', '2100-01-01'),
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
)

/** The answers that tell something. */
function told(answers: object): object {
  const empty: unknown[] = ['', undefined, null]
  const isTold = (answer: unknown) =>
    !empty.includes(answer) && !(Array.isArray(answer) && answer.length === 0)
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => isTold(answer)))
}

function formOf(questionnaire: Questionnaire, answers: object = {}): SurveyModel {
  const form = new SurveyModel(compiled(questionnaire).survey)
  form.data = { ...answers }
  return form
}

function checkOf(question: AskedQuestion) {
  return answerChecker(compiled(questionnaireOf(question)).answerSchema)
}

/** The answers as the page sends them. */
function answersIn(form: SurveyModel): Answers {
  return answersSchema.parse(form.data)
}

/** The answers after somebody typed into the field; without what the form finds wrong. */
function entered(question: AskedQuestion, typed: string): Answers {
  const form = formOf(questionnaireOf(question))
  const field = questionOf(form, 'qa')
  if (field instanceof QuestionTextModel) field.inputValue = typed
  else field.value = typed
  return field.validate(false) ? answersIn(form) : {}
}

/** Every answer that can be clicked. */
function offeredBy(form: SurveyModel): Answer[] {
  const field = questionOf(form, 'qa')
  if (field instanceof QuestionRatingModel) return field.visibleRateValues.map(valueOf)
  if (field instanceof QuestionRadiogroupModel) return field.visibleChoices.map(valueOf)
  throw new TypeError(`${field.getType()} offers nothing`)
}

function valueOf({ value }: ItemValue): Answer {
  return answersSchema.valueType.parse(value)
}

function expectedOf(question: AskedQuestion): Answer[] {
  if (question.kind === 'yes-no') return [true, false]
  if (question.kind === 'single') return question.choices.map(({ code }) => code)
  if (question.kind !== 'scale') throw new TypeError(`${question.kind} offers nothing`)
  const steps = question.maximum - question.minimum + 1
  return Array.from({ length: steps }, (_, step) => question.minimum + step)
}

function tick(field: Question, code: string): void {
  if (!(field instanceof QuestionCheckboxModel)) throw new TypeError('there are no boxes to tick')
  const box = field.visibleChoices.find(({ value }) => value === code)
  if (!box) throw new TypeError(`there is no box ${code}`)
  field.clickItemHandler(box, !field.isItemSelected(box))
}

function questionOf(form: SurveyModel, code: string): Question {
  const found = form.getAllQuestions().find(({ name }) => name === code)
  if (!found) throw new TypeError(`the form has no question ${code}`)
  return found
}
