import { rowsToCsv } from '@share4rare/analytics'

import type { MyData } from './gather.ts'

/** All of it as one table: which part, which row of it, which field, and what stands there. */
export function asCsv({ records, countedIn, whoLooked, blocked }: MyData): string {
  const parts: readonly (readonly [string, readonly object[]])[] = [
    ...Object.entries(records),
    ['counted-in', countedIn],
    ['who-looked', whoLooked],
    ['blocked', blocked],
  ]
  const lines = parts.flatMap(([kind, rows]) =>
    rows.flatMap((row, index) =>
      leaves('', row).map(([field, value]) => [kind, String(index + 1), field, value]),
    ),
  )
  return rowsToCsv([['kind', 'number', 'field', 'value'], ...lines])
}

/** Every value within, with the way to it, such as `symptoms.1.label`. Lists count from one. */
function leaves(path: string, value: unknown): [string, string][] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object') return [[path, JSON.stringify(value)]]
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = isList ? String(Number(key) + 1) : key
    return leaves(path === '' ? step : `${path}.${step}`, inner)
  })
}
