import type { LexiconLanguage } from '@share4rare/schemas'

import type { BothLanguages } from './both-languages.ts'

/** The languages in which symptoms have words. */
export const lexiconLanguageWords: Readonly<Record<LexiconLanguage, BothLanguages>> = {
  en: { en: 'English', es: 'Inglés' },
  es: { en: 'Spanish', es: 'Español' },
  ca: { en: 'Catalan', es: 'Catalán' },
  fr: { en: 'French', es: 'Francés' },
  nl: { en: 'Dutch', es: 'Neerlandés' },
}
