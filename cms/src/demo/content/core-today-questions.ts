import type { LocalisedText, Question } from '@share4rare/schemas'

const notKnown = { code: 'not-known', label: { en: 'I do not know', es: 'No lo sé' } }
const counted = { identifying: false, aggregate: true, showPosition: false } as const
const kept = { identifying: true, aggregate: false, showPosition: false } as const

/** What the person can do, field by field: element 8.1, in our own words. */
export function functioning(): Question[] {
  return [
    {
      kind: 'section',
      code: 'past_month',
      title: { en: 'Think of the past four weeks', es: 'Piensa en las últimas cuatro semanas' },
      help: {
        en: 'For a young child, compare with other children of that age. Include the aids and the help that you normally have. If you answer for somebody who has died, please leave these out.',
        es: 'Si se trata de un niño pequeño, compáralo con otros de su edad. Ten en cuenta los aparatos y la ayuda habituales. Si respondes por alguien que ha fallecido, déjalas sin responder.',
      },
    },
    able('able_moving', {
      en: 'In the past four weeks, how easily could you get about, indoors and outside?',
      es: 'En las últimas cuatro semanas, ¿con qué facilidad pudiste desplazarte, en casa y en la calle?',
    }),
    able('able_hands', {
      en: 'In the past four weeks, how easily could you use your hands, for instance to eat, write or open things?',
      es: 'En las últimas cuatro semanas, ¿con qué facilidad pudiste usar las manos, por ejemplo para comer, escribir o abrir cosas?',
    }),
    able('able_self_care', {
      en: 'In the past four weeks, how easily could you wash, dress and look after yourself?',
      es: 'En las últimas cuatro semanas, ¿con qué facilidad pudiste lavarte, vestirte y ocuparte de ti?',
    }),
    able('able_talking', {
      en: 'In the past four weeks, how easily could you make yourself understood and understand others?',
      es: 'En las últimas cuatro semanas, ¿con qué facilidad pudiste hacerte entender y entender a los demás?',
    }),
    able('able_learning', {
      en: 'In the past four weeks, how easily could you concentrate and learn something new?',
      es: 'En las últimas cuatro semanas, ¿con qué facilidad pudiste concentrarte y aprender cosas nuevas?',
    }),
    able('able_taking_part', {
      en: 'In the past four weeks, how easily could you take part in what family and friends do?',
      es: 'En las últimas cuatro semanas, ¿con qué facilidad pudiste participar en lo que hacen tu familia y tus amistades?',
    }),
  ]
}

/** Element 8.1: one field of daily life, from not at all to without difficulty. */
function able(code: string, title: LocalisedText): Question {
  return {
    kind: 'scale',
    code,
    title,
    required: false,
    ...counted,
    showPosition: code === 'able_moving',
    minimum: 0,
    maximum: 10,
    direction: 'higher-is-better',
    lowLabel: { en: 'Not possible', es: 'No es posible' },
    highLabel: { en: 'No difficulty', es: 'Sin dificultad' },
  }
}

/** Samples, and the wish to hear about projects: elements 7.1, 7.3 and 7.4. */
export function research(): Question[] {
  return [
    ...sample(),
    {
      kind: 'yes-no',
      code: 'research_news',
      title: {
        en: 'Would you like to hear about research projects on your condition?',
        es: '¿Te gustaría recibir noticias de proyectos de investigación sobre tu enfermedad?',
      },
      help: {
        en: 'This tells us what you would like. It is not a consent: you are asked again for every project, and are free to say no each time.',
        es: 'Solo nos dice qué prefieres. No es un consentimiento: te preguntaremos de nuevo para cada proyecto y siempre podrás decir que no.',
      },
      required: true,
      ...counted,
    },
  ]
}

function sample(): Question[] {
  return [
    {
      kind: 'yes-no',
      code: 'sample_given',
      title: {
        en: 'Have you given blood, tissue or another sample that was kept for research?',
        es: '¿Has dado sangre, tejido u otra muestra que se guardara para investigar?',
      },
      required: false,
      ...counted,
    },
    {
      kind: 'single',
      code: 'sample_in_biobank',
      title: {
        en: 'Is the sample that was kept for research in a biobank?',
        es: '¿Está en un biobanco la muestra que se guardó para investigar?',
      },
      required: false,
      showIf: { question: 'sample_given', equals: 'true' },
      ...counted,
      choices: [
        { code: 'yes', label: { en: 'Yes', es: 'Sí' } },
        { code: 'no', label: { en: 'No', es: 'No' } },
        notKnown,
      ],
    },
    {
      kind: 'text',
      code: 'biobank_name',
      title: { en: 'Which biobank keeps your sample?', es: '¿Qué biobanco guarda tu muestra?' },
      required: false,
      showIf: { question: 'sample_in_biobank', equals: 'yes' },
      ...kept,
      maximumLength: 120,
    },
  ]
}
