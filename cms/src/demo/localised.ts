import { locales, type Locale } from '@share4rare/schemas'

/**
 * The same document in one language: every `{ en, es }` becomes its text, everything else stays. A text that
 * is not written in that language is left out.
 */
export function inLocale(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((each) => inLocale(each, locale))
  if (typeof value !== 'object' || value === null) return value
  if (isLocalised(value)) return value[locale]
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, inLocale(inner, locale)]),
  )
}

/** Gives the rows of a document the ids that they got when it was first saved, so that they stay the same rows. */
export function withIdsOf(saved: unknown, next: unknown): unknown {
  if (Array.isArray(next)) {
    const rows: unknown[] = Array.isArray(saved) ? saved : []
    return next.map((row, index) => withIdsOf(rows[index], row))
  }
  if (!isRecord(next) || !isRecord(saved)) return next
  const kept = Object.fromEntries(
    Object.entries(next).map(([key, inner]) => [key, withIdsOf(saved[key], inner)]),
  )
  return typeof saved['id'] === 'string' ? { ...kept, id: saved['id'] } : kept
}

function isLocalised(value: object): value is Record<Locale, unknown> {
  const keys = Object.keys(value)
  return 'en' in value && keys.every((key) => locales.some((locale) => locale === key))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
