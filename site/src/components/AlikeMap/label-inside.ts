/** How letters are measured on a screen of some width, in units of the picture. */
export interface LabelSize {
  readonly screen: 'narrow' | 'wide'
  /** The height of the letter that names a group, and of the lines below it. */
  readonly letter: number
  readonly text: number
}

/** The sizes in which letters are drawn: on a wide screen, where the picture is larger, they take less of it. */
export const labelSizes: readonly LabelSize[] = [
  { screen: 'narrow', letter: 16, text: 13 },
  { screen: 'wide', letter: 11, text: 8.5 },
]

/** Where the lines of a label stand, from the middle of their circle down to their base lines. */
export interface Label {
  readonly letterAt: number
  readonly lines: readonly { readonly text: string; readonly at: number }[]
}

/** The letter of a group with a text below it, in as few lines as a circle bears; the letter alone where none fit. */
export function labelInside(text: string, radius: number, size: LabelSize): Label {
  const fitting = splitsOf(text.split(' ').filter(Boolean))
    .toSorted((one, other) => one.length - other.length)
    .map((lines) => placed(lines, size))
    .find(({ lines }) => lines.every((line) => fits(line, radius, size)))
  return fitting ?? placed([], size)
}

/** Every way to break words into lines. */
function splitsOf(words: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = words
  if (first === undefined) return [[]]
  return splitsOf(rest).flatMap(([line, ...lines]) =>
    line === undefined
      ? [[first]]
      : [
          [`${first} ${line}`, ...lines],
          [first, line, ...lines],
        ],
  )
}

const lineHeight = 1.1
const letterWidth = 0.53

function placed(lines: readonly string[], { letter, text }: LabelSize): Label {
  const top = -(letter + lines.length * text * lineHeight) / 2
  const first = top + letter + text * 0.85
  return {
    letterAt: top + letter * 0.85,
    lines: lines.map((line, nth) => ({ text: line, at: first + nth * text * lineHeight })),
  }
}

function fits({ text, at }: Label['lines'][number], radius: number, size: LabelSize): boolean {
  const furthest = Math.max(Math.abs(at - size.text * 0.75), Math.abs(at + size.text * 0.2))
  const room = (radius - 2) ** 2 - furthest ** 2
  return room > 0 && text.length * letterWidth * size.text <= 2 * Math.sqrt(room)
}
