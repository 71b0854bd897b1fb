import type { contact as english } from '../en/contact.ts'

/** The same words in Spanish; a missing one is a type error. */
export const contact: Record<keyof typeof english, string> = {
  'contact.title': 'Escríbenos',
  'contact.lead':
    'Una persona de nuestro equipo lee cada mensaje y responde por correo. No necesitas cuenta.',
  'contact.help':
    '¿Te cuesta reunir tus papeles médicos? Cuéntanos qué tienes y qué te falta: te ayudamos a saber a quién pedirlo y cómo.',
  'contact.mailInstead': 'Si prefieres escribir un correo: {email}',
  'contact.reason': '¿De qué se trata?',
  'contactReason.medical-information': 'Ayuda para reunir mi información médica',
  'contactReason.account': 'Mi cuenta o mi correo',
  'contactReason.my-data': 'Mis datos o mis derechos',
  'contactReason.other': 'Otra cosa',
  'contact.name': 'Tu nombre',
  'contact.email': 'Tu dirección de correo',
  'contact.emailHint': 'Respondemos a esta dirección y no la usamos para nada más.',
  'contact.message': 'Tu mensaje',
  'contact.messageHint':
    'No envíes documentos ni detalles de salud que no hagan falta: si los necesitamos, te los pediremos.',
  'contact.button': 'Enviar',
  'contact.kept':
    'Solo la administración lee tu mensaje. Se elimina a los doce meses, o cuando cierres tu cuenta.',
  'contact.sentTitle': 'Hemos recibido tu mensaje',
  'contact.sent':
    'Recibirás un correo que lo confirma, como mucho uno al día. Una persona de nuestro equipo te responderá en cuanto pueda.',
  'contact.formLink': 'Abrir el formulario de contacto',
  'contact.helpLink': 'Pídenos ayuda para reunirlos',
  'contact.rightsLink': 'Escríbenos sobre tus derechos',
  'wrong.reason': 'Elige de qué se trata',
  'wrong.message': 'Escribe tu mensaje, de 4.000 caracteres como máximo',

  'aim.link': 'En qué trabajo',
  'aim.title': 'En qué trabajo',
  'aim.lead':
    'Nos ayuda a poner en contacto a las personas adecuadas. Solo lo veis tú y nuestro equipo; puedes cambiarlo cuando quieras.',
  'aim.button': 'Guardar',
  'aim.saved': 'Está guardado.',
  'needs.link': 'Lo que necesito',
  'needs.title': 'Lo que necesito',
  'needs.lead':
    'Lo que más te ayudaría: en la atención, en la escuela o el trabajo, en la investigación. Con tus palabras, si quieres.',
  'needs.field': 'Lo que necesitas para la salud y el día a día',
  'needs.hint': 'Puedes cambiarlo o vaciarlo cuando quieras. Se borra al cerrar tu cuenta.',
  'wrong.healthNeeds': 'Escribe 2.000 caracteres como máximo',
  'wrong.objective': 'Escribe 2.000 caracteres como máximo',
}
