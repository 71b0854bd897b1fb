import type { Direction, Locale } from '@share4rare/schemas'

/** Every word of a peer chart, in one language. Names in braces are filled in by the view. */
export interface PeerWords {
  readonly locale: Locale
  /** `{title}` is the question. */
  readonly heading: string
  /** `{lower}`, `{same}` and `{higher}` are people of every hundred, each said by `amount`. */
  readonly sentence: string
  /** A number of people, `{n}`; and what is said where no band lies on that side. */
  readonly amount: { readonly some: string; readonly none: string }
  /** For a person who has no answer of their own. */
  readonly sentenceWithoutOwn: string
  /** `{group}`, `{size}` (such as 20-29) and `{date}`. */
  readonly who: string
  /** Marks the band of one's own answer. */
  readonly you: string
  /** What the left and the right end of the axis mean. */
  readonly ends: Readonly<Record<Direction, { readonly low: string; readonly high: string }>>
  /** Bands: `{from}` to `{to}`, both included; open to the left, without `{to}`; open to the right, with `{from}`. */
  readonly between: string
  readonly below: string
  readonly above: string
  /** `{share}` is a percent. */
  readonly share: string
  /** Column headings of the table. */
  readonly bandColumn: string
  readonly shareColumn: string
}

/** Puts values into a text's braces. A name without a value stays as it is. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (brace, name: string) => values[name] ?? brace)
}
