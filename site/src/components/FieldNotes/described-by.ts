import type { Visibility } from '../VisibilityNote/visibility.ts'

/** What is said below the label of a field, and above what people fill in. */
export interface Notes {
  hint?: string | undefined
  /** Who will see what is entered. */
  visibility?: Visibility | undefined
  error?: string | undefined
}

/** The ids of a field's notes, for its aria-describedby; undefined where it has none. */
export function describedBy(id: string, { hint, visibility, error }: Notes): string | undefined {
  const ids = [hint && `${id}-hint`, visibility && `${id}-visibility`, error && `${id}-error`]
  return ids.filter(Boolean).join(' ') || undefined
}
