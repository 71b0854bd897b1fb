import type { documents as english } from '../en/documents.ts'

/** The same words in Spanish; a missing one is a type error. */
export const documents: Record<keyof typeof english, string> = {
  'documents.title': 'Documentos sobre {name}',
  'documents.link': 'Documentos y validación',
  'documents.lead':
    'Nuestro equipo revisa algunos documentos antes de validar a alguien, para que aquí todo el mundo sea quien dice ser.',
  'documents.howTo': 'Cómo funciona la validación',
  'documents.statusTitle': 'En qué punto está',
  'documents.not-started':
    'Todavía no se ha enviado nada. Envía los documentos de abajo marcados «falta», en el orden que quieras.',
  'documents.documents-incomplete': 'Ya casi está. Hacen falta los documentos marcados «falta».',
  'documents.submitted':
    'Tus documentos se enviaron el {since}. Tendrás respuesta como muy tarde el {due}, es decir, antes de {left}, noches y fines de semana incluidos.',
  'documents.late':
    'Tus documentos se enviaron el {since}. La respuesta debía llegar como muy tarde el {due}: vamos con retraso y nuestro equipo está avisado.',
  'documents.validated': 'Validado el {since}. Gracias.',
  'documents.feedback':
    'Revisamos tus documentos el {since} y todavía hace falta algo. Cuando lo envíes, tendrás respuesta en 48 horas.',
  'documents.refused': 'El {since} decidimos que este perfil no se puede validar.',
  'documents.fromStaff': 'De nuestro equipo',
  'documents.feedback.consent-not-signed':
    'El consentimiento no está firmado o faltan páginas. Fírmalo y envía todas las páginas.',
  'documents.feedback.identity-unreadable':
    'El documento de identidad no se puede leer. Envía una foto más nítida del documento entero.',
  'documents.feedback.proof-unclear':
    'El documento médico no muestra lo que necesitamos: de quién trata y qué enfermedad o qué síntomas.',
  'documents.feedback.names-differ':
    'Los nombres o las fechas no coinciden entre tus documentos y el perfil. Corrige el perfil o envía un documento que lo explique.',
  'documents.feedback.guardianship-unclear':
    'La prueba de la tutela no muestra lo que hace falta: que un juzgado o una autoridad te nombra, para quién, y que hoy está vigente.',
  'documents.feedback.other': 'Lee lo que ha escrito nuestro equipo.',
  'documents.refusedNext':
    'Ya no se admiten más documentos para este perfil. Si crees que nos equivocamos, o si algo ha cambiado, escríbenos: nuestro equipo puede volver a abrirlo.',
  'documents.refusedContact': 'Escríbenos',
  'standing.missing': 'Todavía faltan documentos sobre {name} para la validación.',
  'standing.send': 'Enviar los documentos',
  'standing.feedback': 'Nuestro equipo necesita algo más sobre {name}.',
  'standing.readWhat': 'Leer qué es',
  'standing.refused': 'Nuestro equipo ha decidido que no puede validar el perfil de {name}.',
  'standing.guardianship': 'Nuestro equipo no ha aprobado la tutela de {name}.',
  'standing.readWhy': 'Leer por qué y qué puedes hacer',
  'documents.missing': 'Falta',
  'documents.there': 'Enviado',
  'documents.kind.signed-consent': 'Consentimiento firmado',
  'documents.kind.identity': 'Documento de identidad',
  'documents.kind.medical-proof': 'Prueba médica',
  'documents.kind.guardianship-proof': 'Prueba de la tutela',
  'documents.kind.other': 'Otros documentos',
  'documents.hint.signed-consent':
    'Imprime el consentimiento, fírmalo y envía una foto o un escaneo de cada página.',
  'documents.hint.identity':
    'El tuyo, como titular de esta cuenta. La imagen se borra 30 días después de la decisión.',
  'documents.hint.medical-proof':
    'Un informe o el resultado de una prueba que muestre el diagnóstico. Si no hay diagnóstico, vale cualquier documento médico que describa la situación.',
  'documents.hint.guardianship-proof':
    'La resolución de un juzgado o de una autoridad que te nombra tutor de esta persona cuando es adulta. Nuestro equipo la revisa y te responde.',
  'documents.hint.other': 'Todos los que quieras: resultados, cartas, imágenes.',
  'documents.consentLink': 'Abrir el consentimiento para imprimir',
  'documents.file': 'Archivo para: {kind}',
  'documents.fileHint': 'PDF, JPEG, PNG o HEIC, de 10 MB como máximo.',
  'documents.together':
    'Elige uno o varios archivos y envíalos: cada botón envía todo lo que has elegido en esta página, hasta 30 MB de una vez.',
  'documents.send': 'Enviar',
  'documents.sendLabel': 'Enviar: {kind}',
  'documents.sending': 'Tus archivos se están enviando. No cierres esta página.',
  'documents.sendingBar': 'Cuánto se ha enviado',
  'documents.notSent':
    'No sabemos si tus archivos han llegado: no había conexión o no hemos podido responder. Siguen elegidos. Envíalos otra vez: lo que ya está aquí no se guarda dos veces.',
  'documents.sent': 'Tu documento ha llegado. Puedes enviar otro.',
  'documents.removed': 'El documento se ha eliminado, aquí y en nuestros discos.',
  'documents.sentAt': 'Enviado el {date}',
  'documents.untitled': 'Sin nombre',
  'documents.state.waiting-for-scan': 'Se está buscando si tiene virus',
  'documents.state.accepted': 'Guardado',
  'documents.state.refused-infected': 'Tenía un virus: no se ha guardado nada',
  'documents.state.destroyed': 'Borrado: solo queda esta línea',
  'documents.download': 'Descargar',
  'documents.downloadLabel': 'Descargar: {title}',
  'documents.remove': 'Eliminar',
  'documents.removeLabel': 'Eliminar: {title}',
  'documents.removeTitle': '¿Eliminar este documento?',
  'documents.removeText':
    '«{title}» se borrará para siempre. Si hacía falta para la validación, nuestro equipo no puede seguir sin él.',
  'documents.removeYes': 'Sí, eliminarlo',
  'documents.removeNo': 'No, conservarlo',
  'documents.back': 'Documentos',
  'documents.chooseFile': 'Primero elige un archivo',

  'validation.title': 'Cómo validarte',
  'validation.lead':
    'La validación mantiene este lugar para pacientes y familias de verdad. Una persona de nuestro equipo revisa tus documentos y responde en 48 horas.',
  'validation.stepsTitle': 'Qué hay que hacer',
  'validation.step1': 'Imprime el consentimiento, léelo con calma y fírmalo.',
  'validation.step2':
    'Ten a mano un documento de identidad: el tuyo, también si registras a tu hijo.',
  'validation.step3':
    'Busca un informe médico que muestre el diagnóstico. Si aún no lo hay, vale cualquier documento médico que describa la situación. Tu hospital o tu médico te lo pueden dar.',
  'validation.step4':
    'Haz una foto o un escaneo de todos y envíalos en la página de documentos de tu paciente. Valen PDF, JPEG, PNG y HEIC, de 10 MB como máximo cada uno.',
  'validation.mayTitle': 'Qué puede ser cada documento',
  'validation.may1':
    'El consentimiento: todas sus páginas, firmado a mano por el paciente, o por su madre, padre o representante legal.',
  'validation.may2':
    'La identidad: un documento de identidad, un pasaporte o un permiso de residencia, por los dos lados si ambos dicen algo. Quien cuida de un menor o de otra persona envía el suyo.',
  'validation.may3':
    'La prueba médica: un informe, un alta, una prueba genética o un certificado donde figuren el paciente y la enfermedad.',
  'validation.may4':
    'Sin diagnóstico: un volante, unos resultados o una carta médica que describa los síntomas. Aquí también tienes tu sitio.',
  'validation.may5':
    'Tutela: quien representa a una persona adulta envía además la decisión de un juzgado o de una autoridad que lo nombra.',
  'validation.helpTitle': 'Si necesitas ayuda',
  'validation.afterTitle': 'Qué pasa después',
  'validation.after1':
    'Desde el último de los documentos necesarios corren 48 horas. Las noches, los fines de semana y los festivos cuentan.',
  'validation.after2':
    'Recibirás un correo en cuanto haya respuesta. Lo que dice está en tu perfil, nunca en el correo.',
  'validation.after3':
    'Si falta algo, te diremos qué. Las 48 horas empiezan de nuevo cuando lo envíes.',
  'validation.careTitle': 'Cómo cuidamos tus documentos',
  'validation.care1':
    'Están cifrados, cada uno con su propia clave. Solo tú y las personas que validan los pueden abrir, y cada mirada queda anotada.',
  'validation.care2':
    'La imagen de tu documento de identidad se borra 30 días después de la decisión.',
  'validation.promptTitle': '¿Cumplimos lo prometido?',
  'validation.prompt':
    'En los últimos 90 días, 95 de cada 100 respuestas llegaron en {hours} horas o menos. Se cuentan {answers} respuestas.',
  'validation.promptFew':
    'En los últimos 90 días no ha habido respuestas suficientes para decírtelo con honestidad.',
  'validation.consentLink': 'El consentimiento para imprimir y firmar',
  'validation.toMyPage': 'Ir a mi página',
  'validation.consentTitle': 'Consentimiento informado',
  'validation.consentPrint':
    'Imprime esta página, rellénala, fírmala y envíala con tus documentos.',
  'validation.consentAim':
    'Share4Rare reúne lo que las personas con enfermedades raras saben de vivir con ellas, para que la investigación empiece donde hace falta. Participar es gratuito y voluntario.',
  'validation.consentUse':
    'Acepto que Share4Rare guarde lo que introduzco sobre el paciente que se nombra abajo y que se use para la investigación médica solo cuando yo diga que sí a cada uso en el sitio. Quien investiga recibe cifras protegidas, nunca mis respuestas ni un nombre.',
  'validation.consentRights':
    'Puedo retirar cualquier sí en cualquier momento, sin dar motivos y sin ningún perjuicio. Puedo leer, corregir y llevarme lo que se guarda, y pedir que se borre.',
  'validation.consentRisk':
    'Sé que nadie puede descartar todo riesgo al guardar datos, que Share4Rare no da consejo médico y que puedo preguntar antes de firmar.',
  'validation.consentController': '{name} responde de los datos que guarda Share4Rare.',
  'validation.consentPatient': 'Nombre del paciente',
  'validation.consentBirth': 'Fecha de nacimiento del paciente',
  'validation.consentSigner': 'Nombre de quien firma',
  'validation.consentRole': 'Firmo como: paciente / madre, padre o representante legal',
  'validation.consentPlace': 'Lugar y fecha',
  'validation.consentSignature': 'Firma',

  'guardianship.title': 'Tutela',
  'guardianship.asked':
    'Nuestro equipo todavía no ha aprobado la tutela de esta persona como adulta. Envía abajo la prueba de la tutela si aún no lo has hecho. Hasta que se apruebe, no puedes aceptar nada en su nombre como persona adulta.',
  'guardianship.approved':
    'Nuestro equipo ha aprobado que decidas por esta persona, también como adulta.',
  'guardianship.declined':
    'Nuestro equipo no ha aprobado la tutela. Puedes enviar abajo otra prueba.',
  'guardianship.send': 'Soy su tutor también como persona adulta: enviar la prueba',

  'problem.guardianship-waiting':
    'Podrás aceptarlo en su nombre en cuanto nuestro equipo haya aprobado tu prueba de la tutela',
  'problem.document-empty': 'Este archivo está vacío. Elige otro',
  'problem.document-kept':
    'Te validamos con este consentimiento, así que tiene que quedarse. Escríbenos si quieres cambiarlo',
  'problem.document-too-large':
    'Este archivo pesa más de 10 MB. Envía una foto más pequeña o las páginas una a una',
  'problem.document-type-refused':
    'Este archivo no es PDF, JPEG, PNG ni HEIC, diga lo que diga su nombre. Guárdalo en uno de estos formatos y envíalo otra vez',
  'problem.document-unreadable':
    'Este archivo está dañado o incompleto, o contiene algo más que un documento. Si puedes abrirlo, guárdalo de nuevo y envía ese, o una foto',
  'problem.profile-refused':
    'Nuestro equipo ha rechazado este perfil, así que no se admiten más documentos. Escríbenos si crees que nos equivocamos',
  'problem.documents-missing': 'No están todos los documentos que hacen falta',
  'problem.image-too-large':
    'Esta imagen tiene más de 50 megapíxeles. Hazla más pequeña o vuelve a fotografiar la página',
  'problem.not-waiting': 'Esto ya está decidido, o todavía no hay nada que decidir',
  'problem.too-many-documents': 'Aquí ya hay muchísimos documentos. Elimina algunos o escríbenos',
}
