/** A text sign by sign, as people see them: an accent or a joined picture stays whole. */
export function signsOf(text: string): readonly string[] {
  return Array.from(signs.segment(text), ({ segment }) => segment)
}

const signs = new Intl.Segmenter()
