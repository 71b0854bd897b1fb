import type { site as english } from '../en/site.ts'

/** The same words in Spanish; a missing one is a type error. */
export const site: Record<keyof typeof english, string> = {
  'brand.name': 'Share4Rare',
  'brand.line': 'Enfermedades raras, saber compartido',
  'title.of': '{page} – Share4Rare',

  'skip.toContent': 'Ir al contenido principal',
  'nav.label': 'Principal',
  'nav.library': 'Biblioteca',
  'nav.my': 'Mi página',
  'nav.signIn': 'Entrar',
  'nav.signOut': 'Salir',
  'nav.demo': 'Recorrido',
  'nav.myLabel': 'Mi página',
  'nav.questionnaires': 'Cuestionarios',
  'nav.consents': 'Consentimientos',
  'language.label': 'Idioma',
  'language.en': 'English',
  'language.es': 'Español',
  'demo.banner': 'Esto es una demostración. Las personas y las respuestas son inventadas.',
  'demo.bannerLink': 'Hacer el recorrido',
  'footer.purpose':
    'Share4Rare reúne a las personas que viven con enfermedades raras, a sus familias y a quienes las estudian.',
  'footer.advice': 'Nada de lo que lees aquí sustituye el consejo de tu médico.',
  'footer.cookies':
    'Una cookie mantiene tu sesión abierta, otra recuerda tu idioma y una tercera guarda media hora el enlace de un correo. No hay más y nadie te sigue.',

  'home.title': 'Lo raro es lo que aquí tenemos en común',
  'home.lead':
    'Lee lo que saben los especialistas. Cuenta cómo es vivir con ello. Mira cómo les va a los demás, sin que nadie pueda saber quién es quién.',
  'home.readLibrary': 'Leer la biblioteca',
  'home.signIn': 'Entrar',
  'home.myPage': 'Ir a mi página',
  'home.howTitle': 'Qué puedes hacer aquí',
  'home.readTitle': 'Leer',
  'home.readText':
    'Capítulos sobre enfermedades raras, escritos por profesionales clínicos, revisados por otra persona y con palabras que te sirven.',
  'home.answerTitle': 'Responder',
  'home.answerText':
    'Cuestionarios breves sobre la vida diaria. Para cuando te canses: cada respuesta se guarda y sigues donde lo dejaste.',
  'home.seeTitle': 'Ver dónde estás',
  'home.seeText':
    'Cómo son tus respuestas al lado de las de otras personas, dibujado de forma que no se reconoce a nadie.',
  'home.decideTitle': 'Decidir',
  'home.decideText':
    'Cada uso de tus respuestas se pregunta por separado. El silencio es un no, y puedes cambiar de opinión.',
  'home.latestTitle': 'De la biblioteca',
  'home.allChapters': 'Todos los capítulos',
  'home.promiseTitle': 'Lo que prometemos',
  'home.promise1': 'Tus respuestas son tuyas.',
  'home.promise2': 'Quienes investigan solo reciben cifras protegidas, nunca tus respuestas.',
  'home.promise3': 'Sin publicidad, sin ventas, sin rastreadores.',

  'library.title': 'Biblioteca',
  'library.lead':
    'Escrita por profesionales clínicos y revisada por otra persona antes de que la leas.',
  'library.emptyTitle': 'Se están escribiendo los primeros capítulos',
  'library.emptyText': 'Vuelve pronto: los capítulos aparecen aquí cuando se han revisado.',
  'chapter.reviewed': 'Revisado el {date}',
  'chapter.shownIn': 'En {language}',
  'chapter.fallback': 'Se muestra en {shown}; todavía no está en {wanted}.',
  'chapter.contents': 'En esta página',
  'chapter.author': 'Escrito por',
  'chapter.reviewer': 'Revisado por',
  'chapter.reviewedOn': 'Última revisión',
  'chapter.disease': 'Enfermedad',
  'chapter.sources': 'Fuentes',
  'chapter.about': 'Sobre este capítulo',
  'chapter.back': 'Biblioteca',

  'signIn.title': 'Entrar',
  'signIn.lead': 'Usa el correo y la contraseña de tu cuenta.',
  'signIn.email': 'Correo electrónico',
  'signIn.password': 'Contraseña',
  'signIn.button': 'Entrar',
  'signIn.emailMissing': 'Escribe tu correo electrónico',
  'signIn.emailInvalid': 'Escribe un correo como nombre@example.org',
  'signIn.passwordMissing': 'Escribe tu contraseña',
  'signIn.wrong':
    'El correo o la contraseña no son correctos. Revisa los dos e inténtalo otra vez.',
  'signIn.tooMany': 'Ha habido demasiados intentos. Espera un cuarto de hora y prueba otra vez.',
  'signIn.invited':
    'Te han invitado a ver algo de otro miembro. Inicia sesión, o regístrate con esta dirección de correo y abre otra vez el enlace del correo.',
  'signIn.registered': 'Ya te registraste con este enlace. Inicia sesión para seguir.',
  'signIn.signedOut': 'Has salido. No queda nada tuyo en este dispositivo.',

  'errors.title': 'Hay un problema',
  'errors.prefix': 'Error:',
  'notFound.title': 'Esta página no está aquí',
  'notFound.text':
    'Puede que la dirección esté mal escrita o que la página haya cambiado de sitio. Si has seguido un enlace nuestro, el error es nuestro.',
  'problem.sent-from-elsewhere':
    'Esto no se envió desde una página nuestra, así que no lo hemos aceptado. Abre la página aquí y envíalo desde ella',
  'refused.title': 'Ahora no se puede mostrar esto',
  'failed.title': 'Algo ha fallado por nuestra parte',
  'failed.text':
    'No es culpa tuya, y lo que habías guardado está a salvo. Vuelve a intentarlo en unos minutos.',
  'unavailable.title': 'Ahora mismo no podemos atenderte',
  'unavailable.text':
    'Una parte de la plataforma está parada o en reparación. Lo que habías guardado está a salvo. Prueba otra vez en un minuto.',
  'unavailable.again': 'Intentarlo otra vez',
  goHome: 'Ir a la página de inicio',
}
