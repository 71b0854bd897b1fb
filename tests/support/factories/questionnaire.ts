import type { AskedQuestion, Question, Questionnaire } from '@share4rare/schemas'

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>
type More<Kind extends AskedQuestion['kind']> = Partial<Omit<Of<Kind>, 'kind' | 'code'>>

const plain = {
  title: { en: 'A question', es: 'Una pregunta' },
  required: false,
  identifying: false,
  aggregate: false,
  showPosition: false,
}

const choices = ['red', 'green', 'blue'].map((code) => ({ code, label: { en: `In ${code}` } }))

/** A line of text, 80 characters at most. */
export function textQuestion(code: string, more: More<'text'> = {}): Of<'text'> {
  return { kind: 'text', code, ...plain, maximumLength: 80, ...more }
}

/** A number from 0 to 100, with fractions. */
export function numberQuestion(code: string, more: More<'number'> = {}): Of<'number'> {
  const measured = { minimum: 0, maximum: 100, direction: 'neutral', wholeNumbers: false } as const
  return { kind: 'number', code, ...plain, ...measured, ...more }
}

/** A date. */
export function dateQuestion(code: string, more: More<'date'> = {}): Of<'date'> {
  return { kind: 'date', code, ...plain, ...more }
}

/** One of red, green and blue. */
export function singleQuestion(code: string, more: More<'single'> = {}): Of<'single'> {
  return { kind: 'single', code, ...plain, choices, ...more }
}

/** Any of red, green and blue. */
export function multipleQuestion(code: string, more: More<'multiple'> = {}): Of<'multiple'> {
  return { kind: 'multiple', code, ...plain, choices, ...more }
}

/** Yes or no. */
export function yesNoQuestion(code: string, more: More<'yes-no'> = {}): Of<'yes-no'> {
  return { kind: 'yes-no', code, ...plain, ...more }
}

/** A whole number from 0 to 10. */
export function scaleQuestion(code: string, more: More<'scale'> = {}): Of<'scale'> {
  const measured = { minimum: 0, maximum: 10, direction: 'higher-is-worse' } as const
  return { kind: 'scale', code, ...plain, ...measured, ...more }
}

/** The heading of the questions that follow it. */
export function section(code: string): Of<'section'> {
  return { kind: 'section', code, title: { en: 'A section' } }
}

/** A questionnaire of one page. */
export function questionnaireOf(...questions: Question[]): Questionnaire {
  return {
    code: 'example',
    title: { en: 'An example', es: 'Un ejemplo' },
    summary: { en: 'For tests' },
    minutes: 5,
    pages: [{ code: 'page_one', title: { en: 'Page one' }, questions }],
  }
}
