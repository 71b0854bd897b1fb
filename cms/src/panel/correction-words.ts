import type { correctionStates, correctionTopics } from '@share4rare/schemas'

import { inLanguage, type BothLanguages } from './both-languages.ts'

/** What validators read where they answer a wish for a correction. */
interface CorrectionWords {
  readonly answer: string
  readonly empty: string
  readonly done: string
  readonly declined: string
  readonly birthDateNow: (day: string) => string
  readonly changeIt: (days: { readonly from: string; readonly to: string }) => string
}

const words: Readonly<Record<'en' | 'es', CorrectionWords>> = {
  en: {
    answer: 'Your answer, in words for them',
    empty: 'Write your answer first: they read it.',
    done: 'It is put right: answer',
    declined: 'It cannot be done: answer why',
    birthDateNow: (day) => `Birth date in the profile now: ${day}`,
    changeIt: ({ from, to }) => `Change the birth date from ${from} to ${to} and answer`,
  },
  es: {
    answer: 'Tu respuesta, con palabras para ellos',
    empty: 'Escribe primero tu respuesta: la leerán.',
    done: 'Ya está corregido: responder',
    declined: 'No se puede hacer: responder por qué',
    birthDateNow: (day) => `Fecha de nacimiento en el perfil ahora: ${day}`,
    changeIt: ({ from, to }) => `Cambiar la fecha de nacimiento del ${from} al ${to} y responder`,
  },
}

/** The words about corrections, in the language of whoever reads the panel. */
export function correctionWords(language: string): CorrectionWords {
  return inLanguage(words, language)
}

/** What a wish may be about. */
export const topicWords: Readonly<Record<(typeof correctionTopics)[number], BothLanguages>> = {
  answers: { en: 'Answers that were handed in', es: 'Respuestas ya entregadas' },
  'birth-date': { en: 'Birth date', es: 'Fecha de nacimiento' },
  'something-else': { en: 'Something else', es: 'Otra cosa' },
}

/** How a wish may stand. */
export const wishStateWords: Readonly<Record<(typeof correctionStates)[number], BothLanguages>> = {
  asked: { en: 'Waits for an answer', es: 'Espera respuesta' },
  granted: { en: 'Their owner may correct it', es: 'Su titular puede corregirlo' },
  done: { en: 'Done', es: 'Hecho' },
  declined: { en: 'Declined', es: 'No se hizo' },
  over: { en: 'Over, nothing was corrected', es: 'Terminado, no se corrigió nada' },
}
