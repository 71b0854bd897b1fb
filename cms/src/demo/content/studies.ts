import type { LocalisedText } from '@share4rare/schemas'

import { commonDataElements } from './common-data-elements.ts'
import { dailyLife } from './daily-life.ts'
import { neuromuscularRoot } from './diseases.ts'

/** A study: who may answer which questionnaire, who is responsible, and what taking part means. */
export interface DemoStudy {
  /** Stable within the demo. */
  readonly key: string
  readonly title: LocalisedText
  readonly summary: LocalisedText
  /** The questionnaire's code. */
  readonly questionnaire: string
  /** The ORPHA code above the diseases that it is for; null where it is for every disease. */
  readonly diseaseGroup: string | null
  /** The last day; null for a study that is always open. */
  readonly openUntil: string | null
  /** How many people it hopes for. */
  readonly sampleTarget: number
  /** Who is responsible, with their roles. Invented people. */
  readonly team: LocalisedText
  readonly ethics: LocalisedText
  readonly consent: {
    readonly textVersion: string
    /** Paragraphs with an empty line in between. */
    readonly explanation: LocalisedText
  }
}

const aboutWithdrawal = {
  en: 'You can take your yes back at any time, in your account and without a reason. From then on the answers are left out of every new figure. Figures that were published before stay as they are: they are rounded totals and hold nobody’s single answers.',
  es: 'Puedes retirar tu sí cuando quieras, desde tu cuenta y sin dar motivos. A partir de ese momento las respuestas no entran en ninguna cifra nueva. Las cifras ya publicadas se quedan como están: son totales redondeados y no contienen las respuestas de nadie en particular.',
}

const aboutRequests = {
  en: 'This yes is not a yes to research requests. If a research team asks for figures, you are asked each time, and silence is a no. Taking part changes nothing in your care. If anything in the questions worries you, talk to your doctor.',
  es: 'Este sí no vale para las solicitudes de investigación. Si un equipo pide cifras, te preguntaremos cada vez, y si no contestas se entiende que no. Participar no cambia nada en tu atención médica. Si algo de las preguntas te preocupa, habla con tu médico.',
}

/** The study on daily life, open to every disease. */
export const dailyLifeStudy: DemoStudy = {
  key: 'study-daily-life',
  title: { en: 'Daily life with a rare disease', es: 'El día a día con una enfermedad rara' },
  summary: {
    en: 'How do getting about, rest, help and company look across rare diseases? One questionnaire of about eight minutes, for patients and caregivers. It is always open. Taking part does not give access to treatments or trials; it shows where you stand among others and helps to describe what daily life needs.',
    es: '¿Cómo son el movimiento, el descanso, la ayuda y la compañía en las enfermedades raras? Un cuestionario de unos ocho minutos, para pacientes y personas cuidadoras. Está siempre abierto. Participar no da acceso a tratamientos ni a ensayos; muestra dónde te sitúas entre los demás y ayuda a describir qué hace falta en el día a día.',
  },
  questionnaire: dailyLife.code,
  diseaseGroup: null,
  openUntil: null,
  sampleTarget: 300,
  team: {
    en: 'Dr Clara Example (lead, paediatric oncology), Dan Sample (data scientist)',
    es: 'Dra. Clara Example (responsable, oncología pediátrica), Dan Sample (científico de datos)',
  },
  ethics: {
    en: 'DEMO: no ethics committee has seen this study. It exists to show the platform.',
    es: 'DEMO: ningún comité de ética ha revisado este estudio. Existe para mostrar la plataforma.',
  },
  consent: {
    textVersion: 'daily-life-1',
    explanation: {
      en: [
        'With your yes, the answers to “My daily life” are counted together with those of other people. Participants then see charts of whole groups and their own place in them. A group is only shown when it is large enough, and its figures are rounded and slightly blurred to protect everybody in it.',
        aboutRequests.en,
        aboutWithdrawal.en,
      ].join('\n\n'),
      es: [
        'Con tu sí, las respuestas a «Mi día a día» se cuentan junto con las de otras personas. Los participantes ven entonces gráficos de grupos enteros y su propio lugar en ellos. Un grupo solo se muestra si es bastante grande, y sus cifras se redondean y se alteran un poco para proteger a todas las personas que lo forman.',
        aboutRequests.es,
        aboutWithdrawal.es,
      ].join('\n\n'),
    },
  },
}

/** The study on the course of neuromuscular disorders, with the common data elements. */
const neuromuscularStudy: DemoStudy = {
  key: 'study-neuromuscular-core',
  title: {
    en: 'The course of neuromuscular disorders',
    es: 'La evolución de las enfermedades neuromusculares',
  },
  summary: {
    en: 'When do neuromuscular disorders begin, how are they named, and what can people do? One questionnaire of about twelve minutes with the elements on which rare disease teams in Europe have agreed. It is always open. It does not take the place of your clinic’s own records, and no effect on treatment is promised.',
    es: '¿Cuándo empiezan las enfermedades neuromusculares, cómo se les pone nombre y qué pueden hacer las personas? Un cuestionario de unos doce minutos con los elementos que han acordado los equipos europeos de enfermedades raras. Está siempre abierto. No sustituye a la historia clínica de tu centro ni promete ningún efecto sobre el tratamiento.',
  },
  questionnaire: commonDataElements.code,
  diseaseGroup: neuromuscularRoot,
  openUntil: null,
  sampleTarget: 150,
  team: {
    en: 'Dr Arturo Ejemplo (lead, neurology), Dan Sample (data scientist)',
    es: 'Dr. Arturo Ejemplo (responsable, neurología), Dan Sample (científico de datos)',
  },
  ethics: {
    en: 'DEMO: no ethics committee has seen this study. It exists to show the platform.',
    es: 'DEMO: ningún comité de ética ha revisado este estudio. Existe para mostrar la plataforma.',
  },
  consent: {
    textVersion: 'neuromuscular-core-1',
    explanation: {
      en: [
        'With your yes, the answers to “The core of my condition” are counted together with those of other people with a neuromuscular disorder. Participants see charts of the whole group and their own place in them. Dates, genes and anything that you write in your own words are never counted and stay in your record.',
        aboutRequests.en,
        aboutWithdrawal.en,
      ].join('\n\n'),
      es: [
        'Con tu sí, las respuestas a «Lo esencial de mi enfermedad» se cuentan junto con las de otras personas con una enfermedad neuromuscular. Los participantes ven gráficos de todo el grupo y su propio lugar en ellos. Las fechas, los genes y lo que escribas con tus palabras nunca se cuentan y se quedan en tu ficha.',
        aboutRequests.es,
        aboutWithdrawal.es,
      ].join('\n\n'),
    },
  },
}

/** Both studies of the demo. */
export const studies: readonly DemoStudy[] = [dailyLifeStudy, neuromuscularStudy]
