import { inLanguage } from './both-languages.ts'

/** What every button of ours says beside its own name. */
interface ActionWords {
  readonly done: string
  /** The second step of what cannot be taken back. */
  readonly onceMore: (name: string) => string
}

const words: Readonly<Record<'en' | 'es', ActionWords>> = {
  en: { done: 'Done.', onceMore: (name) => `Once more, for good: ${name}` },
  es: { done: 'Hecho.', onceMore: (name) => `Otra vez, y es definitivo: ${name}` },
}

/** The words of the buttons, in the language of whoever reads the panel. */
export function actionWords(language: string): ActionWords {
  return inLanguage(words, language)
}
