/** All words of a symptom as the panel searches them: in small letters, each text once. */
export function everyWordOf(texts: readonly string[]): string {
  const inUse = texts.map((text) => text.trim().toLowerCase()).filter((text) => text !== '')
  return [...new Set(inUse)].join('\n')
}
