import { z } from 'zod'

/** The one way to write a value as JSON: keys sorted, no spaces. Equal values give equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(z.json().parse(value)))
}

function sorted(value: z.core.util.JSONType): z.core.util.JSONType {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
