import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'

/**
 * Solves the puzzle while somebody fills in the form, and puts the solution into its field. Whoever is quicker
 * than that, or has no script, is taken all the same, within stricter limits.
 */
export async function solvePuzzle(field: HTMLInputElement, challenge: Challenge): Promise<void> {
  const solution = await solveChallenge({ challenge, deriveKey })
  if (solution) field.value = btoa(JSON.stringify({ challenge, solution }))
}
