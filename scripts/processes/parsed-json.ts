/** What a text of JSON says; nothing where it is spoilt, as a file that a crash cut short. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
