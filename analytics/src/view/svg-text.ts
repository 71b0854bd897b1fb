/** Where a text stands: `y` is its baseline; without an anchor it is centred. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** The height of a line of text, in the units of the picture. */
export const lineHeight = 18

/** A length as it is written into a picture. */
export function px(length: number): string {
  return String(Math.round(length * 10) / 10)
}

/** A text that cannot break out of the picture. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A line of text in the picture. */
export function textAt({ x, y, anchor = 'middle' }: Spot, text: string, name: string): string {
  return (
    `<text class="${name}" x="${px(x)}" y="${px(y)}" text-anchor="${anchor}" ` +
    `font-size="${px(fontSize)}" fill="currentColor">${escaped(text)}</text>`
  )
}

/** Several lines of text, one below the other. */
export function linesAt(spot: Spot, lines: readonly string[], name: string): readonly string[] {
  return lines.map((line, row) => textAt({ ...spot, y: spot.y + row * lineHeight }, line, name))
}

/** A text broken between words into lines that fit a width; a word that is too long stays whole. */
export function inLines(text: string, width: number): readonly string[] {
  const longest = Math.floor(width / letterWidth)
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > longest) return [...lines, word]
    return [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
}

const fontSize = 15
const letterWidth = fontSize / 2
