import type { LocalisedText } from '@share4rare/schemas'

/** The topics that every medical chapter covers, in this order. */
export const chapterTopics = [
  'origin',
  'diagnosis',
  'management',
  'care',
  'research',
  'therapies',
] as const

/** One topic of a chapter: paragraphs of plain text, and a short list that follows the first of them. */
export interface DemoSection {
  readonly topic: (typeof chapterTopics)[number]
  readonly heading: LocalisedText
  readonly paragraphs: readonly LocalisedText[]
  readonly points: readonly LocalisedText[]
}

/** A chapter of the library. Author and reviewer are invented; the sources are real. */
export interface DemoChapter {
  readonly slug: string
  /** ORPHA code. */
  readonly disease: string
  readonly title: LocalisedText
  readonly summary: LocalisedText
  readonly sections: readonly DemoSection[]
  readonly author: string
  readonly authorRole: LocalisedText
  readonly reviewer: string
  readonly reviewedOn: string
  readonly sources: readonly { readonly title: string; readonly url: string }[]
}
