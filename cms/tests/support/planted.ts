import type { FlattenedField } from 'payload'

import { richText } from './rich-text.ts'

/** A document in whose fields canaries were put, and those of its fields that can hold none. */
interface Planted {
  readonly document: Record<string, unknown>
  readonly texts: readonly string[]
  /** Paths of texts that have another use: a country, a version, a code. */
  readonly bare: readonly string[]
}

/** Puts a canary of its own into every field that can hold words and that nothing real was given for. */
export function planted(
  fields: readonly FlattenedField[],
  given: Record<string, unknown>,
  mark: (path: string) => string,
  under = '',
): Planted {
  const document: Record<string, unknown> = { ...given }
  const [texts, bare]: [string[], string[]] = [[], []]
  for (const field of fields) {
    const path = `${under}${field.name}`
    if (field.type === 'group') {
      const inner = planted(field.flattenedFields, recordOf(given[field.name]), mark, `${path}-`)
      document[field.name] = inner.document
      texts.push(...inner.texts)
      bare.push(...inner.bare)
    } else if (kinds.has(field.type) && isBlank(given[field.name]) && hasRoom(field)) {
      const text = mark(path)
      document[field.name] = wordsOf(field.type, text)
      texts.push(text)
    } else if (kinds.has(field.type) && !holdsCanary(given[field.name])) bare.push(path)
  }
  return { document, texts, bare }
}

const kinds: ReadonlySet<string> = new Set(['text', 'textarea', 'json', 'richText'])
const blanks = new Set<unknown>([
  undefined,
  'For tests',
  'none',
  '{}',
  '[]',
  'Testers',
  'Para pruebas',
])

function isBlank(value: unknown): boolean {
  return blanks.has(typeof value === 'object' ? JSON.stringify(value) : value)
}

function hasRoom(field: FlattenedField): boolean {
  const { maxLength, hasMany, unique } = {
    maxLength: 1000,
    hasMany: false,
    unique: false,
    ...field,
  }
  return maxLength >= 80 && !hasMany && !unique
}

function holdsCanary(value: unknown): boolean {
  return JSON.stringify(value ?? '').includes('canary-')
}

function wordsOf(type: string, text: string): unknown {
  if (type === 'json') return { note: text }
  return type === 'richText' ? richText(text) : text
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
