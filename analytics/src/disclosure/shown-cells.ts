/**
 * Which cells of a table may be shown where everybody stands in one cell at most, so that the total gives away what is
 * left out. Each shown cell has at least `threshold` people, and so have the withheld ones together: where they are
 * fewer, the smallest shown cell (the first of equals) is withheld as well. So never is exactly one withheld.
 */
export function shownOfParts(counts: readonly number[], threshold: number): readonly boolean[] {
  const large = counts.map((count) => count >= threshold)
  const left = sum(counts.filter((_, index) => !large[index]))
  if (large.every(Boolean) || left >= threshold) return large
  const smallest = Math.min(...counts.filter((_, index) => large[index]))
  const secondary = counts.findIndex((count, index) => large[index] && count === smallest)
  return large.map((isLarge, index) => isLarge && index !== secondary)
}

/**
 * Which categories may be shown where one person may stand in several of them. The total gives away who did not choose
 * a category, so at least `threshold` people have to stand behind either.
 */
export function shownOfChoices(
  counts: readonly number[],
  people: number,
  threshold: number,
): readonly boolean[] {
  return counts.map((count) => count >= threshold && people - count >= threshold)
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
