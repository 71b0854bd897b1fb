import type { Locale } from '@share4rare/schemas'

export const mailTemplates = [
  'request-asked',
  'request-delivered',
  'request-withheld',
  'confirm-address',
  'already-registered',
  'reset-password',
  'reset-unknown',
  'coming-of-age-in-six-months',
  'coming-of-age-in-one-month',
  'handed-over-to-you',
  'handed-over-from-you',
  'account-closed',
  'patient-closed',
  'correction-answered',
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
  'coming-of-age-in-six-months': {
    en: {
      subject: 'In six months, somebody you look after comes of age',
      lines: [
        'On that day your part as a guardian ends here: you can still look and take back consents, but nothing new is taken.',
        'From then on they can register by themselves. Our staff then hand everything over to them. Sign in to read how.',
      ],
      path: '/my/patients',
    },
    es: {
      subject: 'Dentro de seis meses, alguien a tu cargo será mayor de edad',
      lines: [
        'Ese día termina aquí tu papel como representante: podrás consultar y retirar consentimientos, pero no se recoge nada nuevo.',
        'Desde entonces podrá registrarse por su cuenta. Nuestro equipo le entregará entonces todo. Inicia sesión para leer cómo.',
      ],
      path: '/my/patients',
    },
  },
  'coming-of-age-in-one-month': {
    en: {
      subject: 'In one month, somebody you look after comes of age',
      lines: [
        'On that day everything stays as it is, and nothing new is taken until they look after it themselves.',
        'Tell them that they can register by themselves from that day on. Sign in to read how it goes.',
      ],
      path: '/my/patients',
    },
    es: {
      subject: 'Dentro de un mes, alguien a tu cargo será mayor de edad',
      lines: [
        'Ese día todo queda como está, y no se recoge nada nuevo hasta que se ocupe por su cuenta.',
        'Dile que podrá registrarse por su cuenta desde ese día. Inicia sesión para leer cómo funciona.',
      ],
      path: '/my/patients',
    },
  },
  'handed-over-to-you': {
    en: {
      subject: 'You look after your own data now',
      lines: [
        'What was told about you until now belongs to your account from today. Nobody else can see or change it there.',
        'You are asked anew for every consent. Sign in to decide: until you do, nothing of it is used.',
      ],
      path: '/my/consents',
    },
    es: {
      subject: 'Ahora tú te ocupas de tus datos',
      lines: [
        'Lo que se contó sobre ti hasta ahora pertenece desde hoy a tu cuenta. Nadie más puede verlo ni cambiarlo allí.',
        'Te pedimos de nuevo cada consentimiento. Inicia sesión para decidir: hasta entonces no se usa nada.',
      ],
      path: '/my/consents',
    },
  },
  'handed-over-from-you': {
    en: {
      subject: 'Somebody you looked after has taken over',
      lines: [
        'They have come of age and look after their own data from today. They no longer stand in your account.',
        'Thank you for having done it until now.',
      ],
      path: '/my/patients',
    },
    es: {
      subject: 'Alguien a tu cargo ha tomado el relevo',
      lines: [
        'Es mayor de edad y desde hoy se ocupa de sus datos. Ya no aparece en tu cuenta.',
        'Gracias por haberlo hecho hasta ahora.',
      ],
      path: '/my/patients',
    },
  },
  'account-closed': {
    en: {
      subject: 'Your account is closed',
      lines: [
        'Your account at Share4Rare is closed, and nobody can sign in with it any more. This is the last mail we send you.',
        'What was erased, and what we have to keep and until when, you have read before. You can read it again here.',
      ],
      path: '/closed',
    },
    es: {
      subject: 'Tu cuenta está cerrada',
      lines: [
        'Tu cuenta en Share4Rare está cerrada y nadie puede iniciar sesión con ella. Este es el último correo que te enviamos.',
        'Lo que se ha borrado, y lo que debemos guardar y hasta cuándo, lo has leído antes. Puedes leerlo otra vez aquí.',
      ],
      path: '/closed',
    },
  },
  'patient-closed': {
    en: {
      subject: 'A profile is closed, as you asked',
      lines: [
        'The profile is closed and no longer stands in your account. Your account stays as it is.',
        'If you did not ask for it, write to us at once.',
      ],
      path: '/my/data',
    },
    es: {
      subject: 'Un perfil está cerrado, como pediste',
      lines: [
        'El perfil está cerrado y ya no aparece en tu cuenta. Tu cuenta sigue igual.',
        'Si no lo has pedido tú, escríbenos enseguida.',
      ],
      path: '/my/data',
    },
  },
  'correction-answered': {
    en: {
      subject: 'We have answered you',
      lines: ['You asked us to put something right. Our answer waits for you: sign in to read it.'],
      path: '/my/data',
    },
    es: {
      subject: 'Te hemos respondido',
      lines: ['Nos pediste corregir algo. Nuestra respuesta te espera: inicia sesión para leerla.'],
      path: '/my/data',
    },
  },
}
