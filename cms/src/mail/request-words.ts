import type { WordsOf } from './words.ts'

/** Mails about what answers are used for: studies and research requests. */
export const requestWords = {
  'request-asked': {
    en: {
      subject: 'A question about your answers',
      lines: [
        'Somebody would like to study answers like yours. Nothing is shared unless you say yes.',
        'Sign in to read what it is for and to decide. If you do not answer, it counts as a no.',
      ],
      path: '/my/consents',
    },
    es: {
      subject: 'Una pregunta sobre tus respuestas',
      lines: [
        'Alguien quiere estudiar respuestas como las tuyas. No se comparte nada si no dices que sí.',
        'Inicia sesión para leer para qué es y decidir. Si no respondes, cuenta como un no.',
      ],
      path: '/my/consents',
    },
  },
  'study-asked-again': {
    en: {
      subject: 'A study asks you again',
      lines: [
        'You said yes to a study whose text has changed since. Your yes does not count for the new text.',
        'Sign in to read what is different and to decide again. Until then your answers are not used in it.',
      ],
      path: '/my/consents',
    },
    es: {
      subject: 'Un estudio te pregunta otra vez',
      lines: [
        'Dijiste que sí a un estudio cuyo texto ha cambiado. Tu sí no vale para el texto nuevo.',
        'Inicia sesión para leer qué cambia y decidir otra vez. Hasta entonces no se usan tus respuestas en él.',
      ],
      path: '/my/consents',
    },
  },
  'request-delivered': {
    en: {
      subject: 'The figures you asked for are ready',
      lines: ['Your request was approved and its protected figures are ready to download.'],
      path: '/research',
    },
    es: {
      subject: 'Las cifras que pediste están listas',
      lines: ['Tu solicitud fue aprobada y sus cifras protegidas ya se pueden descargar.'],
      path: '/research',
    },
  },
  'request-withheld': {
    en: {
      subject: 'About the figures you asked for',
      lines: [
        'No figures could be released for your request without a risk for the people behind them.',
      ],
      path: '/research',
    },
    es: {
      subject: 'Sobre las cifras que pediste',
      lines: [
        'No se pudo publicar ninguna cifra para tu solicitud sin riesgo para las personas que hay detrás.',
      ],
      path: '/research',
    },
  },
} as const satisfies WordsOf<string>
