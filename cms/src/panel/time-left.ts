import type { EvidenceWords } from './evidence-words.ts'

/** How many hours there are until a moment, or since then. */
export function timeLeft(dueAt: string, words: Pick<EvidenceWords, 'inHours' | 'late'>): string {
  const hours = (new Date(dueAt).getTime() - Date.now()) / 3_600_000
  return hours < 0 ? words.late(Math.ceil(-hours)) : words.inHours(Math.floor(hours))
}
