import type { Locale } from '@share4rare/schemas'

export const mailTemplates = [
  'request-asked',
  'request-delivered',
  'request-withheld',
  'confirm-address',
  'already-registered',
  'reset-password',
  'reset-unknown',
  'partner-invited',
  'partner-invited-unknown',
] as const

export type MailTemplate = (typeof mailTemplates)[number]

/** A mail as it is sent. It never holds health data: it asks people to sign in. */
export interface MailText {
  readonly subject: string
  readonly text: string
}

/** The words of a mail in the reader's language; `site` is where the site is, `token` what its link brings. */
export function mailText(
  template: MailTemplate,
  locale: Locale,
  { site, token }: { readonly site: string; readonly token?: string },
): MailText {
  const { subject, lines, path } = words[template][locale]
  const link = `${site}/${locale}${path}${token === undefined ? '' : `/${token}`}`
  return { subject, text: [...lines, '', link, '', signature[locale]].join('\n') }
}

const signature: Record<Locale, string> = {
  en: 'The Share4Rare team',
  es: 'El equipo de Share4Rare',
}

interface Words {
  readonly subject: string
  readonly lines: readonly string[]
  readonly path: string
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
  'confirm-address': {
    en: {
      subject: 'Confirm your e-mail address',
      lines: [
        'Somebody gave this address to register at Share4Rare. If it was you, open the link and go on.',
        'It holds for 24 hours, and works on any device. If it was not you, do nothing.',
      ],
      path: '/link',
    },
    es: {
      subject: 'Confirma tu dirección de correo',
      lines: [
        'Alguien dio esta dirección para registrarse en Share4Rare. Si has sido tú, abre el enlace y sigue.',
        'Vale 24 horas y funciona en cualquier dispositivo. Si no has sido tú, no hagas nada.',
      ],
      path: '/link',
    },
  },
  'already-registered': {
    en: {
      subject: 'You have an account already',
      lines: [
        'Somebody gave this address to register at Share4Rare. It has an account already.',
        'If it was you, sign in, or choose another password there. If it was not you, do nothing.',
      ],
      path: '/sign-in',
    },
    es: {
      subject: 'Ya tienes una cuenta',
      lines: [
        'Alguien dio esta dirección para registrarse en Share4Rare. Ya tiene una cuenta.',
        'Si has sido tú, inicia sesión o elige allí otra contraseña. Si no has sido tú, no hagas nada.',
      ],
      path: '/sign-in',
    },
  },
  'reset-password': {
    en: {
      subject: 'Choose another password',
      lines: [
        'Somebody asked for another password for your account. If it was you, open the link.',
        'It holds for one hour. If it was not you, do nothing: your password stays as it is.',
      ],
      path: '/link',
    },
    es: {
      subject: 'Elige otra contraseña',
      lines: [
        'Alguien pidió otra contraseña para tu cuenta. Si has sido tú, abre el enlace.',
        'Vale una hora. Si no has sido tú, no hagas nada: tu contraseña sigue igual.',
      ],
      path: '/link',
    },
  },
  'reset-unknown': {
    en: {
      subject: 'There is no account with this address',
      lines: [
        'Somebody asked for another password at Share4Rare with this address. It has no account there.',
        'If it was you, try the address that you registered with. If it was not you, do nothing.',
      ],
      path: '/sign-in',
    },
    es: {
      subject: 'No hay ninguna cuenta con esta dirección',
      lines: [
        'Alguien pidió otra contraseña en Share4Rare con esta dirección. Allí no tiene ninguna cuenta.',
        'Si has sido tú, prueba con la dirección con la que te registraste. Si no, no hagas nada.',
      ],
      path: '/sign-in',
    },
  },
  'partner-invited': {
    en: {
      subject: 'Somebody would like to share something with you',
      lines: [
        'A member of Share4Rare invites you to follow a person whom they look after.',
        'Open the link to see who it is, and say yes or no. It holds for 14 days.',
      ],
      path: '/link',
    },
    es: {
      subject: 'Alguien quiere compartir algo contigo',
      lines: [
        'Un miembro de Share4Rare te invita a seguir a una persona de la que cuida.',
        'Abre el enlace para ver quién es y di que sí o que no. Vale 14 días.',
      ],
      path: '/link',
    },
  },
  'partner-invited-unknown': {
    en: {
      subject: 'Somebody would like to share something with you',
      lines: [
        'A member of Share4Rare invites you to follow a person whom they look after.',
        'For that you need an account. Register with this address, then open this link again.',
        'It holds for 14 days. If you do not want this, do nothing.',
      ],
      path: '/link',
    },
    es: {
      subject: 'Alguien quiere compartir algo contigo',
      lines: [
        'Un miembro de Share4Rare te invita a seguir a una persona de la que cuida.',
        'Para eso necesitas una cuenta. Regístrate con esta dirección y abre este enlace otra vez.',
        'Vale 14 días. Si no lo quieres, no hagas nada.',
      ],
      path: '/link',
    },
  },
}
