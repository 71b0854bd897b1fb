import type { Problem } from '@share4rare/schemas'

import type { MessageKey } from '../i18n/messages.ts'
import { messages } from '../i18n/messages.ts'
import type { Translate } from '../i18n/translator.ts'

/** Something to mend in a form: the sentence, and the field that it leads to. */
export interface FormError {
  readonly text: string
  readonly href?: string
}

/** The sentences for what the CMS refused: the field's own one, else that of the problem. */
export function formErrors(t: Translate, problems: readonly Problem[]): readonly FormError[] {
  return problems.map(({ code, at }) => ({
    text: t(keyOf(code, at)),
    ...(at && { href: `#${firstBox[at] ?? at}` }),
  }))
}

/** What is wrong with a field that was typed: a name that nobody can see is none. */
export function problemOf(at: string, typed: string | undefined): Problem {
  const isMissing = at === 'name' && !/[^\s\p{Cc}\p{DI}]/u.test(typed ?? '')
  return { code: isMissing ? 'input-missing' : 'input-invalid', at }
}

/** Whether somebody did something too often: then the page says so by its status, too. */
export function isTooOften(problems: readonly Problem[]): boolean {
  return /^too-many-(tries|this-hour|today)$/.test(problems[0]?.code ?? '')
}

/** The sentence for one field, or none. */
export function errorAt(errors: readonly FormError[], field: string): string | undefined {
  return errors.find(({ href }) => href === `#${firstBox[field] ?? field}`)?.text
}

type Sentence = MessageKey & `problem.${string}`

function keyOf(code: Problem['code'], at: string | undefined): Sentence {
  const stem = stems[code]
  const wanted = `${stem ?? ''}.${at ?? ''}`
  const own = stem && isKey(wanted) ? wanted : `problem.${code}`
  return own as Sentence // takes no values, like all sentences about problems
}

const stems: Partial<Record<Problem['code'], string>> = {
  'input-invalid': 'wrong',
  'input-missing': 'missing',
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(messages.en, key)
}

const firstBox: Readonly<Partial<Record<string, string>>> = { birthDate: 'birthDate-day' }
