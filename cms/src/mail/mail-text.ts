import type { Locale } from '@share4rare/schemas'

export const mailTemplates = [
  'request-asked',
  'request-delivered',
  'request-withheld',
  'validation-given',
  'validation-feedback',
  'validation-refused',
  'validation-late',
] as const

export type MailTemplate = (typeof mailTemplates)[number]

/** A mail as it is sent. It never holds health data: it asks people to sign in. */
export interface MailText {
  readonly subject: string
  readonly text: string
}

/** The words of a mail in the reader's language; `site` is where the site is, or for staff the panel. */
export function mailText(template: MailTemplate, locale: Locale, site: string): MailText {
  const { subject, lines, path, inPanel } = words[template][locale]
  const place = inPanel ? site : `${site}/${locale}`
  return {
    subject,
    text: [...lines, '', `${place}${path}`, '', signature[locale]].join('\n'),
  }
}

const signature: Record<Locale, string> = {
  en: 'The Share4Rare team',
  es: 'El equipo de Share4Rare',
}

interface Words {
  readonly subject: string
  readonly lines: readonly string[]
  readonly path: string
  /** The path is one of the panel, which has no language in it. */
  readonly inPanel?: true
}

const words: Record<MailTemplate, Record<Locale, Words>> = {
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
  'validation-given': {
    en: {
      subject: 'Welcome: your profile is validated',
      lines: [
        'We have looked at what you sent, and all is in order. Everything is open to you now.',
      ],
      path: '/my',
    },
    es: {
      subject: 'Te damos la bienvenida: tu perfil está validado',
      lines: ['Hemos revisado lo que enviaste y todo está en orden. Ya tienes acceso a todo.'],
      path: '/my',
    },
  },
  'validation-feedback': {
    en: {
      subject: 'We need something more from you',
      lines: [
        'We have looked at what you sent. Something is still needed before we can validate your profile.',
        'Sign in to read what it is.',
      ],
      path: '/my',
    },
    es: {
      subject: 'Necesitamos algo más de ti',
      lines: [
        'Hemos revisado lo que enviaste. Aún hace falta algo para poder validar tu perfil.',
        'Inicia sesión para leer qué es.',
      ],
      path: '/my',
    },
  },
  'validation-refused': {
    en: {
      subject: 'About the validation of your profile',
      lines: [
        'We have looked at what you sent, and we cannot validate this profile.',
        'Sign in to read why, and what you can do.',
      ],
      path: '/my',
    },
    es: {
      subject: 'Sobre la validación de tu perfil',
      lines: [
        'Hemos revisado lo que enviaste y no podemos validar este perfil.',
        'Inicia sesión para leer por qué y qué puedes hacer.',
      ],
      path: '/my',
    },
  },
  'validation-late': {
    en: {
      subject: 'Somebody waits for more than 48 hours',
      lines: ['A patient was promised an answer within 48 hours and has had none in time.'],
      path: '/admin/collections/patients',
      inPanel: true,
    },
    es: {
      subject: 'Alguien espera desde hace más de 48 horas',
      lines: ['Se prometió una respuesta en 48 horas a un paciente y no la tuvo a tiempo.'],
      path: '/admin/collections/patients',
      inPanel: true,
    },
  },
}
