import type { LocalisedText } from '@share4rare/schemas'

import type { DemoSection } from './content/demo-chapter.ts'

const block = { direction: 'ltr', format: '', indent: 0, version: 1 } as const

const text = (words: string) => ({
  type: 'text',
  text: words,
  format: 0,
  mode: 'normal',
  style: '',
  detail: 0,
  version: 1,
})

const paragraph = (words: string) => ({
  ...block,
  type: 'paragraph',
  textFormat: 0,
  children: [text(words)],
})

const list = (points: readonly string[]) => ({
  ...block,
  type: 'list',
  listType: 'bullet',
  tag: 'ul',
  start: 1,
  children: points.map((words, index) => ({
    ...block,
    type: 'listitem',
    value: index + 1,
    children: [text(words)],
  })),
})

/** A section's text as the panel's editor keeps it, in both languages: paragraphs, and a list after the first. */
export function richTextOf({ paragraphs, points }: DemoSection): { en: unknown; es: unknown } {
  return { en: written(paragraphs, points, 'en'), es: written(paragraphs, points, 'es') }
}

function written(
  paragraphs: readonly LocalisedText[],
  points: readonly LocalisedText[],
  locale: 'en' | 'es',
) {
  const words = (texts: readonly LocalisedText[]) => texts.map((each) => each[locale] ?? each.en)
  const [first, ...rest] = words(paragraphs).map(paragraph)
  const children = [first, ...(points.length > 0 ? [list(words(points))] : []), ...rest].filter(
    Boolean,
  )
  return { root: { ...block, type: 'root', children } }
}
