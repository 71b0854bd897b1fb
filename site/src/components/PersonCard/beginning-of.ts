import { signsOf } from '../../i18n/signs-of.ts'

/** The beginning of a text on one line, at most as many signs long, cut after a word; the whole where it is short. */
export function beginningOf(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const signs = signsOf(line)
  if (signs.length <= length) return line
  const cut = signs.slice(0, length - 1)
  const lastSpace = cut.lastIndexOf(' ')
  const end = lastSpace > length / 2 ? lastSpace : cut.length
  return `${cut.slice(0, end).join('').trimEnd()}…`
}
