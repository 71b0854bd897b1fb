/** The sentence with its values in place of the names between braces. Unknown names stay. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name))
}
