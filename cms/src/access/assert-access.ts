import type { SanitizedConfig } from 'payload'

const ofAccounts = ['admin', 'unlock'] as const
const ofGlobals = ['read', 'update', 'readVersions'] as const
const operations = ['create', 'read', 'update', 'delete', 'readVersions', ...ofAccounts] as const

/**
 * Refuses to start while any collection or global leaves an operation to one of Payload's defaults, which let in
 * everybody who is signed in, patients among them, or all accounts of the panel.
 */
export function assertAccessIsOurs(config: SanitizedConfig): SanitizedConfig {
  const open = [
    ...config.collections.flatMap(({ slug, access, auth }) =>
      operations
        .filter((operation) => !isOfAccounts(operation) || auth)
        .filter((operation) => !isOurs(access[operation]))
        .map((operation) => `${slug}.${operation}`),
    ),
    ...config.globals.flatMap(({ slug, access }) =>
      ofGlobals
        .filter((operation) => !isOurs(access[operation]))
        .map((operation) => `${slug}.${operation}`),
    ),
  ]
  if (open.length > 0) throw new Error(`Say who may do this: ${open.join(', ')}`)
  return config
}

/** Payload does not export its defaults: they are known by their text, which a test compares with the installed ones. */
export const payloadDefaults = {
  defaultAccess: '({ req: { user } })=>Boolean(user)',
  defaultUnlockAccess: `({ req: { payload, user } })=>{
    if (!user) { return false; }
    return user.collection === payload.config.admin.user;
  }`,
} as const

function isOfAccounts(operation: string): boolean {
  return ofAccounts.some((each) => each === operation)
}

function isOurs(rule: unknown): boolean {
  if (typeof rule !== 'function') return false
  const text = withoutSpace(Function.prototype.toString.call(rule))
  return !Object.values(payloadDefaults).some((theirs) => withoutSpace(theirs) === text)
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
