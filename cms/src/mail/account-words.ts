import type { WordsOf } from './words.ts'

/** Mails about accounts: their links, and the ways back into them. */
export const accountWords = {
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
  'address-changed': {
    en: {
      subject: 'The address of your account has been changed',
      lines: [
        'Staff of Share4Rare have changed the e-mail address of your account. Mails go to the new one from now on.',
        'If you did not ask for it, write to us at once: the page says how.',
      ],
      path: '/contact',
    },
    es: {
      subject: 'La dirección de tu cuenta ha cambiado',
      lines: [
        'El equipo de Share4Rare ha cambiado la dirección de correo de tu cuenta. Los correos llegan ya a la nueva.',
        'Si no lo has pedido, escríbenos enseguida: la página dice cómo.',
      ],
      path: '/contact',
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
  'registration-waits': {
    en: {
      subject: 'Your registration is not finished',
      lines: [
        'You began to register at Share4Rare, and have not come back for more than three weeks.',
        'Sign in to go on where you stopped. If you do not, we erase in a week what you have told us so far.',
      ],
      path: '/sign-in',
    },
    es: {
      subject: 'Tu inscripción no está terminada',
      lines: [
        'Empezaste a registrarte en Share4Rare y hace más de tres semanas que no has vuelto.',
        'Inicia sesión para seguir donde lo dejaste. Si no lo haces, en una semana borraremos lo que nos has contado.',
      ],
      path: '/sign-in',
    },
  },
  'panel-invitation': {
    en: {
      subject: 'Your account in the Share4Rare panel',
      lines: [
        'An administrator has made an account in the panel for you.',
        'Open the link to choose a password and to set up an app for codes. It holds for 14 days.',
      ],
      panelPath: '/link',
    },
    es: {
      subject: 'Tu cuenta en el panel de Share4Rare',
      lines: [
        'Un administrador te ha creado una cuenta en el panel.',
        'Abre el enlace para elegir una contraseña y configurar una aplicación de códigos. Vale 14 días.',
      ],
      panelPath: '/link',
    },
  },
  'panel-reset': {
    en: {
      subject: 'Your way back into the panel',
      lines: [
        'Somebody asked for a new password for your account in the panel. If it was you, open the link.',
        'It holds for one hour. If it was not you, do nothing: your password stays as it is.',
      ],
      panelPath: '/link',
    },
    es: {
      subject: 'Cómo volver a entrar en el panel',
      lines: [
        'Alguien pidió una contraseña nueva para tu cuenta del panel. Si has sido tú, abre el enlace.',
        'Vale una hora. Si no has sido tú, no hagas nada: tu contraseña sigue igual.',
      ],
      panelPath: '/link',
    },
  },
  'contact-received': {
    en: {
      subject: 'We have your message',
      lines: [
        'Thank you for writing to Share4Rare. A person of our team reads your message and writes back to this address.',
        'If it was not you who wrote, do nothing.',
      ],
      path: '/contact',
    },
    es: {
      subject: 'Hemos recibido tu mensaje',
      lines: [
        'Gracias por escribir a Share4Rare. Una persona de nuestro equipo lee tu mensaje y te responde a esta dirección.',
        'Si no has sido tú quien ha escrito, no hagas nada.',
      ],
      path: '/contact',
    },
  },
  'panel-contact': {
    en: {
      subject: 'Somebody has written by the contact form',
      lines: ['A new message waits in the panel. Answer it by e-mail, then mark it as answered.'],
      panelPath: '/collections/contact-messages',
    },
    es: {
      subject: 'Alguien ha escrito por el formulario de contacto',
      lines: [
        'Un mensaje nuevo espera en el panel. Respóndelo por correo y márcalo después como respondido.',
      ],
      panelPath: '/collections/contact-messages',
    },
  },
  'panel-factor-gone': {
    en: {
      subject: 'Your codes for the panel were taken away',
      lines: [
        'An administrator has removed the app for codes from your account, and ended your sessions.',
        'To come back, ask for a link on the page below and set up an app again. If you did not ask for this, tell an administrator.',
      ],
      panelPath: '/forgot',
    },
    es: {
      subject: 'Se han retirado tus códigos del panel',
      lines: [
        'Un administrador ha retirado la aplicación de códigos de tu cuenta y ha cerrado tus sesiones.',
        'Para volver, pide un enlace en la página de abajo y configura otra vez una aplicación. Si no lo has pedido, avisa a un administrador.',
      ],
      panelPath: '/forgot',
    },
  },
} as const satisfies WordsOf<string>
