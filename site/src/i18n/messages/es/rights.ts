import type { rights as english } from '../en/rights.ts'

/** Las mismas frases en español. */
export const rights: Record<keyof typeof english, string> = {
  'nav.data': 'Mis datos',
  'myData.title': 'Mis datos',
  'myData.lead':
    'Todo lo que guardamos sobre ti y tus pacientes es tuyo: puedes leerlo, llevártelo y corregirlo.',
  'myData.closed': 'El perfil está cerrado. Gracias por todo lo que compartiste.',
  'myData.asked':
    'Tenemos tu mensaje y te responderemos aquí. Te avisaremos por correo cuando lo hagamos.',
  'myData.downloadTitle': 'Llévatelo contigo',
  'myData.download':
    'Tu cuenta, tus pacientes, los síntomas, las respuestas tal como se preguntaron, los consentimientos, en qué se contaron y quién los miró. Guarda el archivo en un lugar seguro: habla de salud.',
  'myData.csv': 'Descargar como tabla (CSV, se abre en una hoja de cálculo)',
  'myData.json': 'Descargar como JSON (para otros programas)',
  'looked.title': 'Quién ha mirado mis datos',
  'looked.lead':
    'Lo que han hecho otros con ellos: nuestro equipo según su función, nunca por su nombre, y la propia plataforma. Lo que hiciste tú no aparece.',
  'looked.nobody': 'Hasta ahora no los ha mirado nadie más.',
  'looked.caption': 'Lo que han hecho otros, primero lo más reciente',
  'looked.account': 'tu cuenta',
  'lookedBy.validator': 'Equipo que comprueba los documentos',
  'lookedBy.administrator': 'Equipo que gestiona las cuentas',
  'lookedBy.other-staff': 'Otras personas del equipo',
  'lookedBy.another-member': 'Otro miembro',
  'lookedBy.partner': 'Alguien con quien compartes',
  'looked.earlier': 'Ver lo anterior ({n})',
  'looked.earlierCaption': 'Lo que hicieron otros antes, primero lo más reciente',
  'did.partner-grant.granted': 'Invitación a ver tres cosas de',
  'did.partner-grant.accepted': 'Aceptó tu invitación a ver tres cosas de',
  'did.partner-grant.declined': 'Rechazó tu invitación a ver tres cosas de',
  'did.partner-grant.looked': 'Miró las tres cosas que compartes de',
  'did.partner-grant.left': 'Ya no quiere ver lo que compartes de',
  'did.partner-grant.renewed': 'Compartió un año más tres cosas de',
  'did.partner-grant.revoked': 'Fin de lo compartido de',
  'lookedBy.platform': 'La plataforma, por sí sola',
  'did.other': 'Trabajo con los datos de',
  'did.patient.handed-over': 'Entrega del perfil de',
  'did.patient.closed': 'Cierre del perfil de',
  'did.validation.validated': 'Comprobación de los documentos de',
  'did.patient.looked-at': 'Abrió el perfil de',
  'did.patient.listed': 'Vio en una lista el perfil de',
  'did.member.looked-at': 'Abrió',
  'did.member.listed': 'Vio en una lista',
  'did.correction.looked-at': 'Leyó una petición de corrección sobre',
  'did.correction.listed': 'Vio en una lista una petición de corrección sobre',
  'did.document.looked-at': 'Consulta de un documento de',
  'did.correction.granted': 'Permiso para corregir respuestas, sin verlas, de',
  'did.correction.done': 'Corrección para',
  'did.correction.declined': 'Respuesta a una pregunta sobre',
  'did.consent.decided': 'Anotación de un consentimiento de',
  'correction.title': 'Pedir una corrección',
  'correction.lead':
    'Casi todo lo puedes cambiar tú. Para lo que no puedes, como una fecha de nacimiento revisada o tu dirección de correo, escríbenos aquí.',
  'correction.ofAnswers':
    'Las respuestas ya entregadas: elige «Pedir una corrección» junto a ellas, en',
  'correction.topic': '¿De qué se trata?',
  'correctionTopic.birth-date': 'Una fecha de nacimiento',
  'correctionTopic.e-mail': 'Mi dirección de correo',
  'correctionTopic.something-else': 'Otra cosa',
  'correction.patient': '¿Sobre quién?',
  'correction.nobody': 'Sobre mí o mi cuenta',
  'correction.birthDate': 'La fecha de nacimiento correcta',
  'correction.birthDateHint':
    'Solo si una fecha de nacimiento está mal. Nuestro equipo la compara con los documentos y después la cambia.',
  'correction.wish': '¿Qué hay que corregir?',
  'correction.wishHint':
    'Como máximo 2000 caracteres. De nuestro equipo, solo puede leerlo quien comprueba los documentos.',
  'correction.send': 'Enviar',
  'correction.answer': 'Nuestra respuesta: {answer}',
  'correctionState.asked': 'Lo tenemos y te responderemos',
  'correctionState.granted': 'Puedes corregir las respuestas hasta el {date}',
  'correctionState.over':
    'El plazo para corregir terminó y no se cambió nada. Puedes volver a pedirlo',
  'correctionState.done': 'Corregido',
  'correctionState.declined': 'No ha sido posible',
  'answersCorrection.title': 'Pedir que se corrijan estas respuestas',
  'answersCorrection.lead':
    'Nuestro equipo decide sin ver las respuestas. Si dice que sí, vuelves a tener el cuestionario tal como lo entregaste durante 14 días. Lo que entregaste antes se queda como una versión anterior que solo tú puedes leer; las cifras ya elaboradas también se quedan.',
  'answersCorrection.warningLabel': 'Importante',
  'answersCorrection.warning':
    'No escribas aquí respuestas ni nada sobre la salud. Basta con decir por qué.',
  'answersCorrection.wish': '¿Por qué hay que corregirlas?',
  'answersCorrection.asked':
    'Tenemos tu mensaje. Te avisaremos por correo cuando te hayamos respondido.',
  'correcting.notice':
    'Puedes corregir estas respuestas hasta el {date} y volver a entregarlas. Mientras tanto cuenta lo que entregaste antes.',
  'earlier.title': 'Entregado el {date}, antes de corregirlo',
  'problem.correction-over':
    'El plazo para corregir estas respuestas terminó. Lo que entregaste antes se queda; puedes volver a pedirlo',
  'problem.correction-underway': 'Ya se pidió una corrección de estas respuestas',
  'problem.registration-unfinished': 'Termina antes de registrarte',
  'wrong.patient': 'Elige de quién se trata',
  'wrong.topic': 'Elige de qué se trata',
  'wrong.wish': 'Escribe qué hay que corregir, en 2000 caracteres como máximo',
  'wrong.answers': 'Elige qué se hace con las respuestas',
  'closing.title': 'Cerrar un perfil o la cuenta',
  'closing.lead':
    'En cualquier momento y por tu cuenta. Antes de que ocurra nada, lees lo que significa.',
  'closing.patient': 'Cerrar el perfil de {name}',
  'closing.account': 'Cerrar mi cuenta',
  'closing.rows': 'Anotaciones: {n}',
  'law.proof-of-consent': 'RGPD, art. 7.1 y 17.3.e',
  'law.what-owners-agreed-to': 'RGPD, art. 7.1 y 17.3.e',
  'law.agreed-research': 'RGPD, art. 17.3.d y 89.1',
  'law.sealed-research': 'RGPD, art. 17.3.d y 89.1',
  'law.accountability': 'RGPD, art. 5.2 y 17.3.b',
  'closing.law': 'Por ley ({law}), hasta el {date}',
  'closingWhat.account': 'Tu cuenta: nombre, dirección de correo, contraseña',
  'closingWhat.patients': 'Perfiles: nombre, fecha de nacimiento, enfermedad',
  'closingWhat.symptoms': 'Síntomas',
  'closingWhat.submitted-answers': 'Respuestas entregadas',
  'closingWhat.earlier-answers': 'Lo que entregaste antes de una corrección',
  'closingWhat.drafts': 'Respuestas sin entregar',
  'closingWhat.consents': 'Lo que aceptaste y retiraste',
  'closingWhat.sealed-figures': 'Respuestas en cifras ya elaboradas',
  'closingWhat.audit': 'La lista de quién hizo qué: números, sin nombres',
  'closingWhat.requests': 'Tus solicitudes de investigación',
  'closingWhat.mails': 'Correos para ti',
  'closingWhat.sessions': 'Dónde tienes la sesión iniciada',
  'closingWhat.corrections': 'Correcciones que pediste',
  'closingWhat.documents': 'Documentos que enviaste',
  'closingWhat.validation': 'Lo que el equipo escribió sobre tus documentos',
  'closingWhat.grants': 'Lo que compartiste con otra persona, o ella contigo',
  'closingWhat.messages': 'Mensajes que nos escribiste',
  'closingWhat.others': 'Otros datos',
  'closingFate.removed': 'Se borra',
  'closingFate.chosen':
    'Lo eliges abajo: se borra, o se guarda sin nombre hasta la fecha que figura aquí',
  'closingFate.kept': 'Se guarda sin nombre y no se usa para nada más',
  'close.whatTitle': 'Qué se borra y qué se queda',
  'close.what':
    'Las copias de nuestras copias de seguridad selladas se borran en cuanto una de ellas se recupera.',
  'close.answers': '¿Qué hacemos con las respuestas entregadas?',
  'close.stay': 'Se quedan en la investigación que se aceptó',
  'close.stayHint':
    'Sin nombre, sin fecha de nacimiento y sin nada escrito con tus palabras. Después no podrás retirarlas.',
  'close.withdrawn': 'Se retiran',
  'close.withdrawnHint':
    'Se borran y no cuentan en nada nuevo. Las cifras ya elaboradas se quedan.',
  'close.password': 'Tu contraseña, una vez más',
  'close.passwordMissing': 'Escribe tu contraseña',
  'close.passwordWrong': 'Esta no es tu contraseña',
  'close.ifDied': 'Si {name} ha fallecido, lo sentimos mucho: sigue por aquí',
  'close.passwordHint': 'Para que nadie más lo haga por ti.',
  'close.writeToUs':
    'Si prefieres no hacerlo tú, responde a cualquiera de nuestros correos. Nos ocupamos por ti.',
  'close.accountTitle': 'Cerrar tu cuenta',
  'close.accountWords':
    'Tu cuenta termina, con todos sus perfiles. Se cierra tu sesión en todas partes y, tras un último correo, no te escribimos más. Puedes registrarte de nuevo cuando quieras.',
  'close.accountPatients':
    'Lo que escribiste para otras personas se queda, sin tu nombre. Si solo quieres cerrar un perfil, vuelve atrás: cada uno se cierra por separado.',
  'close.accountButton': 'Cerrar mi cuenta',
  'close.patientTitle': 'Cerrar el perfil de {name}',
  'close.patientWords': 'El perfil de {name} termina, con todo lo que se contó en él.',
  'close.accountStays': 'Tu cuenta se queda, y aquí sigues teniendo tu sitio.',
  'close.patientButton': 'Cerrar este perfil',
  'close.diedTitle': '{name} ha fallecido',
  'close.diedWords':
    'Lo sentimos mucho. Tómate el tiempo que necesites: nada de esto tiene que hacerse hoy, ni tienes que hacerlo tú. Si lo prefieres, responde a cualquiera de nuestros correos y lo hacemos por ti.',
  'close.diedThanks':
    'Gracias a ti y a {name} por lo que habéis compartido. Tú decides si sigue ayudando a otras personas.',
  'close.diedButton': 'Cerrar ahora el perfil',
  'closed.title': 'Tu cuenta está cerrada',
  'closed.text': 'Gracias por todo lo que compartiste. Tu sesión está cerrada en todas partes.',
  'closed.kept':
    'Se ha borrado: tu cuenta, los perfiles, los síntomas y las respuestas sin entregar. Se guarda sin nombre: lo que aceptaste y retiraste, la lista de quién hizo qué, las cifras ya elaboradas y, si así lo elegiste, las respuestas entregadas.',
  'closed.until':
    'La ley nos permite o nos obliga a guardarlo: como prueba del consentimiento, para rendir cuentas de lo que se hizo y para la investigación. Lo guardamos cinco años desde el día del cierre.',
  'closed.notYou':
    'Si no has cerrado ninguna cuenta, quizá solo se ha cerrado tu sesión: inicia sesión de nuevo o escríbenos.',
  'closed.write': 'Escríbenos',
  'frozen.notice':
    '{name} es mayor de edad. Todavía puedes consultar y retirar consentimientos. No se recoge ni se usa nada nuevo hasta que {name} se registre aquí y nuestro equipo se lo entregue todo.',
  'consents.frozen':
    'Congelado: {name} es mayor de edad y desde ese día nadie más puede aceptar algo en su lugar. Puedes retirar consentimientos. Termina cuando {name} se registre aquí y nuestro equipo se lo entregue todo, o cuando nuestro equipo apruebe que sigues siendo su tutor.',
  'consents.guardianship':
    'Podrás aceptar en nombre de {name} en cuanto nuestro equipo haya aprobado tu prueba de la tutela. Retirar es posible en cualquier momento.',
  'problem.birth-date-settled':
    'Esta fecha de nacimiento se entregó con los documentos, así que solo la cambia nuestro equipo. Pide una corrección en «Mis datos»; mientras tanto todo sigue igual',
  'problem.frozen':
    'Es mayor de edad. No se recoge nada nuevo hasta que se ocupe de sus datos; los consentimientos se pueden retirar',
}
