import type { WordsOf } from './words.ts'

/** Mails about patients: validation, sharing, coming of age, and closing. Never a word about health. */
export const patientWords = {
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
      panelPath: '/collections/patients',
    },
    es: {
      subject: 'Alguien espera desde hace más de 48 horas',
      lines: ['Se prometió una respuesta en 48 horas a un paciente y no la tuvo a tiempo.'],
      panelPath: '/collections/patients',
    },
  },
  'validation-late-elsewhere': {
    en: {
      subject: 'Somebody waits for more than 48 hours',
      lines: [
        'A patient was promised an answer within 48 hours and has had none in time.',
        'Validators have been told, too: they alone see who it is. In the panel you see who validates, and can invite somebody.',
      ],
      panelPath: '',
    },
    es: {
      subject: 'Alguien espera desde hace más de 48 horas',
      lines: [
        'Se prometió una respuesta en 48 horas a un paciente y no la tuvo a tiempo.',
        'También hemos avisado a quienes validan: solo ellos ven de quién se trata. En el panel ves quién valida y puedes invitar a alguien.',
      ],
      panelPath: '',
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
  'guardianship-answered': {
    en: {
      subject: 'We have looked at your proof of guardianship',
      lines: ['There is an answer about a guardianship. Sign in to read it.'],
      path: '/my/patients',
    },
    es: {
      subject: 'Hemos revisado tu prueba de la tutela',
      lines: ['Hay una respuesta sobre una tutela. Inicia sesión para leerla.'],
      path: '/my/patients',
    },
  },
  'handed-over-to-you': {
    en: {
      subject: 'You look after your own data now',
      lines: [
        'What was told about you until now belongs to your account from today. Nobody else can see or change it there.',
        'You are asked anew for every consent, and for a signed consent and an identity document of your own. Until then nothing of it is used.',
      ],
      path: '/my/patients',
    },
    es: {
      subject: 'Ahora tú te ocupas de tus datos',
      lines: [
        'Lo que se contó sobre ti hasta ahora pertenece desde hoy a tu cuenta. Nadie más puede verlo ni cambiarlo allí.',
        'Te pedimos de nuevo cada consentimiento, y un consentimiento firmado y un documento de identidad tuyos. Hasta entonces no se usa nada.',
      ],
      path: '/my/patients',
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
  'correction-granted': {
    en: {
      subject: 'You can put it right now',
      lines: [
        'You asked us to put something right. For 14 days you can do it yourself, once.',
        'Sign in and hand in again. If you do nothing, everything stays as it is.',
      ],
      path: '/my',
    },
    es: {
      subject: 'Ya puedes corregirlo',
      lines: [
        'Nos pediste corregir algo. Durante 14 días puedes hacerlo tú, una sola vez.',
        'Inicia sesión y vuelve a entregar. Si no haces nada, todo se queda como está.',
      ],
      path: '/my',
    },
  },
  'own-words-answered': {
    en: {
      subject: 'We have read what you wrote',
      lines: [
        'There is an answer to something that you told us in your own words.',
        'Sign in to read it. Nothing changes unless you say yes.',
      ],
      path: '/my/patients',
    },
    es: {
      subject: 'Hemos leído lo que escribiste',
      lines: [
        'Hay una respuesta a algo que nos contaste con tus palabras.',
        'Inicia sesión para leerla. No cambia nada si no dices que sí.',
      ],
      path: '/my/patients',
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
} as const satisfies WordsOf<string>
