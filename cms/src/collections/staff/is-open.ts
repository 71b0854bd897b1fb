import type { Staff } from '../../generated/payload-types.ts'

/** Whether somebody may still enter with an account: of an erased one the row alone is left, for what points to it. */
export function isOpen({ email }: Partial<Pick<Staff, 'email'>>): boolean {
  return email?.endsWith('@erased.invalid') === false
}
