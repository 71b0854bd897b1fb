import type { demo as english } from '../en/demo.ts'

/** The same words in Spanish; a missing one is a type error. */
export const demo: Record<keyof typeof english, string> = {
  'demo.title': 'Recorrido por la demostración',
  'demo.lead':
    'Todo el ciclo en cinco minutos. Las contraseñas de las cuentas se escribieron en pantalla al arrancar la plataforma. El sitio y el panel no comparten sesión: un mismo navegador puede tener abiertas la de un miembro y la de una persona del equipo.',
  'demo.onSite': 'En este sitio, como {who}',
  'demo.inPanel': 'En el panel, como {who}',
  'demo.and': '{first} y {last}',
  'demo.step1Title': 'Una paciente responde',
  'demo.step1': 'Un cuestionario está a medias. Continúa, cierra la pestaña, vuelve y entrégalo.',
  'demo.step2Title': 'Dónde está ella',
  'demo.step2':
    'El cuestionario sobre el día a día ya está entregado. Mira sus respuestas entre las de los demás. Si un grupo es demasiado pequeño, no hay dibujo: entra como Tess para verlo.',
  'demo.step3Title': 'Una persona decide sobre sus respuestas',
  'demo.step3':
    'En «Consentimientos», un equipo pide respuestas sobre Mia. Di que sí, o no digas nada, que es un no.',
  'demo.step4Title': 'El comité vota',
  'demo.step4':
    'Cada miembro añade su valoración a la solicitud que espera. Deciden tres votos sin conflicto de intereses.',
  'demo.step5Title': 'El plazo termina',
  'demo.step5':
    'Las personas tienen treinta días para decidir. Abre la solicitud y termina el plazo ya.',
  'demo.step6Title': 'La investigadora descarga',
  'demo.step6':
    'Un momento después la solicitud está entregada, con las cifras y un manifiesto que explica cómo se hicieron. Si pocas personas dijeron que sí, se retiene. Hay otra que ya estaba entregada.',
  'demo.places': 'Lugares',
  'demo.panel': 'El panel del equipo',
  'demo.mailbox': 'El buzón de la demostración',
  'demo.gallery': 'Las piezas de que se hacen las páginas',
  'demo.codesTitle': 'Códigos para el panel',
  'demo.codesText':
    'Además de la contraseña, el equipo entra con un código que muestra una aplicación del móvil. Aquí la demostración lo muestra por ti. Cada código sirve una vez.',
  'demo.codesLast': 'Durante {seconds} segundos más, y un poco después',
  'demo.codesAccount': 'Cuenta',
  'demo.codesCode': 'Código',
  'demo.codesReload': 'Mostrar los códigos actuales',
  'demo.progressTitle': 'Datos de la demostración',
  'demo.progressText': 'La demostración se llena de personas inventadas mientras miras.',
  'demo.jobCount': '{done} de {total}',
  'demo.waiting': 'en espera',
  'demo.running': 'en marcha',
  'demo.done': 'hecho',
  'demo.failed': 'fallido',
  'demo.noJobs': 'Todavía no hay trabajo para el programa de fondo.',
  'job.fill-demo': 'Personas inventadas y sus respuestas',
  'job.release-peer-charts': 'Dibujos para participantes',
  'job.release-due-requests': 'Cifras para quienes investigan',
  'job.ask-owners': 'Preguntas a quienes respondieron',
  'job.send-mails': 'Correos',
  'job.keep-erasures': 'Anotar lo que se ha borrado',
  'job.remove-what-is-over': 'Quitar lo que ha cumplido su plazo',
  'job.scan-documents': 'Buscar virus en los documentos',
  'job.tidy-documents': 'Ordenar los documentos',
  'job.watch-validation': 'Vigilar la promesa de las 48 horas',
  'job.tell-coming-of-age': 'Avisar de quién cumple la mayoría de edad',
  'job.forget-contact-messages': 'Olvidar los mensajes antiguos',
  'job.end-registrations': 'Cerrar las inscripciones que nadie terminó',
  'job.find-people-alike': 'Buscar personas parecidas',
  'job.other': 'Otras tareas de la plataforma',
  'gallery.title': 'Galería',
}
