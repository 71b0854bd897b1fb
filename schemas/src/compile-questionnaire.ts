import { firstDay, lastDay } from './answerable-day.ts'
import { codebookOf, type Codebook } from './codebook.ts'
import { lintQuestionnaire, type LintFinding } from './lint-questionnaire.ts'
import type { Locale, LocalisedText } from './locale.ts'
import {
  askedQuestions,
  noneOfThese,
  type AskedQuestion,
  type Question,
  type Questionnaire,
} from './questionnaire.ts'

/** A JSON value, as SurveyJS and JSON Schema take them. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/** What is stored when a questionnaire is published: everything that answering, checking and counting need. */
export interface CompiledQuestionnaire {
  /** The form as SurveyJS 3 reads it, in every language. */
  readonly survey: JsonObject
  /** JSON Schema (draft 7) of the answers; nothing is required, so that a half-filled form passes. */
  readonly answerSchema: JsonObject
  readonly codebook: Codebook
}

/** Compiles a questionnaire, or says everything that stands in the way. */
export function compileQuestionnaire(
  questionnaire: Questionnaire,
): { ok: true; compiled: CompiledQuestionnaire } | { ok: false; findings: readonly LintFinding[] } {
  const findings = lintQuestionnaire(questionnaire)
  if (findings.length > 0) return { ok: false, findings }
  const compiled = {
    survey: surveyOf(questionnaire),
    answerSchema: answerSchemaOf(questionnaire),
    codebook: codebookOf(questionnaire),
  }
  return { ok: true, compiled }
}

function surveyOf(questionnaire: Questionnaire): JsonObject {
  const questions = askedQuestions(questionnaire)
  return {
    title: localised(questionnaire.title),
    showQuestionNumbers: 'off',
    pages: questionnaire.pages.map((page) => ({
      name: page.code,
      title: localised(page.title),
      elements: elementsOf(page.questions, questions),
    })),
  }
}

/** A section holds what follows it: SurveyJS does not show an empty panel. */
function elementsOf(blocks: readonly Question[], questions: readonly AskedQuestion[]): Json[] {
  const [first, ...rest] = blocks
  if (!first) return []
  const named = { name: first.code, title: localised(first.title), ...described(first) }
  if (first.kind !== 'section') {
    const answered = { isRequired: first.required, ...conditionOf(first, questions) }
    return [{ ...named, ...answered, ...controlOf(first) }, ...elementsOf(rest, questions)]
  }
  const next = rest.findIndex(({ kind }) => kind === 'section')
  const end = next === -1 ? rest.length : next
  const elements = elementsOf(rest.slice(0, end), questions)
  return [{ ...named, type: 'panel', elements }, ...elementsOf(rest.slice(end), questions)]
}

function controlOf(question: AskedQuestion): JsonObject {
  switch (question.kind) {
    case 'text':
      return textControlOf(question)
    case 'number':
      return {
        type: 'text',
        inputType: 'number',
        min: question.minimum,
        max: question.maximum,
        step: question.wholeNumbers ? 1 : 'any',
        ...unitOf(question),
      }
    case 'date':
      return { type: 'text', inputType: 'date', min: firstDay, max: lastDay }
    case 'yes-no':
      return {
        type: 'radiogroup',
        choices: [
          { value: true, text: { default: 'Yes', es: 'Sí' } },
          { value: false, text: { default: 'No', es: 'No' } },
        ],
      }
    case 'single':
      return { type: 'radiogroup', choices: choicesOf(question) }
    case 'multiple':
      return { type: 'checkbox', choices: choicesOf(question).map(aloneIfNone) }
    case 'scale':
      return ratingOf(question)
  }
}

function textControlOf({ maximumLength }: Extract<Question, { kind: 'text' }>): JsonObject {
  return maximumLength > 120
    ? { type: 'comment', maxLength: maximumLength, autoGrow: true }
    : { type: 'text', maxLength: maximumLength }
}

function ratingOf(question: Extract<Question, { kind: 'scale' }>): JsonObject {
  return {
    type: 'rating',
    rateMin: question.minimum,
    rateMax: question.maximum,
    displayMode: 'buttons',
    ...(question.lowLabel && { minRateDescription: localised(question.lowLabel) }),
    ...(question.highLabel && { maxRateDescription: localised(question.highLabel) }),
  }
}

function choicesOf(question: Extract<Question, { kind: 'single' | 'multiple' }>): JsonObject[] {
  return question.choices.map(({ code, label }) => ({ value: code, text: localised(label) }))
}

function aloneIfNone(choice: JsonObject): JsonObject {
  return choice['value'] === noneOfThese ? { ...choice, isExclusive: true } : choice
}

function described(question: Question): JsonObject {
  return question.help ? { description: localised(question.help) } : {}
}

function unitOf(question: Extract<Question, { kind: 'number' }>): JsonObject {
  return question.unit ? { placeholder: localised(question.unit) } : {}
}

function conditionOf(question: AskedQuestion, questions: readonly AskedQuestion[]): JsonObject {
  const conditions = conditionsOf(question, questions)
  return conditions.length > 0 ? { visibleIf: conditions.join(' and ') } : {}
}

/** SurveyJS keeps the value of a hidden question, so what hangs on it must repeat why it is hidden. */
function conditionsOf(question: AskedQuestion, questions: readonly AskedQuestion[]): string[] {
  if (!question.showIf) return []
  const condition = question.showIf
  return questions
    .filter(({ code }) => code === condition.question)
    .flatMap((earlier) => [
      ...conditionsOf(earlier, questions),
      equality(earlier, condition.equals),
    ])
}

/**
 * `contains` finds parts of words in anything but a list, so only lists are asked with it. The mark `#` keeps SurveyJS
 * from taking a text or a code for a number: `3.0` is not `3`. It cannot read the exponent of a number without quotes.
 */
function equality({ kind, code }: AskedQuestion, value: string): string {
  const quoted = `'${value.replaceAll("'", "\\'").replaceAll(mended, "' + '")}'`
  switch (kind) {
    case 'multiple':
      return `{${code}} contains ${quoted}`
    case 'yes-no':
      return `{${code}} = ${value}`
    case 'number':
    case 'scale':
      return `{${code}} = ${quoted}`
    case 'text':
    case 'date':
    case 'single':
      return `{#${code}} = ${quoted}`
  }
}

/** Between signs that SurveyJS would change also within quotation marks: `=<` to `<=`, the name of an operator to another. */
const mended = /(?<==)(?=[<>])|(?<=<)(?=>)|(?<=equal)(?=s)/g

const surveyLocales: Record<Locale, string> = { en: 'default', es: 'es' }

function localised(text: LocalisedText): JsonObject {
  const written = Object.entries(text) as [Locale, string][]
  return Object.fromEntries(written.map(([locale, words]) => [surveyLocales[locale], words]))
}

function answerSchemaOf(questionnaire: Questionnaire): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      askedQuestions(questionnaire).map((question) => [question.code, valueSchemaOf(question)]),
    ),
  }
}

function valueSchemaOf(question: AskedQuestion): JsonObject {
  switch (question.kind) {
    case 'text':
      return { type: 'string', maxLength: question.maximumLength }
    case 'number':
    case 'scale': {
      const whole = question.kind === 'scale' || question.wholeNumbers
      return {
        type: whole ? 'integer' : 'number',
        minimum: question.minimum,
        maximum: question.maximum,
      }
    }
    case 'date':
      return { type: 'string', format: 'date', pattern: '^(19|20)' }
    case 'yes-no':
      return { type: 'boolean' }
    case 'single':
      return { enum: question.choices.map(({ code }) => code) }
    case 'multiple':
      return severalOf(question.choices.map(({ code }) => code))
  }
}

function severalOf(codes: readonly string[]): JsonObject {
  const each = { type: 'array', items: { enum: codes }, uniqueItems: true }
  const alone = { if: { contains: { const: noneOfThese } }, then: { maxItems: 1 } }
  return codes.includes(noneOfThese) ? { ...each, ...alone } : each
}
