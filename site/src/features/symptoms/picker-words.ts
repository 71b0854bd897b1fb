import type { Translate } from '../../i18n/translator.ts'

/** What the page says while somebody types and taps: the words of the script, which knows no language. */
export interface PickerWords {
  readonly found: { readonly one: string; readonly other: string }
  readonly none: string
  readonly inList: string
  readonly added: string
  readonly ownWords: string
  readonly wordsKept: string
  readonly unanswered: string
  readonly offline: string
  readonly failed: string
}

/** The words of the script in the language of the page, as an attribute holds them. */
export function pickerWords(t: Translate): string {
  const words: PickerWords = {
    found: { one: t.sentence('symptoms.typing.one'), other: t.sentence('symptoms.typing.other') },
    none: t('symptoms.typingNone'),
    inList: t('symptoms.inList'),
    added: t.sentence('symptoms.added'),
    ownWords: t.sentence('ownWords.keepTyped'),
    wordsKept: t('ownWords.kept'),
    unanswered: t('symptoms.unfound'),
    offline: t('symptoms.offline'),
    failed: t('symptoms.failed'),
  }
  return JSON.stringify(words)
}
