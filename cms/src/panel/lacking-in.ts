import { fewestLetters, type ValidationDecision } from '@share4rare/schemas'

/** What a validator has left out. */
export type Lacking = 'template' | 'words' | 'reason'

/** What a decision lacks before it can be sent, or null. Nobody is told what nobody chose to tell. */
export function lackingIn(
  decision: ValidationDecision,
  { template, words }: { readonly template: string; readonly words: string },
): Lacking | null {
  const isWordless = words.trim().length < fewestLetters
  if (decision === 'refused') return isWordless ? 'reason' : null
  if (decision === 'validated') return null
  if (template === '') return 'template'
  return template === 'other' && isWordless ? 'words' : null
}
