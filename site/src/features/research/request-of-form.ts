import { submitRequestSchema, type SubmitRequest } from '@share4rare/schemas'

import type { MessageKey } from '../../i18n/messages.ts'

/** What a researcher typed, as it stands in the form. Items are `questionnaire/code`. */
export interface Typed {
  readonly title: string
  readonly purpose: string
  readonly team: string
  readonly items: readonly string[]
  readonly diseaseGroup: string
  readonly tables: string
}

/** A field of the form, and the sentence that says what is wrong with it. */
export interface Finding {
  readonly field: string
  readonly message: MessageKey & `form.${string}`
}

/** The form before anything is typed. */
export const nothingTyped: Typed = {
  title: '',
  purpose: '',
  team: '',
  items: [],
  diseaseGroup: '',
  tables: 'one-way',
}

/** What stands in the form. */
export function typedIn(form: FormData): Typed {
  const text = (field: string): string => {
    const value = form.get(field)
    return typeof value === 'string' ? value : ''
  }
  return {
    title: text('title'),
    purpose: text('purpose'),
    team: text('team'),
    items: form.getAll('items').filter((item) => typeof item === 'string'),
    diseaseGroup: text('diseaseGroup'),
    tables: text('tables'),
  }
}

/** The request that the form amounts to, or what is wrong with it. */
export function requestOf(
  typed: Typed,
): { ok: true; request: SubmitRequest } | { ok: false; findings: readonly Finding[] } {
  const chosen = typed.items.map((item) => item.split('/'))
  const questionnaires = new Set(chosen.map(([questionnaire]) => questionnaire))
  const parsed = submitRequestSchema.safeParse({
    ...typed,
    questionnaire: chosen[0]?.[0] ?? '',
    items: chosen.map(([, code]) => code),
    diseaseGroup: typed.diseaseGroup || null,
  })
  const isMixed = questionnaires.size > 1
  if (parsed.success && !isMixed) return { ok: true, request: parsed.data }
  const fields = new Set(parsed.error?.issues.map(({ path }) => String(path[0])))
  const findings = sentences.filter(({ field }) => fields.has(field))
  return { ok: false, findings: isMixed ? [...findings, mixed] : findings }
}

const mixed: Finding = { field: 'items', message: 'form.itemsMixed' }

const sentences: readonly Finding[] = [
  { field: 'title', message: 'form.titleWrong' },
  { field: 'purpose', message: 'form.purposeWrong' },
  { field: 'team', message: 'form.teamWrong' },
  { field: 'items', message: 'form.itemsMissing' },
]
