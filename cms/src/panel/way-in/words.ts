/** The words of the pages by which staff come in and look after their own way in. */
export interface Words {
  readonly email: string
  readonly password: string
  readonly code: string
  readonly codeHint: string
  readonly anyCode: string
  readonly signIn: string
  readonly signInTitle: string
  readonly signInWrong: string
  readonly needLink: string
  readonly askLinkTitle: string
  readonly askLinkText: string
  readonly askLink: string
  readonly linkAsked: string
  readonly backToSignIn: string
  readonly linkTitle: string
  readonly linkSpent: string
  readonly newPassword: string
  readonly newPasswordHint: string
  readonly setupTitle: string
  readonly setupText: string
  readonly setupPicture: string
  readonly setupSecret: string
  readonly enter: string
  readonly recoveryTitle: string
  readonly recoveryText: string
  readonly recoveryKept: string
  readonly accountTitle: string
  readonly sessions: string
  readonly sessionSince: string
  readonly thisSession: string
  readonly end: string
  readonly endOthers: string
  readonly changePassword: string
  readonly currentPassword: string
  readonly newCodes: string
  readonly newCodesText: string
  readonly otherDevice: string
  readonly otherDeviceText: string
  readonly changed: string
  readonly wrongCode: string
  readonly wrongPassword: string
  readonly shortPassword: string
  readonly tooManyTries: string
  readonly noAnswer: string
}

const en: Words = {
  email: 'E-mail address',
  password: 'Password',
  code: 'Code',
  codeHint: 'Six digits from your app for codes.',
  anyCode: 'Six digits from your app for codes, or one of your recovery codes.',
  signIn: 'Sign in',
  signInTitle: 'Sign in to the panel',
  signInWrong:
    'The e-mail address, the password or the code is not right. A code works once: wait for the next. After ten wrong codes, wait a quarter of an hour.',
  needLink: 'Forgotten the password, or no app for codes yet?',
  askLinkTitle: 'Your way back in',
  askLinkText:
    'We send a link to your address. With it you choose a password, and set up an app for codes where you have none.',
  askLink: 'Send the link',
  linkAsked:
    'If this address has an account, a mail with a link is on its way. It holds for one hour.',
  backToSignIn: 'Back to signing in',
  linkTitle: 'Welcome to the panel',
  linkSpent: 'This link was used already, or its time is over. Ask for another one.',
  newPassword: 'New password',
  newPasswordHint: 'At least 12 characters. A sentence is easy to keep in mind.',
  setupTitle: 'Your app for codes',
  setupText:
    'Scan the picture with an app for codes on your phone, or type the key into it. Then give the code that it shows.',
  setupPicture: 'A QR code for your app. The key below says the same.',
  setupSecret: 'Key',
  enter: 'Enter the panel',
  recoveryTitle: 'Your recovery codes',
  recoveryText:
    'Each of them works once instead of a code, for the day on which you have no phone. Keep them where only you find them: they are shown now and never again.',
  recoveryKept: 'I have kept them',
  accountTitle: 'Your way in',
  sessions: 'Where you are signed in',
  sessionSince: 'Since {since}, until {until}',
  thisSession: 'this browser',
  end: 'End this session',
  endOthers: 'End all others',
  changePassword: 'Change the password',
  currentPassword: 'Present password',
  newCodes: 'Make new recovery codes',
  newCodesText: 'The present ones are worthless then.',
  otherDevice: 'Set up another device',
  otherDeviceText: 'The present one gives no codes any more then, and every session ends.',
  changed: 'Done.',
  wrongCode: 'This code is not right, or was used already. Wait for the next one.',
  wrongPassword: 'This is not your present password.',
  shortPassword: 'Choose a password of at least 12 characters, not of spaces alone.',
  tooManyTries: 'Too many tries. Wait a quarter of an hour.',
  noAnswer: 'The panel does not answer. Try again in a moment.',
}

const es: Words = {
  email: 'Correo electrónico',
  password: 'Contraseña',
  code: 'Código',
  codeHint: 'Seis cifras de tu aplicación de códigos.',
  anyCode: 'Seis cifras de tu aplicación de códigos, o uno de tus códigos de recuperación.',
  signIn: 'Entrar',
  signInTitle: 'Entrar en el panel',
  signInWrong:
    'El correo, la contraseña o el código no son correctos. Cada código sirve una vez: espera al siguiente. Tras diez códigos erróneos, espera un cuarto de hora.',
  needLink: '¿Has olvidado la contraseña o aún no tienes aplicación de códigos?',
  askLinkTitle: 'Cómo volver a entrar',
  askLinkText:
    'Enviamos un enlace a tu dirección. Con él eliges una contraseña y, si te falta, configuras una aplicación de códigos.',
  askLink: 'Enviar el enlace',
  linkAsked: 'Si esta dirección tiene cuenta, recibirás un correo con un enlace. Vale una hora.',
  backToSignIn: 'Volver a la entrada',
  linkTitle: 'Te damos la bienvenida al panel',
  linkSpent: 'Este enlace ya se usó o ha caducado. Pide otro.',
  newPassword: 'Contraseña nueva',
  newPasswordHint: 'Al menos 12 caracteres. Una frase se recuerda bien.',
  setupTitle: 'Tu aplicación de códigos',
  setupText:
    'Escanea la imagen con una aplicación de códigos de tu móvil, o escribe en ella la clave. Después indica el código que muestra.',
  setupPicture: 'Un código QR para tu aplicación. La clave de abajo dice lo mismo.',
  setupSecret: 'Clave',
  enter: 'Entrar en el panel',
  recoveryTitle: 'Tus códigos de recuperación',
  recoveryText:
    'Cada uno sirve una vez en lugar de un código, para el día en que no tengas el móvil. Guárdalos donde solo tú los encuentres: se muestran ahora y nunca más.',
  recoveryKept: 'Los he guardado',
  accountTitle: 'Tu forma de entrar',
  sessions: 'Dónde has entrado',
  sessionSince: 'Desde {since}, hasta {until}',
  thisSession: 'este navegador',
  end: 'Cerrar esta sesión',
  endOthers: 'Cerrar todas las demás',
  changePassword: 'Cambiar la contraseña',
  currentPassword: 'Contraseña actual',
  newCodes: 'Crear códigos de recuperación nuevos',
  newCodesText: 'Los actuales dejarán de servir.',
  otherDevice: 'Configurar otro dispositivo',
  otherDeviceText: 'El actual dejará de dar códigos y se cerrarán todas las sesiones.',
  changed: 'Hecho.',
  wrongCode: 'Este código no es correcto o ya se usó. Espera al siguiente.',
  wrongPassword: 'Esta no es tu contraseña actual.',
  shortPassword: 'Elige una contraseña de al menos 12 caracteres, no solo de espacios.',
  tooManyTries: 'Demasiados intentos. Espera un cuarto de hora.',
  noAnswer: 'El panel no responde. Inténtalo de nuevo en un momento.',
}

/** The words in the language that somebody reads the panel in. */
export function wordsIn(language: string): Words {
  return language === 'es' ? es : en
}
