import type { Config } from 'payload'

/**
 * Structured lines without personal data: an error is told by its name and where it happened, never by its
 * message, which may quote a person's value.
 */
export function logging(level: string): NonNullable<Config['logger']> {
  return { options: { level, serializers: { err: traceOf } } }
}

/** What may be logged of an error. */
export function traceOf(error: unknown): { name: string; at: string[] } {
  if (!(error instanceof Error)) return { name: 'unknown', at: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '))
  return { name: error.name, at: frames.slice(0, 6).map((line) => line.trim()) }
}
