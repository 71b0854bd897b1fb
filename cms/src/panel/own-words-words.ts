import type { ownWordsStates } from '@share4rare/schemas'

import type { BothLanguages } from './both-languages.ts'

/** How a symptom in own words may stand. */
export const ownWordsStateWords: Readonly<Record<(typeof ownWordsStates)[number], BothLanguages>> =
  {
    waiting: { en: 'Waits for a curator', es: 'Espera respuesta' },
    asked: { en: 'Asked to say it differently', es: 'Se pidió decirlo de otra manera' },
    mapped: { en: 'A term was found', es: 'Se encontró un término' },
    kept: { en: 'Kept in their own words', es: 'Queda con sus palabras' },
  }
