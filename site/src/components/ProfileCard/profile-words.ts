import type { VisibleProfile } from '@share4rare/schemas'

import type { Translate } from '../../i18n/translator.ts'

/** The languages that a member speaks, in one line; empty where none is told. */
export function languagesInWords(t: Translate, { languages }: VisibleProfile): string {
  const names = new Intl.DisplayNames(t.locale, { type: 'language' })
  return listed(
    t,
    languages.map((code) => names.of(code) ?? code),
  )
}

/** What a member knows about, in one line; empty where nothing is told. */
export function topicsInWords(t: Translate, { topics }: VisibleProfile): string {
  return listed(
    t,
    topics.map((topic) => t(`topic.${topic}`)),
  )
}

function listed(t: Translate, words: readonly string[]): string {
  return new Intl.ListFormat(t.locale).format(words)
}
