import type { Rule } from './rule.ts'

/** Allows what any of the rules allows. */
export function anyOf(...rules: readonly Rule[]): Rule {
  return (args) => {
    const verdicts = rules.map((rule) => rule(args))
    if (verdicts.includes(true)) return true
    const scopes = verdicts.filter((verdict) => typeof verdict === 'object')
    return scopes.length > 0 && { or: scopes }
  }
}
