import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

import { puzzleFrom } from '../../cms-client/from-the-page.ts'

/**
 * Solves a puzzle from when somebody begins to fill in the form, and puts the solution into its field. Whoever is
 * quicker than that, or has no script, is taken all the same, within stricter limits.
 */
export function solvePuzzle(form: HTMLFormElement, field: HTMLInputElement): void {
  const begin = () => void solved(form.dataset['puzzle'] ?? '', field)
  form.addEventListener('focusin', begin, { once: true })
}

async function solved(address: string, field: HTMLInputElement): Promise<void> {
  const challenge = await puzzleFrom(address)
  const solution = challenge && (await solveChallenge({ challenge, deriveKey }))
  if (solution) field.value = btoa(JSON.stringify({ challenge, solution }))
}
