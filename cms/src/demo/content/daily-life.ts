import type { LocalisedText, Question, Questionnaire } from '@share4rare/schemas'

const counted = { identifying: false, aggregate: true, showPosition: false } as const

/** One thing on a scale from 0 to 10, over the past seven days. */
function scale(
  code: string,
  title: LocalisedText,
  ends: { low: LocalisedText; high: LocalisedText },
  reading: {
    direction: 'higher-is-better' | 'higher-is-worse'
    required: boolean
    showPosition: boolean
  },
): Question {
  return {
    kind: 'scale',
    code,
    title,
    ...counted,
    ...reading,
    minimum: 0,
    maximum: 10,
    lowLabel: ends.low,
    highLabel: ends.high,
  }
}

const gettingAbout: Question[] = [
  {
    kind: 'single',
    code: 'who_answers',
    title: { en: 'Who is answering?', es: '¿Quién responde?' },
    required: true,
    ...counted,
    choices: [
      { code: 'myself', label: { en: 'I answer for myself', es: 'Respondo por mí' } },
      { code: 'together', label: { en: 'We answer together', es: 'Respondemos entre los dos' } },
      {
        code: 'caregiver',
        label: { en: 'I answer for somebody I care for', es: 'Respondo por alguien a quien cuido' },
      },
    ],
  },
  scale(
    'mobility',
    {
      en: 'In the past seven days, how well could you get where you wanted to go?',
      es: 'En los últimos siete días, ¿hasta qué punto pudiste ir a donde querías?',
    },
    {
      low: { en: 'Not at all', es: 'Nada' },
      high: { en: 'Without difficulty', es: 'Sin dificultad' },
    },
    { direction: 'higher-is-better', required: true, showPosition: true },
  ),
  {
    kind: 'multiple',
    code: 'aids',
    title: {
      en: 'In the past seven days, which of these aids did you use?',
      es: 'En los últimos siete días, ¿cuáles de estas ayudas utilizaste?',
    },
    help: { en: 'Choose all that apply.', es: 'Marca todas las que correspondan.' },
    required: true,
    ...counted,
    choices: [
      { code: 'none', label: { en: 'None of them', es: 'Ninguna' } },
      { code: 'splints', label: { en: 'Splints or a brace', es: 'Férulas o corsé' } },
      { code: 'walking-aid', label: { en: 'A stick or a walking frame', es: 'Bastón o andador' } },
      { code: 'wheelchair', label: { en: 'A wheelchair', es: 'Silla de ruedas' } },
      { code: 'breathing', label: { en: 'A breathing aid', es: 'Ayuda para respirar' } },
      { code: 'feeding', label: { en: 'A feeding tube', es: 'Sonda de alimentación' } },
      {
        code: 'seeing-hearing',
        label: { en: 'An aid for seeing or hearing', es: 'Ayuda para ver u oír' },
      },
      { code: 'other', label: { en: 'Something else', es: 'Otra cosa' } },
    ],
  },
  {
    kind: 'yes-no',
    code: 'help_home',
    title: {
      en: 'Does somebody help you at home because of your condition?',
      es: '¿Te ayuda alguien en casa debido a tu enfermedad?',
    },
    help: {
      en: 'Family counts. For a child: more help than other children of that age need.',
      es: 'La familia cuenta. En el caso de un niño: más ayuda de la que necesitan otros de su edad.',
    },
    required: true,
    ...counted,
  },
  {
    kind: 'number',
    code: 'care_hours',
    title: {
      en: 'On a usual day, about how many hours does somebody help you at home?',
      es: 'En un día normal, ¿cuántas horas, más o menos, te ayuda alguien en casa?',
    },
    required: true,
    showIf: { question: 'help_home', equals: 'true' },
    ...counted,
    minimum: 0,
    maximum: 24,
    unit: { en: 'hours a day', es: 'horas al día' },
    direction: 'neutral',
    wholeNumbers: false,
  },
]

const body: Question[] = [
  scale(
    'fatigue',
    {
      en: 'In the past seven days, how tired were you?',
      es: 'En los últimos siete días, ¿cuánto cansancio sentiste?',
    },
    {
      low: { en: 'Not tired at all', es: 'Ningún cansancio' },
      high: { en: 'As tired as can be', es: 'El mayor cansancio posible' },
    },
    { direction: 'higher-is-worse', required: true, showPosition: true },
  ),
  scale(
    'pain',
    {
      en: 'In the past seven days, how much pain did you have?',
      es: 'En los últimos siete días, ¿cuánto dolor tuviste?',
    },
    {
      low: { en: 'No pain', es: 'Ningún dolor' },
      high: { en: 'The worst I can imagine', es: 'El peor que puedo imaginar' },
    },
    { direction: 'higher-is-worse', required: true, showPosition: false },
  ),
  scale(
    'sleep',
    {
      en: 'In the past seven days, how well did you sleep?',
      es: 'En los últimos siete días, ¿qué tal dormiste?',
    },
    { low: { en: 'Very badly', es: 'Muy mal' }, high: { en: 'Very well', es: 'Muy bien' } },
    { direction: 'higher-is-better', required: true, showPosition: false },
  ),
  {
    kind: 'number',
    code: 'broken_nights',
    title: {
      en: 'In the past seven days, on how many nights did your condition wake you, or the person who helps you?',
      es: 'En los últimos siete días, ¿cuántas noches te despertó la enfermedad, a ti o a quien te ayuda?',
    },
    required: false,
    ...counted,
    minimum: 0,
    maximum: 7,
    unit: { en: 'nights', es: 'noches' },
    direction: 'higher-is-worse',
    wholeNumbers: true,
  },
]

const people: Question[] = [
  {
    kind: 'single',
    code: 'occupation',
    title: {
      en: 'What fills most of your weekdays?',
      es: '¿A qué dedicas la mayor parte de los días laborables?',
    },
    required: true,
    ...counted,
    choices: [
      { code: 'home', label: { en: 'Being at home', es: 'Estoy en casa' } },
      { code: 'school', label: { en: 'Nursery or school', es: 'Escuela infantil o colegio' } },
      { code: 'studies', label: { en: 'Training or studies', es: 'Formación o estudios' } },
      { code: 'work', label: { en: 'Work', es: 'Trabajo' } },
      { code: 'other', label: { en: 'Something else', es: 'Otra cosa' } },
    ],
  },
  {
    kind: 'number',
    code: 'missed_days',
    title: {
      en: 'In the past four weeks, on how many days did your condition keep you from school, work or what else fills your weekdays?',
      es: 'En las últimas cuatro semanas, ¿cuántos días te impidió la enfermedad ir a clase, trabajar o hacer lo que haces los días laborables?',
    },
    required: false,
    ...counted,
    minimum: 0,
    maximum: 28,
    unit: { en: 'days', es: 'días' },
    direction: 'higher-is-worse',
    wholeNumbers: true,
  },
  scale(
    'mood',
    {
      en: 'In the past seven days, how was your mood?',
      es: 'En los últimos siete días, ¿cómo estuvo tu estado de ánimo?',
    },
    { low: { en: 'Very low', es: 'Muy bajo' }, high: { en: 'Very good', es: 'Muy bueno' } },
    { direction: 'higher-is-better', required: false, showPosition: false },
  ),
  scale(
    'social',
    {
      en: 'In the past seven days, how much could you be with people you like?',
      es: 'En los últimos siete días, ¿cuánto pudiste estar con gente que te gusta?',
    },
    {
      low: { en: 'Not at all', es: 'Nada' },
      high: { en: 'As much as I wanted', es: 'Tanto como quise' },
    },
    { direction: 'higher-is-better', required: true, showPosition: true },
  ),
  {
    kind: 'text',
    code: 'one_change',
    title: {
      en: 'Which one change would make your days easier?',
      es: '¿Qué cambio te haría más fácil el día a día?',
    },
    help: {
      en: 'This text stays in your record. Please do not write names.',
      es: 'Este texto se queda en tu ficha. No escribas nombres, por favor.',
    },
    required: false,
    identifying: true,
    aggregate: false,
    showPosition: false,
    maximumLength: 600,
  },
]

/** How a rare disease shapes an ordinary week, for patients and caregivers of every disease. Our own questions. */
export const dailyLife: Questionnaire = {
  code: 'daily_life',
  title: { en: 'My daily life', es: 'Mi día a día' },
  summary: {
    en: 'Getting about, rest, pain, help, and time with others. If you answer for somebody you care for, read “you” as that person. You can stop at any time and go on later.',
    es: 'Moverse, descansar, el dolor, la ayuda y el tiempo con los demás. Si respondes por alguien a quien cuidas, entiende que «tú» es esa persona. Puedes parar cuando quieras y seguir más tarde.',
  },
  minutes: 8,
  pages: [
    {
      code: 'getting_about',
      title: { en: 'Getting about, and help', es: 'Moverse y recibir ayuda' },
      questions: gettingAbout,
    },
    {
      code: 'body',
      title: { en: 'Energy, pain and sleep', es: 'Energía, dolor y sueño' },
      questions: body,
    },
    {
      code: 'people',
      title: { en: 'Days and people', es: 'Ocupaciones y relaciones' },
      questions: people,
    },
  ],
}
