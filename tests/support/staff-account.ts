/** Somebody of the staff: with the key of their app for codes, and the session in which they first came. */
export interface StaffAccount {
  readonly email: string
  readonly password: string
  readonly key: string
  readonly token: string
  /** Those that are left, where this process alone uses them. */
  readonly recoveryCodes?: string[]
}
