import type { Config } from 'payload'

type Logger = Extract<NonNullable<Config['logger']>, { options: unknown }>
type LogMethod = NonNullable<NonNullable<Logger['options']['hooks']>['logMethod']>

/**
 * Structured lines without personal data: an error is told by its name and where it happened, never by its
 * message, which may quote a person's value.
 */
export function logging(level: string): Logger {
  return { options: { level, serializers: { err: traceOf }, hooks: { logMethod: log } } }
}

/** What may be logged of an error. */
export function traceOf(error: unknown): { name: string; at: string[] } {
  if (!(error instanceof Error)) return { name: 'unknown', at: [] }
  const stack = (error.stack ?? '').replace(error.message, '')
  const frames = stack.split('\n').filter((line) => line.trim().startsWith('at '))
  return { name: error.name, at: frames.slice(0, 6).map((line) => line.trim()) }
}

/** Pino writes an error's message as the line's own where the line has none; Payload quotes it in some. */
const log: LogMethod = function (args, method) {
  const [about, said]: readonly unknown[] = args
  const error = about instanceof Error ? about : errorIn(about)
  if (!error) return method.apply(this, args)
  const words = typeof said === 'string' && !said.includes(error.message) ? said : 'an error'
  method.call(this, { err: error }, words)
}

function errorIn(about: unknown): Error | null {
  const isRecord = typeof about === 'object' && about !== null
  const found = isRecord ? Object.values(about).find((value) => value instanceof Error) : null
  return found ?? null
}
