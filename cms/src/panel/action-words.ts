import { inLanguage } from './both-languages.ts'

/** Why a button asks once more: it is for good, or it can be taken back by somebody who notices. */
export type Twice = 'for-good' | 'with-care'

/** What every button of ours says beside its own name. */
interface ActionWords {
  readonly done: string
  /** The second step, by why there is one. */
  readonly onceMore: Readonly<Record<Twice, (name: string) => string>>
  readonly cancel: string
}

const words: Readonly<Record<'en' | 'es', ActionWords>> = {
  en: {
    done: 'Done.',
    onceMore: {
      'for-good': (name) => `Once more, for good: ${name}`,
      'with-care': (name) => `Sure? Press again: ${name}`,
    },
    cancel: 'Cancel',
  },
  es: {
    done: 'Hecho.',
    onceMore: {
      'for-good': (name) => `Otra vez, y es definitivo: ${name}`,
      'with-care': (name) => `¿Seguro? Pulsa otra vez: ${name}`,
    },
    cancel: 'Cancelar',
  },
}

/** The words of the buttons, in the language of whoever reads the panel. */
export function actionWords(language: string): ActionWords {
  return inLanguage(words, language)
}
