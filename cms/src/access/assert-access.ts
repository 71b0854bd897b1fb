import type { SanitizedConfig } from 'payload'

const operations = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock'] as const

/**
 * Refuses to start while any collection or global leaves an operation to Payload's default, which lets in
 * everybody who is signed in, patients among them.
 */
export function assertAccessIsOurs(config: SanitizedConfig): SanitizedConfig {
  const open = [
    ...config.collections.flatMap(({ slug, access, auth }) =>
      operations
        .filter((operation) => operation !== 'unlock' || auth)
        .filter((operation) => isDefault(access[operation]))
        .map((operation) => `${slug}.${operation}`),
    ),
    ...(config.globals.length > 0 ? ['globals, of which none is foreseen'] : []),
  ]
  if (open.length > 0) throw new Error(`Say who may do this: ${open.join(', ')}`)
  return config
}

/** Payload does not export its default: it is known by its text, which a test compares with the installed one. */
export const payloadDefault = '({ req: { user } })=>Boolean(user)'

function isDefault(rule: unknown): boolean {
  return rule === undefined || withoutSpace(textOf(rule)) === withoutSpace(payloadDefault)
}

function textOf(rule: unknown): string {
  return typeof rule === 'function' ? Function.prototype.toString.call(rule) : ''
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
