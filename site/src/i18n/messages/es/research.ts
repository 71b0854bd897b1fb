import type { research as english } from '../en/research.ts'

/** The same words in Spanish; a missing one is a type error. */
export const research: Record<keyof typeof english, string> = {
  'research.title': 'Solicitudes de investigación',
  'research.lead':
    'Pide cifras sobre personas con enfermedades raras. Recibes cifras protegidas, nunca respuestas de una sola persona.',
  'research.new': 'Hacer una solicitud',
  'research.emptyTitle': 'Todavía no has pedido nada',
  'research.emptyText': 'Escribir una solicitud lleva unos diez minutos.',
  'research.submittedAt': 'Enviada el {date}',
  'research.back': 'Solicitudes de investigación',
  'state.submitted': 'Enviada',
  'state.in-review': 'En revisión',
  'state.approved': 'Aprobada',
  'state.rejected': 'No aprobada',
  'state.sealed': 'Preparando las cifras',
  'state.delivered': 'Entregada',
  'state.withheld': 'Retenida',
  'stateText.submitted':
    'Una persona del equipo de datos comprueba que la solicitud esté completa.',
  'stateText.in-review':
    'El comité vota. Al mismo tiempo se pregunta a las personas cuyas respuestas necesitas.',
  'stateText.approved':
    'El comité ha dicho que sí. Esperamos a que termine el plazo en que deciden las personas.',
  'stateText.rejected': 'El comité ha dicho que no a esta solicitud.',
  'stateText.sealed':
    'Los consentimientos están fijados y las cifras se están haciendo y protegiendo.',
  'stateText.delivered': 'Las cifras protegidas están listas para descargar.',
  'stateText.withheld':
    'No se ha podido dar ninguna cifra sin riesgo de que se reconozca a alguien. No dice nada de la calidad de tu solicitud.',
  'request.purpose': 'Finalidad',
  'request.team': 'Equipo',
  'request.items': 'Qué se pide',
  'request.questionnaire': 'Cuestionario',
  'request.population': 'Respuestas de quién',
  'request.everyDisease': 'Personas con cualquier enfermedad',
  'request.callEndsAt': 'Las personas deciden hasta el',
  'request.callEndedAt': 'Las personas decidieron hasta el',
  'request.progress': 'En qué punto está',
  'request.now': 'ahora',
  'request.done': 'hecho',
  'request.later': 'pendiente',
  'request.downloads': 'Descargar',
  'request.figures': 'Cifras (CSV)',
  'request.manifest': 'Manifiesto (JSON)',
  'request.downloadNote':
    'Los porcentajes van de 5 en 5, y las casillas que podrían señalar a alguien se retienen. El manifiesto explica cómo se hicieron las cifras.',
  'request.sent': 'Tu solicitud está enviada. Aquí verás cada paso.',

  'form.title': 'Hacer una solicitud',
  'form.lead':
    'Di qué quieres saber y para qué. Las personas leen el título y la finalidad antes de decidir.',
  'form.titleField': 'Título',
  'form.titleHint': 'Con palabras que entienda cualquier paciente.',
  'form.purpose': 'Finalidad',
  'form.purposeHint': 'Qué quieres averiguar y a quién ayuda. Al menos 40 caracteres.',
  'form.team': 'Equipo',
  'form.teamHint': 'Quiénes usarán las cifras y dónde trabajan.',
  'form.items': 'Qué pides',
  'form.itemsHint': 'Elige preguntas de un solo cuestionario.',
  'form.group': 'Grupo de enfermedades',
  'form.everyDisease': 'Todas las enfermedades',
  'form.tables': 'Tipo de tabla',
  'form.oneWay': 'Una tabla por pregunta',
  'form.crossTable': 'Preguntas cruzadas entre sí',
  'form.crossTableHint':
    'Todavía no se dan: al cruzar preguntas salen grupos pequeños en los que se podría reconocer a alguien.',
  'form.send': 'Enviar la solicitud',
  'form.titleWrong': 'Escribe un título de 5 a 140 caracteres',
  'form.purposeWrong': 'Escribe la finalidad en 40 a 4000 caracteres',
  'form.teamWrong': 'Di quién está en el equipo',
  'form.itemsMissing': 'Elige al menos una pregunta',
  'form.itemsMixed': 'Elige preguntas de un solo cuestionario',
  'form.emptyTitle': 'Todavía no hay nada que pedir',
  'form.emptyText': 'El catálogo se llena cuando se publica el primer cuestionario.',

  'problem.answer-missing': 'Esta pregunta necesita una respuesta',
  'problem.answer-not-allowed': 'Esta respuesta no encaja con la pregunta',
  'problem.answer-out-of-range': 'Este número está fuera de lo posible',
  'problem.answer-too-long': 'Esta respuesta es demasiado larga',
  'problem.already-submitted': 'Esto ya se entregó',
  'problem.already-yourself': 'Ya te has registrado a ti mismo como paciente',
  'problem.call-closed': 'El plazo para decidir ha terminado',
  'problem.consent-missing':
    'Para esto hace falta antes tu consentimiento. Encontrarás la pregunta en «Mis consentimientos».',
  'problem.conflict-of-interest': 'Lo impide un conflicto de intereses',
  'problem.credentials-wrong': 'El correo o la contraseña no son correctos',
  'problem.cross-tables-refused':
    'Las preguntas cruzadas todavía no se dan: los grupos podrían ser tan pequeños que se reconociera a alguien',
  'problem.grown-up':
    'El paciente tiene 18 años o más: una persona adulta se registra ella misma, o lo hace su tutor legal',
  'problem.not-grown-up':
    'Esta persona tiene menos de 18 años: elige «Un menor de 18 años», o corrige la fecha de nacimiento',
  'problem.nickname-of-staff': 'Con este apodo se te tomaría por nuestro equipo. Elige otro',
  'problem.nickname-taken': 'Otra persona ya tiene este apodo. Elige otro',
  'problem.token-spent': 'Este enlace ya no funciona',
  'problem.too-young':
    'Hay que tener 18 años o más para registrarse: aquí se habla con personas adultas y la ley lo exige. Tu madre, padre o tutor legal puede registrarse por ti. No se ha guardado nada de lo que has escrito',
  'problem.input-invalid': 'Algo en el formulario no es correcto. Revísalo y envíalo otra vez',
  'problem.input-missing': 'Algo en el formulario está vacío. Rellénalo y envíalo otra vez',
  'problem.not-found': 'Eso no está aquí (o ya no)',
  'problem.not-open': 'Esto no está abierto ahora',
  'problem.not-permitted': 'Tu cuenta no puede hacer esto',
  'problem.not-validated':
    'Antes nuestro equipo tiene que comprobar tu documentación: en las 48 horas siguientes a recibir el último documento. Lo que has respondido se guarda: vuelve entonces y entrégalo',
  'problem.own-address': 'Esta es tu propia dirección. Escribe la de la persona a la que invitas',
  'problem.own-work': 'Tu propio trabajo tiene que aprobarlo otra persona',
  'problem.sign-in-needed': 'Entra primero',
  'problem.stale-revision': 'Mientras tanto esto se cambió en otro sitio',
  'problem.too-many-this-hour':
    'Ha habido demasiados intentos desde donde estás. Espera una hora y prueba otra vez',
  'problem.too-many-today': 'Han sido demasiadas veces para un día. Prueba otra vez mañana',
  'problem.too-many-tries':
    'Ha habido demasiados intentos. Espera un cuarto de hora y prueba otra vez',
  'problem.unavailable': 'Ahora no se puede acceder a esto. Prueba otra vez en un minuto',
}
