import 'survey-core/i18n/spanish'

import {
  answersSchema,
  type Answering,
  type Answers,
  type Locale,
  type Problem,
} from '@share4rare/schemas'
import { getLocaleStrings, SurveyModel, type PageModel, type Question } from 'survey-core'

import type { AnswerWords } from './answer-words.ts'

/** How far the person is, in what they can see. */
export interface AnsweringProgress {
  readonly page: number
  readonly pages: number
  readonly answered: number
  readonly asked: number
  readonly isLastPage: boolean
}

/** The form, ready to be shown: in the person's language, with their answers, on the page they left off. */
export function formOf(answering: Answering, locale: Locale, words: AnswerWords): SurveyModel {
  speakOurWords(locale, words)
  const form = new SurveyModel(answering.survey)
  form.locale = locale
  form.showTitle = false
  form.showNavigationButtons = false
  form.showProgressBar = false
  form.showCompletePage = false
  form.textUpdateMode = 'onTyping'
  form.questionErrorLocation = 'top'
  form.widthMode = 'responsive'
  // The browser takes over what the server drew, so both must give the same ids.
  for (const page of form.pages) page.id = `page-${page.name}`
  for (const question of form.getAllQuestions(false, false, true)) question.id = idOf(question.name)
  for (const panel of form.getAllPanels()) Reflect.set(panel, 'id', idOf(panel.name))
  form.data = { ...answering.answers }
  turnTo(form, answering.page)
  return form
}

/** The answers on the page, without those that cannot be right yet, such as a number half typed. */
export function answersOn(form: SurveyModel): Answers {
  const halfTyped = form
    .getAllQuestions(true)
    .filter((question) => question.getType() === 'text' && !question.isEmpty())
    .filter((question) => !question.validate(false))
    .map(({ name }) => name)
  const typed = Object.entries(answersSchema.parse(form.data))
  return Object.fromEntries(typed.filter(([code]) => !halfTyped.includes(code)))
}

/** The code of the page that is shown. */
export function pageOn(form: SurveyModel): string | null {
  return shownPage(form)?.name ?? null
}

/** The codes of the pages up to the one that is shown. */
export function pagesUpTo(form: SurveyModel): string[] {
  return form.visiblePages.slice(0, form.currentPageNo + 1).map(({ name }) => name)
}

/** Whether the page that is shown is in order; takes the person to what is not. */
export function isInOrder(form: SurveyModel): boolean {
  return shownPage(form)?.validate(true, true) === true
}

/** Goes on to the next page, if this one is in order; says whether it is. */
export function leavePage(form: SurveyModel): boolean {
  if (!isInOrder(form)) return false
  if (!form.isLastPage) form.nextPage()
  return true
}

/** Shows a page by its code; one that is not there (any more) changes nothing. */
export function turnTo(form: SurveyModel, code: string | null): void {
  const page = form.visiblePages.find(({ name }) => name === code)
  if (page) form.currentPage = page
}

/** Shows the last of these pages that is there. */
export function turnToLastOf(form: SurveyModel, codes: readonly string[]): void {
  const page = form.visiblePages.findLast(({ name }) => codes.includes(name))
  if (page) form.currentPage = page
}

/** How far the person is. */
export function progressOf(form: SurveyModel): AnsweringProgress {
  const asked = form.getAllQuestions(true)
  return {
    page: form.currentPageNo + 1,
    pages: form.visiblePages.length,
    answered: asked.filter((question) => !question.isEmpty()).length,
    asked: asked.length,
    isLastPage: form.isLastPage,
  }
}

/** One entry of the error summary: what is wrong, at which question. */
export interface FormError {
  readonly code: string
  readonly title: string
  readonly text: string
}

/** What is not in order on any page, shown beside its question too. */
export function errorsOn(form: SurveyModel): FormError[] {
  form.validate(true, false)
  return form
    .getAllQuestions(true)
    .flatMap(({ name, title, errors }) =>
      errors.slice(0, 1).map((error) => ({ code: name, title, text: error.getText() })),
    )
}

/** Shows problems beside their questions, on the page of the first; gives what has no question of its own too. */
export function showProblems(
  form: SurveyModel,
  problems: readonly Problem[],
  words: AnswerWords,
): FormError[] {
  return problems.map(({ code, at = '' }) => {
    const question = questionAt(form, at)
    const text = words.problems[code]
    question?.addError(text)
    return { code: question ? at : '', title: question?.title ?? '', text }
  })
}

/** Takes the person to a question, on whatever page it is. */
export function focusOn(form: SurveyModel, code: string): void {
  const question = questionAt(form, code)
  if (question) question.focus()
}

function shownPage(form: SurveyModel): PageModel | undefined {
  return form.visiblePages[form.currentPageNo]
}

function questionAt(form: SurveyModel, code: string): Question | null {
  return form.getQuestionByName(code)
}

function idOf(code: string): string {
  return `question-${code}`
}

function speakOurWords(locale: Locale, { say }: AnswerWords): void {
  const strings: unknown = getLocaleStrings(locale)
  if (typeof strings !== 'object' || strings === null) return
  Object.assign(strings, {
    requiredError: say['answer.required'],
    numericError: say['answer.number'],
    minError: say['answer.minimum'],
    maxError: say['answer.maximum'],
  })
}
