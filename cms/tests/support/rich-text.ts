const block = { format: '', indent: 0, version: 1, direction: 'ltr' } as const

/** A text of one paragraph, as Payload's editor keeps it. */
export function richText(text: string) {
  const words = { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }
  const paragraph = { ...block, type: 'paragraph', textFormat: 0, textStyle: '', children: [words] }
  return { root: { ...block, type: 'root', children: [paragraph] } }
}
