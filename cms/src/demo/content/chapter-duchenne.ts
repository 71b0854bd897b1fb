import type { DemoChapter } from './demo-chapter.ts'

/** Duchenne muscular dystrophy, for the neuromuscular pilot group. */
export const chapterDuchenne: DemoChapter = {
  slug: 'duchenne-muscular-dystrophy',
  disease: 'ORPHA:98896',
  title: { en: 'Duchenne muscular dystrophy', es: 'Distrofia muscular de Duchenne' },
  summary: {
    en: 'A genetic condition in which muscles slowly lose strength from early childhood on. What causes it, how it is found, and what care by a team can do.',
    es: 'Una enfermedad genética en la que los músculos pierden fuerza poco a poco desde la primera infancia. Qué la causa, cómo se descubre y qué puede aportar la atención de un equipo.',
  },
  author: 'Dr Arturo Ejemplo',
  authorRole: { en: 'Neurologist (invented person)', es: 'Neurólogo (persona inventada)' },
  reviewer: 'Dr Clara Example',
  reviewedOn: '2026-09-15',
  sources: [
    {
      title: 'Orphanet: Duchenne muscular dystrophy',
      url: 'https://www.orpha.net/en/disease/detail/98896',
    },
    {
      title: 'GeneReviews: Dystrophinopathies',
      url: 'https://www.ncbi.nlm.nih.gov/books/NBK1119/',
    },
    {
      title:
        'Birnkrant and others, Lancet Neurology 2018: Diagnosis and management of Duchenne muscular dystrophy, part 1',
      url: 'https://doi.org/10.1016/S1474-4422(18)30024-3',
    },
  ],
  sections: [
    {
      topic: 'origin',
      heading: { en: 'Where it comes from', es: 'De dónde viene' },
      paragraphs: [
        {
          en: 'Muscle fibres need a protein called dystrophin, which helps them to withstand each contraction. The plan for it lies in the DMD gene, on the X chromosome. In Duchenne muscular dystrophy a change in this gene means that almost no working dystrophin is made. Fibres are damaged bit by bit, and the body replaces them with fat and scar tissue.',
          es: 'Las fibras musculares necesitan una proteína llamada distrofina, que las ayuda a soportar cada contracción. Sus instrucciones están en el gen DMD, en el cromosoma X. En la distrofia muscular de Duchenne, un cambio en ese gen hace que apenas se produzca distrofina útil. Las fibras se dañan poco a poco y el cuerpo las sustituye por grasa y tejido cicatricial.',
        },
        {
          en: 'Boys have one X chromosome, so nearly all people with the full picture are male; it concerns roughly one in 5,000 newborn boys. Women who carry the change often have no signs, but some have weak muscles or a heart that needs to be watched. In about one family in three the change is new and neither parent carries it in the blood. Nobody is to blame for it.',
          es: 'Los niños varones tienen un solo cromosoma X, por eso casi todas las personas con el cuadro completo son varones; afecta aproximadamente a uno de cada 5000 recién nacidos varones. Las mujeres portadoras a menudo no tienen signos, aunque algunas presentan debilidad o un corazón que conviene vigilar. En cerca de una de cada tres familias el cambio es nuevo y no se encuentra en la sangre de los padres. Nadie tiene la culpa.',
        },
      ],
      points: [],
    },
    {
      topic: 'diagnosis',
      heading: { en: 'How it is found', es: 'Cómo se descubre' },
      paragraphs: [
        {
          en: 'Parents and nurseries are often the first to notice something, mostly between the second and the fifth birthday. None of the following signs proves the condition, but together they are a reason for a simple blood test.',
          es: 'Los padres y las escuelas infantiles suelen ser los primeros en notar algo, casi siempre entre los dos y los cinco años. Ninguno de estos signos demuestra la enfermedad, pero juntos son motivo para un sencillo análisis de sangre.',
        },
        {
          en: 'The blood test measures creatine kinase, an enzyme that damaged muscle lets go; in Duchenne it is very high. A genetic test then looks for the change in the DMD gene. Only now and then is a piece of muscle examined as well. After the result, genetic counselling helps relatives to decide whether they want to be tested.',
          es: 'El análisis mide la creatina-cinasa, una enzima que el músculo dañado deja escapar; en Duchenne está muy elevada. Después, una prueba genética busca el cambio en el gen DMD. Solo en algunos casos se examina además un fragmento de músculo. Tras el resultado, el asesoramiento genético ayuda a los familiares a decidir si quieren hacerse la prueba.',
        },
      ],
      points: [
        {
          en: 'walking later than most children, or falling often',
          es: 'andar más tarde que otros niños o caerse a menudo',
        },
        {
          en: 'difficulty with stairs, running and jumping',
          es: 'dificultad para subir escaleras, correr y saltar',
        },
        {
          en: 'pushing on the thighs with the hands to stand up',
          es: 'apoyar las manos en los muslos para levantarse del suelo',
        },
        {
          en: 'calves that look large and feel firm',
          es: 'pantorrillas que parecen grandes y están firmes',
        },
        { en: 'speech or learning that comes late', es: 'lenguaje o aprendizaje que llegan tarde' },
      ],
    },
    {
      topic: 'management',
      heading: { en: 'Following the condition', es: 'El seguimiento' },
      paragraphs: [
        {
          en: 'The condition changes over the years, and not only the legs are concerned. With time the arms, the breathing muscles and the heart are weakened too. This is why regular visits to a centre with several specialists are recommended even while everything seems calm.',
          es: 'La enfermedad cambia con los años y no afecta solo a las piernas. Con el tiempo también se debilitan los brazos, los músculos de la respiración y el corazón. Por eso se recomiendan visitas periódicas a un centro con varios especialistas, aunque todo parezca tranquilo.',
        },
        {
          en: 'Before any operation, the anaesthetist needs to know the diagnosis, because some medicines used in anaesthesia are not suitable. Many families carry an emergency card for this purpose. Your team can tell you which one is used in your country.',
          es: 'Antes de cualquier operación, el anestesista debe conocer el diagnóstico, porque algunos fármacos de la anestesia no son adecuados. Muchas familias llevan para ello una tarjeta de emergencia. Tu equipo puede decirte cuál se usa en tu país.',
        },
      ],
      points: [
        {
          en: 'Heart: examined from the diagnosis on, also without complaints',
          es: 'Corazón: se revisa desde el diagnóstico, aunque no haya molestias',
        },
        {
          en: 'Lungs: breathing tests, later also during sleep',
          es: 'Pulmones: pruebas de respiración, más adelante también durante el sueño',
        },
        {
          en: 'Bones and spine: fractures, bone density, curvature',
          es: 'Huesos y columna: fracturas, densidad ósea, curvatura',
        },
        {
          en: 'Growth, weight, swallowing and digestion',
          es: 'Crecimiento, peso, deglución y digestión',
        },
        { en: 'Learning, mood and behaviour', es: 'Aprendizaje, estado de ánimo y conducta' },
      ],
    },
    {
      topic: 'care',
      heading: { en: 'Care in daily life', es: 'Los cuidados en el día a día' },
      paragraphs: [
        {
          en: 'Gentle stretching and splints at night help to keep joints movable. Moving is welcome as long as it does not exhaust; a physiotherapist can say which activities suit. A wheelchair is not a defeat: many children gain freedom and time with friends when they no longer have to save every step.',
          es: 'Los estiramientos suaves y las férulas nocturnas ayudan a mantener la movilidad de las articulaciones. Moverse es bueno mientras no agote; un fisioterapeuta puede indicar qué actividades convienen. La silla de ruedas no es una derrota: muchos niños ganan libertad y tiempo con sus amigos cuando ya no tienen que ahorrar cada paso.',
        },
        {
          en: 'School, play and plans for adult life matter as much as examinations. Brothers and sisters notice more than adults think and need time of their own. Caring takes strength; asking early for help at home, respite or psychological support is part of good care. The move from children’s to adult services goes better when it is prepared years ahead.',
          es: 'El colegio, el juego y los planes para la vida adulta importan tanto como las revisiones. Los hermanos se dan cuenta de más cosas de las que creemos y necesitan su propio tiempo. Cuidar exige fuerzas; pedir pronto ayuda en casa, un respiro o apoyo psicológico forma parte de los buenos cuidados. El paso a los servicios de adultos va mejor cuando se prepara con años de antelación.',
        },
      ],
      points: [],
    },
    {
      topic: 'research',
      heading: { en: 'What research is looking at', es: 'Qué se investiga' },
      paragraphs: [
        {
          en: 'Researchers work on bringing a shortened dystrophin gene into muscle, on helping cells to skip the damaged part of the plan, and on slowing inflammation and scarring. Others study the heart, cognition, and how to measure what really counts in daily life. Many ideas that worked in the laboratory have not worked in people, so patience and careful trials are needed.',
          es: 'Se trabaja en llevar al músculo un gen de distrofina acortado, en ayudar a las células a saltarse la parte dañada de las instrucciones y en frenar la inflamación y la cicatrización. Otros equipos estudian el corazón, la cognición y cómo medir lo que de verdad cuenta en el día a día. Muchas ideas que funcionaban en el laboratorio no han funcionado en personas, así que hacen falta paciencia y ensayos cuidadosos.',
        },
        {
          en: 'Whether a trial is an option depends on age, on the exact gene change and on many other points. Share4Rare gives no access to trials. If you read about one, take the page with you and talk to your doctor.',
          es: 'Que un ensayo sea una opción depende de la edad, del cambio genético concreto y de muchas otras cosas. Share4Rare no da acceso a ensayos. Si lees sobre alguno, lleva la página a la consulta y habla con tu médico.',
        },
      ],
      points: [],
    },
    {
      topic: 'therapies',
      heading: { en: 'Treatments today', es: 'Los tratamientos de hoy' },
      paragraphs: [
        {
          en: 'No treatment that cures the condition is known at present. Corticosteroids can keep muscle strength for longer; they also have side effects on weight, bones, growth and mood, which are watched and weighed up. Heart medicines are often started early, and breathing aids at night are added when tests show the need.',
          es: 'Hoy no se conoce un tratamiento que cure la enfermedad. Los corticoides pueden conservar la fuerza muscular durante más tiempo; también tienen efectos secundarios sobre el peso, los huesos, el crecimiento y el ánimo, que se vigilan y se sopesan. Los medicamentos para el corazón suelen empezar pronto, y la ayuda respiratoria nocturna se añade cuando las pruebas muestran que hace falta.',
        },
        {
          en: 'Some newer medicines aim at particular gene changes or at inflammation. Which of them are authorised differs from country to country and changes with time, and what they add for one person can be small. Please do not start, stop or change a medicine because of this page: talk to your doctor.',
          es: 'Algunos medicamentos más nuevos se dirigen a determinados cambios genéticos o a la inflamación. Cuáles están autorizados varía de un país a otro y cambia con el tiempo, y lo que aportan a una persona puede ser poco. No empieces, dejes ni cambies un medicamento por lo que leas aquí: habla con tu médico.',
        },
      ],
      points: [],
    },
  ],
}
