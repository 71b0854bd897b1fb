import type { LexiconLanguage, ownWordsStates } from '@share4rare/schemas'

import type { BothLanguages } from './both-languages.ts'

/** How a symptom in own words may stand. */
export const ownWordsStateWords: Readonly<Record<(typeof ownWordsStates)[number], BothLanguages>> =
  {
    waiting: { en: 'Waits for a curator', es: 'Espera respuesta' },
    asked: { en: 'Asked to say it differently', es: 'Se pidió decirlo de otra manera' },
    mapped: { en: 'A term was found', es: 'Se encontró un término' },
    kept: { en: 'Kept in their own words', es: 'Queda con sus palabras' },
  }

/** The languages in which people say symptoms, each by its own name. */
export const lexiconLanguageWords: Readonly<Record<LexiconLanguage, BothLanguages>> = {
  en: { en: 'English', es: 'English' },
  es: { en: 'Español', es: 'Español' },
  ca: { en: 'Català', es: 'Català' },
  fr: { en: 'Français', es: 'Français' },
  nl: { en: 'Nederlands', es: 'Nederlands' },
}
