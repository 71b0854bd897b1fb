import type { KnownSymptom } from './known-symptoms.ts'

/** From so many symptoms on, people who live with the same can be found somehow, and well. */
const [hardly, well] = [3, 5]

/** How useful a list is for finding others who live with the same. What was never there finds nobody. */
export function usefulnessOf(
  known: readonly Pick<KnownSymptom, 'presence'>[],
): 'none' | 'few' | 'some' | 'useful' {
  const told = known.filter(({ presence }) => presence !== 'never').length
  if (told === 0) return 'none'
  if (told < hardly) return 'few'
  return told < well ? 'some' : 'useful'
}
