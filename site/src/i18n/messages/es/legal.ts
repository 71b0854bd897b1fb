import type { legal as english } from '../en/legal.ts'

/** The same words in Spanish; a missing one is a type error. */
export const legal: Record<keyof typeof english, string> = {
  'footer.label': 'Sobre la plataforma',
  'legal.privacy': 'Privacidad',
  'legal.use': 'Condiciones de uso',
  'legal.contact': 'Contacto',
  'legal.version': 'Versión {version}, del {date}',
  'legal.controllerTitle': 'Quién responde de esta plataforma',
  'legal.name': 'Responsable del tratamiento',
  'legal.address': 'Dirección',
  'legal.email': 'Correo electrónico',
  'legal.protectionOfficer': 'Delegación de protección de datos',
  'legal.authority': 'Autoridad de control',
  'legal.missing':
    'Esta instalación aún no ha dicho del todo quién responde de ella. Hasta que lo haga, no le des datos de personas reales.',
  'legal.ethicsTitle': 'Aprobación de un comité de ética',
  'legal.ethics': '{body} aprobó Share4Rare el {date}. Referencia: {reference}.',
  'legal.noEthics':
    'Todavía no consta ninguna aprobación de un comité de ética para esta instalación. Hasta que la haya, no está pensada para personas reales.',
  'legal.readBoth': 'Antes de aceptar puedes leer las dos páginas completas:',

  'privacy.title': 'Privacidad',
  'privacy.lead':
    'Qué guardamos sobre ti y sobre las personas a tu cargo, para qué, cuánto tiempo, quién lo ve y cómo decides tú.',
  'privacy.basisTitle': 'Por qué guardamos datos y qué nos lo permite',
  'privacy.basis1':
    'Tu cuenta: para que puedas usar la plataforma y podamos escribirte. Lo pediste al registrarte (RGPD, art. 6.1.b).',
  'privacy.basis2':
    'Lo que cuentas sobre la salud y los documentos que envías: porque lo aceptaste expresamente al registrarte (RGPD, art. 6.1.a y 9.2.a).',
  'privacy.basis3':
    'La investigación: solo porque dijiste que sí, a cada estudio y a cada solicitud por separado (los mismos artículos). El silencio es un no.',
  'privacy.basis4':
    'Lo que has aceptado y quién hizo qué en la plataforma: porque la ley nos pide poder demostrarlo (RGPD, art. 5.2, 6.1.c y 7.1).',
  'privacy.basis5':
    'Los mensajes del formulario de contacto y el recuento de intentos contra los robots: porque tenemos que poder responder y mantener segura la plataforma (RGPD, art. 6.1.f).',
  'privacy.law':
    'Cumplimos el Reglamento General de Protección de Datos (RGPD) y la legislación española.',
  'privacy.keptTitle': 'Qué guardamos y cuánto tiempo',
  'privacy.account': 'Tu cuenta',
  'privacy.accountKept':
    'Nombre, fecha de nacimiento, correo, apodo, idioma y qué te trae aquí; de los profesionales, también a qué se dedican y dónde. Tu contraseña, solo de una forma que nadie puede leer. Hasta que cierres la cuenta.',
  'privacy.patients': 'Pacientes',
  'privacy.patientsKept':
    'Nombre, fecha de nacimiento, sexo, país, enfermedad, síntomas y datos parecidos. Hasta que cierres el perfil del paciente.',
  'privacy.documents': 'Documentos',
  'privacy.documentsKept':
    'Cifrados, cada uno con su propia clave, hasta que los elimines. El consentimiento con el que te validamos se queda hasta que se cierre el perfil. La imagen de un documento de identidad se destruye 30 días después de la decisión; las decisiones se quedan hasta que se cierre el perfil.',
  'privacy.answers': 'Respuestas a cuestionarios',
  'privacy.answersKept':
    'Hasta que cierres el perfil del paciente. Al cerrarlo eliges qué pasa con las que entregaste: se borran, o se conservan cinco años para la investigación que aceptaste, sin nombre y sin texto libre.',
  'privacy.consents': 'Lo que has aceptado y lo que has compartido',
  'privacy.consentsKept':
    'Mientras dure tu cuenta y cinco años más como prueba, con números que no llevan a nadie.',
  'privacy.figures': 'Cifras para la investigación',
  'privacy.figuresKept':
    'Antes de elaborar cifras, las respuestas se sellan con seudónimos y se guardan para comparar las cifras nuevas con las anteriores, como mucho cinco años después del cierre. Las cifras ya entregadas se quedan: en ellas no se reconoce a nadie.',
  'privacy.log': 'La lista de quién hizo qué',
  'privacy.logKept': 'Números, sin contenidos. Cinco años después de cerrar la cuenta.',
  'privacy.requests': 'Solicitudes de investigación',
  'privacy.requestsKept':
    'Hasta que su autor cierre la cuenta; si se preguntó a alguien por ellas, cinco años más.',
  'privacy.messages': 'Lo que nos escribes',
  'privacy.messagesKept':
    'Mensajes del formulario de contacto: doce meses, o hasta que cierres tu cuenta si es antes; solo los lee la administración. Lo que pides corregir: hasta que cierres tu cuenta; solo lo leen quienes validan.',
  'privacy.technical': 'Datos técnicos',
  'privacy.technicalKept':
    'Qué correos te enviamos: hasta que cierres la cuenta. Tu dirección de red: solo de una forma que nadie puede leer, para contar intentos, un día como mucho. No aparece en ningún historial nuestro.',
  'privacy.backups': 'Copias de seguridad',
  'privacy.backupsKept':
    'Cifradas. Lo que se haya borrado entretanto se vuelve a borrar antes de usar una copia.',
  'privacy.seenTitle': 'Quién ve lo que cuentas sobre un paciente',
  'privacy.seen': 'Ningún otro miembro lo ve. Hay tres excepciones:',
  'privacy.seen1':
    'Las personas de nuestro equipo que validan leen tu cuenta y el perfil del paciente, y abren los documentos que enviaste. Cada mirada a un documento queda anotada.',
  'privacy.seen2':
    'Un miembro a quien invites tú, como el otro progenitor: el nombre, la enfermedad y lo que los estudios muestran en general, nunca tus respuestas ni tus documentos. Lo terminas cuando quieras.',
  'privacy.seen3':
    'Un médico a quien invites a responder un cuestionario sobre el paciente: ese cuestionario y nada más. Todavía no es posible; cuando lo sea, será solo por invitación tuya.',
  'privacy.seenLog': 'En «Mis datos» lees quién ha mirado y cuándo.',
  'privacy.seenStaff':
    'La administración ve tu cuenta, no lo que cuentas sobre un paciente. Nadie de nuestro equipo lee tus respuestas ni lo que necesitas.',
  'privacy.seenResearch':
    'Quien investiga no ve nunca ningún perfil ni ninguna respuesta. Recibe cifras protegidas, después de que un comité lo apruebe y de preguntar a cada persona.',
  'privacy.seenNobody':
    'No se vende nada, no hay publicidad y las páginas no piden nada a otras empresas: ni tipos de letra, ni mapas, ni contadores.',
  'privacy.cookies':
    'Una cookie mantiene tu sesión, otra recuerda tu idioma y una tercera guarda, media hora como máximo, el enlace de un correo que abriste. No hay ninguna otra.',
  'privacy.rightsTitle': 'Tus derechos, en cualquier momento',
  'privacy.right1': 'Leer todo lo que guardamos sobre ti y llevártelo: en «Mis datos».',
  'privacy.right2': 'Corregirlo: casi todo lo cambias tú; lo demás lo pides en «Mis datos».',
  'privacy.right3':
    'Borrarlo: cierras tú un perfil o tu cuenta, o nos lo pides. Antes de confirmar lees qué se borra y qué nos deja conservar la ley.',
  'privacy.right4':
    'Retirar cualquier consentimiento: en «Consentimientos» y en «Lo que he aceptado». Vale para todo desde ese momento.',
  'privacy.right5': 'Limitar lo que hacemos u oponerte: escríbenos.',
  'privacy.right6':
    'Reclamar ante una autoridad de control, donde vives o donde está el responsable.',
  'privacy.rightsHow':
    'Nada de esto cuesta dinero. Respondemos en el plazo de un mes, como pide la ley. También puedes escribirnos sin tener cuenta.',
  'privacy.machines': 'Ninguna máquina decide nada sobre ti por sí sola.',
  'privacy.childrenTitle': 'Menores',
  'privacy.children':
    'Las personas menores de 18 años no tienen cuenta. Lo que sus padres o tutores cuentan de ellas deja de usarse el día en que cumplen 18, hasta que se ocupen ellas mismas.',
  'privacy.changesTitle': 'Si cambia esta página',
  'privacy.changes':
    'Tendrá otra versión y otra fecha. Si cambia algo que aceptaste, te lo volveremos a preguntar.',

  'use.title': 'Condiciones de uso',
  'use.lead': 'Para qué sirve Share4Rare, quién puede participar y cómo nos tratamos.',
  'use.joinTitle': 'Quién puede participar',
  'use.join1':
    'Personas de 18 años o más que viven con una enfermedad rara, con o sin diagnóstico, y quienes son madre, padre o representante legal de alguien que vive con una.',
  'use.join2':
    'En la comunidad todo el mundo está validado: nuestro equipo comprueba con documentos quién es cada cual.',
  'use.join3':
    'Quienes se dedican a la medicina o a la investigación tienen su propia área. No ven la comunidad.',
  'use.join4': 'Es gratuito.',
  'use.notTitle': 'Lo que no es',
  'use.not1':
    'No da consejo médico. Nada de lo que hay aquí sustituye a tus médicos y nadie te trata aquí. En una emergencia, llama al número de emergencias de donde estés.',
  'use.not2': 'No promete ningún tratamiento ni una plaza en un ensayo clínico.',
  'use.notRegistry':
    'No es un registro de pacientes ni forma parte de ninguno. Si hay uno para tu enfermedad, te recomendamos que te unas también a él.',
  'use.accountTitle': 'Tu cuenta',
  'use.account1': 'Es solo tuya: guarda la contraseña para ti y cuenta lo que es cierto.',
  'use.account2':
    'Habla de otras personas solo si eres su madre, padre o representante legal y puedes demostrarlo.',
  'use.conductTitle': 'Cómo nos tratamos',
  'use.conduct1': 'Sé amable. Cuenta lo que es cierto hasta donde sabes.',
  'use.conduct2':
    'No des consejos médicos, no hagas publicidad y no lleves a otra parte lo que otras personas cuentan aquí.',
  'use.conduct3': 'No intentes reconocer a nadie, ni detrás de un apodo ni en las cifras.',
  'use.conduct4':
    'Los profesionales usan las cifras solo para lo que se aprobó y devuelven los resultados a quienes participaron.',
  'use.conduct5': 'Si alguien no cumple esto, escríbenos.',
  'use.dataTitle': 'Tus datos',
  'use.data':
    'Son tuyos. Cada uso en investigación se pregunta por separado. Cómo los cuidamos está en la página de privacidad.',
  'use.endTitle': 'Cerrar',
  'use.end1':
    'Puedes cerrar el perfil de un paciente, o tu cuenta, en cualquier momento y sin dar motivos.',
  'use.end2':
    'Podemos negarnos a validar un perfil. Decimos por qué, y puedes escribirnos si crees que nos equivocamos.',
  'use.careTitle': 'Qué puedes esperar de nosotros',
  'use.care':
    'Cuidamos la plataforma, pero no podemos prometer que esté disponible en todo momento. Quien envía los documentos necesarios tiene respuesta en 48 horas.',
}
