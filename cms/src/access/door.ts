import type { PersonaName, groups } from './personas.ts'

/** Who may come through a door of our own. What they find behind it is theirs alone where it says so. */
export interface Door {
  readonly door: string
  readonly opensTo: readonly (PersonaName | keyof typeof groups | 'everybody' | 'the site')[]
  readonly gives: string
}

/** Every member, also one whose registration is not done. */
export const always = ['members', 'unfinished'] as const
