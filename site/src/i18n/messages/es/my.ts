import type { my as english } from '../en/my.ts'

/** The same words in Spanish; a missing one is a type error. */
export const my: Record<keyof typeof english, string> = {
  'my.title': 'Mis cuestionarios',
  'my.hello': 'Hola, {nickname}',
  'my.lead': 'Para cuando quieras. Cada respuesta se guarda, en todos tus dispositivos.',
  'my.emptyTitle': 'Ahora no hay nada que responder',
  'my.emptyText': 'Cuando se abra un cuestionario para ti, te esperará aquí.',
  'my.forPatient': 'Para {name}',
  'my.notValidated':
    'Ya puedes responder: todo se guarda. Para entregar hay que esperar a que nuestro equipo compruebe la documentación sobre {name}: en las 48 horas siguientes a recibir el último documento.',
  'my.frozen':
    '{name} ya es mayor de edad, así que los cuestionarios esperan hasta que {name} se registre aquí y nuestro equipo le entregue todo, o hasta que apruebe que sigues siendo su tutor legal.',
  'task.minutes.one': 'Alrededor de {n} minuto',
  'task.minutes.other': 'Alrededor de {n} minutos',
  'task.sample':
    'Han participado unas {people} de las {target} personas que el estudio espera reunir. Cuantas más sean, más dicen las cifras.',
  'task.sampleFew':
    'El estudio espera reunir {target} personas y acaba de empezar: cada una cuenta.',
  'task.openUntil': 'Abierto hasta el {date}',
  'task.notStarted': 'Sin empezar',
  'task.inProgress': 'En curso: {answered} de {asked} respondidas',
  'task.completed': 'Entregado',
  'task.amended': 'Entregado y corregido',
  'task.correctionAsked': 'Corrección pedida',
  'task.correcting': 'En corrección',
  'task.amendedAt': 'Corregido el {date}',
  'task.correctUntil': 'Puedes corregir hasta el {date}',
  'task.correctionOver':
    'El plazo para corregir terminó el {date} y la corrección no se entregó. Lo que entregaste antes sigue contando. Puedes pedir otra.',
  'task.correct': 'Corregir mis respuestas',
  'task.askCorrection': 'Pedir una corrección',
  'task.start': 'Empezar',
  'task.continue': 'Continuar',
  'task.read': 'Leer mis respuestas',
  'task.position': 'Ver dónde estoy',
  'task.savedAt': 'Guardado por última vez el {date}',
  'task.handedInAt': 'Entregado el {date}',
  'task.startLabel': 'Empezar: {title}, para {name}',
  'task.continueLabel': 'Continuar: {title}, para {name}',

  'consents.title': 'Mis consentimientos',
  'consents.lead':
    'Cada uso de tus respuestas se pregunta por separado. Si no decides, es un no. Puedes retirar un sí cuando quieras.',
  'consents.emptyTitle': 'Nadie pide tus respuestas',
  'consents.emptyText':
    'Cuando un estudio o un equipo de investigación las pida, la pregunta estará aquí.',
  'consents.studies': 'Para ver dónde estás',
  'consents.requests': 'Solicitudes que piden tus respuestas',
  'consents.notAsked': 'Sin decidir',
  'consents.outdatedText':
    'Lo que te preguntamos ha cambiado desde que dijiste que sí. Hasta que vuelvas a decidir, no se cuenta nada nuevo.',
  'consents.permit': 'Has dicho que sí',
  'consents.deny': 'Has dicho que no',
  'consents.decidedAt': 'Decidido el {date}',
  'consents.callEnds': 'Puedes decidir hasta el {date}. Después, el silencio es un no.',
  'consents.callClosed': 'El plazo para decidir terminó el {date}.',
  'consents.who': 'Quién pregunta',
  'consents.answersTo': 'Por las respuestas a',
  'consents.questions.one': 'Qué respuestas: {n} pregunta',
  'consents.questions.other': 'Qué respuestas: {n} preguntas',
  'consents.lastChange':
    'Aún no se ha hecho ninguna cifra. Todavía puedes retirar tu sí y tus respuestas quedan fuera. No se puede volver a dar.',
  'consents.released':
    'Las cifras se han hecho con las respuestas de quienes mantenían su sí en ese momento. Esas cifras se quedan. Tus respuestas no se usan otra vez para esta solicitud.',
  'consents.noFigures': 'Esta solicitud ha terminado sin cifras. No se hará ninguna con ella.',
  'consents.studyBack':
    'Si retiras tu sí, ninguna cifra nueva cuenta estas respuestas. Las cifras hechas antes se quedan.',
  'consents.studyClosed': 'Este estudio está cerrado y no admite un nuevo sí.',
  'consents.sayYes': 'Sí, estoy de acuerdo',
  'consents.sayNo': 'No, no estoy de acuerdo',
  'consents.takeBack': 'Retirar mi consentimiento',
  'consents.giveNow': 'Cambiar a sí',
  'consents.about': 'De qué se trata',
  'consents.saved': 'Tu decisión está guardada.',
  'consents.waiting.one': '{n} pregunta de consentimiento te espera',
  'consents.waiting.other': '{n} preguntas de consentimiento te esperan',
  'consents.waitingLink': 'Decidir ahora',

  'answer.for': 'Para {name}',
  'answer.noScript':
    'Para responder aquí, tu navegador necesita JavaScript. Actívalo, o abre esta página en otro navegador o dispositivo: lo que ya respondiste está guardado. Si no puedes, escribe a quien te invitó y te ayudará.',
  'answer.progress': 'Página {page} de {pages} · {answered} de {asked} respondidas',
  'answer.saved': 'Guardado a las {time}',
  'answer.saving': 'Guardando…',
  'answer.waiting':
    'Aún sin guardar; se intentará otra vez. Mientras tanto se conserva en este dispositivo.',
  'answer.waitingHere':
    'Aún sin guardar; se intentará otra vez. Deja esta página abierta hasta que ponga «Guardado»: este navegador no conserva respuestas.',
  'answer.notOnDevice':
    'Este navegador no conserva respuestas en el dispositivo, por ejemplo porque la ventana es privada. Se guardan con nosotros mientras respondes. Antes de cerrar esta página, espera a que ponga «Guardado».',
  'answer.signedOut':
    'Tu sesión se ha cerrado. Vuelve a entrar: lo que respondiste se conserva en este dispositivo.',
  'answer.signedOutHere':
    'Tu sesión se ha cerrado. Deja esta página abierta, porque este navegador no conserva respuestas: entra en otra pestaña y después vuelve aquí.',
  'answer.signInAgain': 'Volver a entrar',
  'answer.closed': 'Estas respuestas ya se entregaron, así que aquí ya no se puede añadir nada.',
  'answer.reload': 'Verlas',
  'answer.merged':
    'También respondiste en otra ventana o en otro dispositivo. Se conservan las dos cosas; si ambas respondían a la misma pregunta, queda la de esta página.',
  'answer.restored': 'En este dispositivo había respuestas sin guardar; aquí están de nuevo.',
  'answer.back': 'Atrás',
  'answer.next': 'Continuar',
  'answer.toHandIn': 'Ir a la entrega',
  'answer.confirmTitle': '¿Todo listo para entregar?',
  'answer.confirmText':
    'Una vez entregadas, las respuestas son definitivas: se pueden leer, pero ya no cambiar. También puedes salir ahora y volver más tarde.',
  'answer.confirmUnanswered.one': '{n} pregunta no tiene respuesta. Puedes dejarla así.',
  'answer.confirmUnanswered.other': '{n} preguntas no tienen respuesta. Puedes dejarlas así.',
  'answer.handIn': 'Entregar mis respuestas',
  'answer.goBack': 'Volver a las preguntas',
  'answer.handingIn': 'Entregando…',
  'answer.laterTitle': 'Eso es todo por ahora',
  'answer.laterText':
    'Nuestro equipo todavía está comprobando la documentación sobre {name}: en las 48 horas siguientes a recibir el último documento. Después podrás entregar aquí.',
  'answer.laterNext':
    'Hasta entonces no tienes que hacer nada más. Tus respuestas te esperan y todavía puedes cambiarlas.',
  'answer.unsavedFirst':
    'Tus últimas respuestas aún no están guardadas. Espera a que ponga «Guardado» y entrega después.',
  'answer.lookAgain':
    'Mientras tanto se cambiaron respuestas en otra ventana o en otro dispositivo. Repásalas y después entrega.',
  'answer.required': 'Esta pregunta necesita una respuesta',
  'answer.requiredMark': 'Las preguntas con * necesitan respuesta.',
  'answer.number': 'Escribe un número',
  'answer.minimum': 'Escribe un número de {0} o más',
  'answer.maximum': 'Escribe un número de {0} o menos',
  'answer.readOnlyTitle': 'Lo que respondiste',
  'answer.readOnlyText': 'Entregado. Estas son las preguntas y respuestas tal como las viste.',
  'answer.noAnswer': 'Sin respuesta',
  'answer.scaleEnd': '{n} = {meaning}',
  'answer.toTasks': 'Mis cuestionarios',

  'receipt.title': 'Entregado. Gracias.',
  'receipt.text':
    'Recibimos tus respuestas el {date}. Ahora son definitivas y puedes leerlas cuando quieras.',
  'receipt.next': 'Qué pasa ahora',
  'receipt.next1': 'Tus respuestas se quedan guardadas. Nadie las cuenta si no lo consentiste.',
  'receipt.next2': 'Si lo consentiste, se suman a las cifras en el próximo recuento.',
  'receipt.next3': 'Entonces podrás ver cómo son tus respuestas al lado de las de los demás.',

  'position.title': 'Dónde estás',
  'position.lead': '{title}, respondido para {name}',
  'position.notYet':
    'El dibujo de esta pregunta llegará. Solo lo mostramos cuando se puede dibujar sin que se reconozca a nadie.',
  'position.someToCome':
    'Algunos dibujos todavía están por llegar. No tienes que hacer nada: vuelve a mirar de vez en cuando.',
  'position.table': 'Lo mismo en una tabla',
  'position.notDiagnosis':
    'Esto no es un diagnóstico ni dice cómo te irá más adelante. Si algo te preocupa, háblalo con tu médico.',
  'position.emptyTitle': 'Este cuestionario no tiene dibujos',
  'position.emptyText': 'Ninguna de sus preguntas es de las que se comparan.',
  'position.notOpenTitle': 'Esto llega después de entregar',
  'position.notOpenText':
    'Tus respuestas están guardadas. Cuando entregues este cuestionario, verás aquí cómo son al lado de las de los demás, en la medida en que se pueda mostrar sin que se reconozca a nadie.',
  'position.protected':
    'Las cifras están redondeadas y un poco difuminadas para que no se reconozca a nadie.',
  'chart.heading': '{title}: tu respuesta entre las de los demás',
  'chart.sentence':
    'De cada 100 personas: {lower} en un tramo más bajo que el tuyo, {same} en el mismo y {higher} en uno más alto.',
  'chart.some': 'unas {n}',
  'chart.none': 'ninguna',
  'chart.sentenceWithoutOwn': 'Así respondió la gente. Tú no respondiste a esta pregunta.',
  'chart.who': '{group}. {size} personas, recuento del {date}.',
  'chart.you': 'Tú',
  'chart.low': 'menos',
  'chart.high': 'más',
  'chart.lowHarder': 'más difícil',
  'chart.highBetter': 'más llevadero',
  'chart.lowBetter': 'más llevadero',
  'chart.highHarder': 'más difícil',
  'chart.between': 'de {from} a {to}',
  'chart.below': 'menos de\u00a0{to}',
  'chart.above': '{from} o más',
  'chart.percent': '{share} %',
  'chart.bandColumn': 'Respuesta',
  'chart.shareColumn': 'Parte de las personas',
}
