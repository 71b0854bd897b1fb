import type { Words } from './words.ts'

/** A refusal in words, beside a form that asks for a code or a password. */
export function problemWords(
  words: Words,
  { code, at }: { readonly code: string; readonly at: string | null },
): string {
  if (code === 'token-spent') return words.linkSpent
  if (code === 'too-many-tries') return words.tooManyTries
  if (code === 'credentials-wrong') return at === 'current' ? words.wrongPassword : words.wrongCode
  if (code === 'input-invalid') return at === 'password' ? words.shortPassword : words.wrongCode
  return words.noAnswer
}
