import type { alike as inEnglish } from '../en/alike.ts'

/** Las mismas frases en español. */
export const alike: Record<keyof typeof inEnglish, string> = {
  'nav.people': 'Personas parecidas',
  'people.title': 'Personas parecidas',
  'people.lead': 'Miembros que viven con algo parecido, ellos mismos o alguien a quien cuidan.',
  'people.hiddenTitle': 'Personas que no quieres ver',
  'people.hiddenText':
    'No te mostramos a estas personas, ni a ellas les mostramos quién eres tú. No lo saben.',
  'people.hiddenNone': 'No hay nadie. Junto a cada persona puedes decir que no quieres verla.',
  'people.frozen': 'En este momento no hay listas para {name}.',

  'alike.title': 'Personas como {name}',
  'alike.titleSelf': 'Personas como tú',
  'alike.lead':
    'Miembros que viven con algo parecido, ellos mismos o alguien a quien cuidan. Primero están quienes más se parecen.',
  'alike.seen': 'De cada persona ves lo que muestra a todos los miembros validados, y nada más.',
  'alike.list': 'La lista',
  'alike.whyTitle': 'Por qué estas personas',
  'alike.why':
    'La lista se hace con los síntomas que nos has contado. A los demás solo se les conoce por lo que comparte la mayoría de quienes los rodean, nunca por lo que tienen solo ellos. Entre personas igual de cercanas van primero las que comparten un idioma contigo. Si consta una enfermedad, también cuenta, y nunca se muestra.',
  'alike.same': 'Este motivo es el mismo para todas las personas de la lista.',
  'alike.index':
    'Es un índice de parecido, calculado con reglas fijas; no es inteligencia artificial.',
  'alike.weighs': 'De lo que nos has contado, esto es lo que más pesa en general:',
  'alike.made':
    'Hecha el {date}. Se hace de nuevo cada día, y el mismo día si cambian los síntomas.',
  'alike.toMap': 'Verlo en un mapa',
  'alike.toSymptoms': 'Revisar los síntomas',
  'alike.toHidden': 'Personas que no quieres ver',
  'alike.making': 'La lista se está haciendo de nuevo',
  'alike.makingFirst': 'La lista se está haciendo',
  'alike.makingCount': 'Hay {done} de {total} listas hechas.',
  'alike.makingText': 'Puedes salir de esta página: sigue por sí sola.',
  'alike.makingStands': 'Hasta entonces vale la última lista.',
  'alike.tooFewTitle': 'Todavía no hay bastantes personas',
  'alike.tooFewText':
    'Las listas empiezan cuando se puede encontrar al menos a once miembros, para que no se reconozca a nadie. No tienes que hacer nada: cuando se una más gente, tu lista aparecerá aquí sola.',
  'alike.nothingTitle': 'Primero, cuéntanos los síntomas',
  'alike.nothingText':
    'Las listas se hacen con los síntomas, y de {name} todavía no consta ninguno. Tres son un comienzo, y cada uno más mejora la lista.',
  'alike.nobodyTitle': 'Ahora mismo no hay a quién mostrar',
  'alike.nobodyText':
    'De quienes se parecen, en este momento no podemos mostrarte a nadie. Quizá haya alguien entre las personas que no quieres ver.',
  'alike.notMadeTitle': 'La lista todavía no está hecha',
  'alike.notMadeText': 'Llega sola, casi siempre en unos minutos. Vuelve un poco más tarde.',
  'alike.notValidatedTitle': 'Primero, nuestro equipo comprueba los documentos',
  'alike.notValidatedText':
    'Solo los miembros validados se ven entre sí. Envía los documentos de {name}: en las 48 horas siguientes a recibir el último tendrás una respuesta, y entonces se hace la lista.',
  'alike.toDocuments': 'Ir a los documentos',
  'alike.notFound':
    'Los demás no te encuentran: las listas solo muestran a quienes han aceptado los mensajes privados.',
  'alike.toAgreement': 'Decidirlo',
  'alike.notFoundYet':
    'Los demás todavía no te encuentran: eso empieza cuando {name} esté validado.',
  'alike.hide': 'No quiero ver a esta persona',
  'alike.hideNote':
    'Si no quieres ver a alguien, ninguno de los dos ve al otro. No se le dice nada, y puedes deshacerlo.',
  'alike.hidden': '{nickname} y tú ya no os veis. No se le dice nada.',
  'alike.showAgain': 'Volver a mostrar',
  'alike.shownAgain': 'Hecho. Quien se parezca puede volver a estar en tu lista.',

  'map.title': 'Mapa de personas parecidas',
  'map.lead': 'Dónde está {name} entre personas que viven con algo parecido.',
  'map.leadSelf': 'Dónde estás tú entre personas que viven con algo parecido.',
  'map.you': 'Tú',
  'map.heading.one':
    'Mapa: {n} grupo de personas alrededor del centro. Lo mismo está en palabras más abajo.',
  'map.heading.other':
    'Mapa: {n} grupos de personas alrededor del centro. Lo mismo está en palabras más abajo.',
  'map.about':
    'Cada círculo es un grupo de al menos once personas: cuanto más grande, más personas; cuanto más cerca del centro, más parecidas. Nadie aparece como un punto suelto. Los números están redondeados y cambian pocas veces, y la dirección en la que está un círculo no significa nada.',
  'map.words': 'Lo mismo en palabras',
  'map.aboutPeople': 'Unas {n} personas',
  'map.steps': 'parecido: {n} de {all} pasos',
  'map.stepsNote':
    'Cada grupo nombra las partes del cuerpo donde la mayoría de sus personas tiene algo. {all} de {all} pasos sería exactamente lo mismo.',
  'map.noSystems': 'Ninguna parte del cuerpo destaca',
  'map.toList': 'Ver la lista',

  'howLists.link': 'Cómo se encuentran personas parecidas',
  'howLists.title': 'Cómo se hacen las listas de personas parecidas',
  'howLists.lead':
    'Cada paciente validado tiene una lista de hasta diez personas que viven con algo parecido. Detrás hay un índice de parecido, calculado con reglas fijas que son las mismas para todos. No es inteligencia artificial, y el índice de una persona no se muestra a nadie.',
  'howLists.countsTitle': 'Qué cuenta',
  'howLists.counts1':
    'Los síntomas que nos has contado. Cada uno tiene su entrada en la Human Phenotype Ontology, un diccionario de síntomas que se usa en medicina en todo el mundo. Cuenta lo que alguien tiene ahora y lo que tuvo antes. Lo que nunca tuvo no cuenta.',
  'howLists.counts2':
    'En ese diccionario los síntomas forman un árbol de familia: la dificultad para subir escaleras es una clase de debilidad muscular, y esta, un problema de los músculos. Así, dos personas no tienen que usar las mismas palabras: también cuenta lo que comparten más arriba en el árbol. Lo que tienen pocas personas cuenta mucho; lo que tienen muchas, poco.',
  'howLists.counts3':
    'Lo que comparten dos personas se compara después con todo lo que tiene la una o la otra. Y si sus síntomas apuntan a las mismas enfermedades, se parecen un poco más, con diagnóstico o sin él.',
  'howLists.example': 'Un ejemplo inventado: ¿cuánto se parecen Ada y Ben?',
  'howLists.ada': 'Ada',
  'howLists.ben': 'Ben',
  'howLists.weight': 'Qué cuenta',
  'howLists.stairs': 'Le cuesta subir escaleras',
  'howLists.floor': 'Le cuesta levantarse del suelo',
  'howLists.stairsWeight':
    'Mucho. Las palabras son distintas, pero las dos cosas son debilidad de los músculos cercanos a la cadera, y eso lo tienen pocas personas.',
  'howLists.tired': 'Se cansa enseguida',
  'howLists.tiredWeight': 'Poco. Lo tienen los dos, y también muchas otras personas.',
  'howLists.none': 'Nada',
  'howLists.sight': 'Miopía',
  'howLists.sightWeight': 'Aquí no comparten nada, y eso los hace un poco menos parecidos.',
  'howLists.littleTitle': 'Qué cuenta un poco y qué no cuenta nunca',
  'howLists.disease': 'La misma enfermedad',
  'howLists.diseaseText':
    'Un poco: si consta una enfermedad, cuenta tres décimas de lo que cuentan todos los síntomas juntos, más o menos la cuarta parte del total. Así se encuentran las personas con la misma enfermedad. Nunca se muestra.',
  'howLists.languages': 'Idiomas',
  'howLists.languagesText':
    'Solo en el orden: entre personas igual de cercanas van primero las que comparten un idioma contigo. Los perfiles muestran los idiomas de todos modos.',
  'howLists.country': 'País, edad y sexo',
  'howLists.never': 'Nunca.',
  'howLists.writing': 'Cuestionarios y mensajes',
  'howLists.writingText': 'Nunca: ni las respuestas ni nada de lo que la gente se escribe.',
  'howLists.privacyTitle': 'Por qué en una lista no se puede leer a nadie',
  'howLists.privacy1':
    'Quien puede ser encontrado pertenece a un vecindario: al menos once personas con síntomas parecidos. En las listas solo se le conoce por su vecindario, por lo que tiene la mayoría. Lo que tiene una sola persona y no las demás no está ahí.',
  'howLists.privacy2':
    'Para tu propia lista, tus síntomas cuentan exactamente y el mismo día. Cómo ven los demás tu vecindario solo cambia cuando once de sus personas han llegado, se han ido o han cambiado. Así, observarlo no dice qué tiene alguien que acaba de llegar.',
  'howLists.privacy3':
    'Por eso también el motivo que está junto a una lista es el mismo para las diez personas, y no hay listas con menos de once personas en total.',
  'howLists.privacy4':
    'Lo que queda: de las personas de un grupo se puede suponer que tienen lo que tiene la mayoría, como en cualquier grupo de una enfermedad. Y quien ya supiera lo que tienen todos los demás de un vecindario podría saber algo de la última persona.',
  'howLists.whoTitle': 'Quién está en las listas',
  'howLists.who':
    'Los miembros validados que han aceptado los mensajes privados. Quien lo retira deja de estar en las listas desde ese momento. Si hay alguien a quien no quieres ver, dilo junto a su nombre: así ninguno de los dos ve al otro, y no se le dice nada.',
  'howLists.qualityTitle': 'Lo buenas que son las listas',
  'howLists.quality':
    'Lo medimos con {cases} casos publicados de {diseases} enfermedades, cada uno con tres síntomas o más. Para cada uno pedimos los diez más parecidos y contamos cuántos de esos puestos ocupaban personas con el mismo diagnóstico. Donde hay menos de diez personas así, contamos solo tantos puestos como hay.',
  'howLists.table': 'Parte de los diez puestos que ocupan personas con el mismo diagnóstico',
  'howLists.compared': 'Qué se comparó',
  'howLists.all': 'Todos los casos',
  'howLists.others': 'Otras publicaciones',
  'howLists.exact': 'Cada persona, exactamente por lo que tiene, cosa que ninguna lista hace',
  'howLists.bySymptoms': 'Las listas como las ven los miembros, solo por los síntomas',
  'howLists.withDisease':
    'Las listas como las ven los miembros, cuando la enfermedad consta y cuenta',
  'howLists.chance': 'Diez personas al azar',
  'howLists.columns':
    'El diagnóstico no se usó, salvo en la línea que lo dice. Los casos de una misma publicación suelen describirse con las mismas palabras; la segunda columna los deja fuera y es la más exigente.',
  'howLists.vague':
    'En casa se cuenta con menos precisión que en la consulta. Con casos inventados en los que la mitad de los síntomas solo es más o menos correcta y un tercio está por azar, la comparación exacta acertó en el {share} de los puestos.',
  'howLists.measured': 'Medido el {date}, con casos de',
  'howLists.source': 'phenopacket-store',
  'howLists.limitsTitle': 'Qué no puede hacer',
  'howLists.limit1': 'No es un diagnóstico, y no dice cómo le irá a nadie.',
  'howLists.limit2':
    'Con pocos síntomas encuentra poco. Tres son un comienzo; a partir de cinco, la lista sirve.',
  'howLists.limit3':
    'Como a cada persona se la conoce por su vecindario, quien más se te parece puede estar más abajo, o no estar en la lista.',
  'howLists.limit4':
    'Los casos publicados los describe personal médico, y parte de lo que el índice sabe de las enfermedades se escribió a partir de las mismas publicaciones. En la vida diaria las listas pueden ser menos buenas de lo que dice la tabla.',
  'howLists.limit5':
    'Dos personas con síntomas parecidos pueden vivir con ellos de manera muy distinta.',
}
