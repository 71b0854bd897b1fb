import type { Answer, Answers } from '@share4rare/schemas'

/** Answers that changed, by question; null takes an answer back. */
export type Changes = Readonly<Record<string, Answer | null>>

/** What must be told to get from the answers that are kept to those on the page. */
export function changesBetween(kept: Answers, onPage: Answers): Changes {
  const codes = new Set([...Object.keys(kept), ...Object.keys(onPage)])
  const changed = [...codes].filter((code) => !isSame(kept[code], onPage[code]))
  return Object.fromEntries(changed.map((code) => [code, onPage[code] ?? null]))
}

/** Question by question, the changes win over what is kept; every other answer stays as kept. */
export function mergeAnswers(kept: Answers, changes: Changes): Answers {
  const merged = Object.entries({ ...kept, ...changes })
  return Object.fromEntries(merged.filter((entry): entry is [string, Answer] => entry[1] !== null))
}

function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
