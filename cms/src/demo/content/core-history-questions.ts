import type { LocalisedText, Question } from '@share4rare/schemas'

const years: LocalisedText = { en: 'years', es: 'años' }
const notKnown = { code: 'not-known', label: { en: 'I do not know', es: 'No lo sé' } }
const beforeBirth = { code: 'before-birth', label: { en: 'Before birth', es: 'Antes de nacer' } }
const atBirth = { code: 'at-birth', label: { en: 'At birth', es: 'Al nacer' } }
const later = { code: 'later', label: { en: 'Later', es: 'Más tarde' } }

const counted = { identifying: false, aggregate: true, showPosition: false } as const
const kept = { identifying: true, aggregate: false, showPosition: false } as const

/**
 * Whom the answers are about: elements 3.1 and 3.2. Nobody is asked whether somebody is alive; who answers for
 * somebody who has died can say so once, and need not say when.
 */
export function answering(): Question[] {
  return [
    {
      kind: 'single',
      code: 'who_answers',
      title: { en: 'Who is answering?', es: '¿Quién responde?' },
      help: {
        en: 'If you answer for somebody who has died: we are sorry for your loss, and thank you. Leave out every question that you do not wish to answer.',
        es: 'Si respondes por alguien que ha fallecido: lo sentimos mucho, y gracias. Deja sin responder todo lo que no quieras contestar.',
      },
      required: true,
      ...counted,
      choices: [
        { code: 'myself', label: { en: 'I answer for myself', es: 'Respondo por mí' } },
        { code: 'together', label: { en: 'We answer together', es: 'Respondemos entre los dos' } },
        {
          code: 'caregiver',
          label: {
            en: 'I answer for somebody I care for',
            es: 'Respondo por alguien a quien cuido',
          },
        },
        {
          code: 'bereaved',
          label: {
            en: 'I answer for somebody who has died',
            es: 'Respondo por alguien que ha fallecido',
          },
        },
      ],
    },
    {
      kind: 'date',
      code: 'death_date',
      title: {
        en: 'If you wish to say it: when did this person die?',
        es: 'Si quieres decirlo: ¿cuándo falleció esta persona?',
      },
      help: {
        en: 'If you only know the month, take its first day. The date stays in your record.',
        es: 'Si solo sabes el mes, pon el día uno. La fecha se queda en tu ficha.',
      },
      required: false,
      showIf: { question: 'who_answers', equals: 'bereaved' },
      ...kept,
    },
  ]
}

/** When the first signs showed: element 5.1. */
export function beginning(): Question[] {
  return [
    {
      kind: 'single',
      code: 'onset_when',
      title: {
        en: 'When did the first signs of your condition show?',
        es: '¿Cuándo aparecieron los primeros signos de tu enfermedad?',
      },
      required: true,
      ...counted,
      choices: [beforeBirth, atBirth, later, notKnown],
    },
    {
      kind: 'number',
      code: 'onset_age',
      title: {
        en: 'How old were you when the first signs of your condition showed?',
        es: '¿Qué edad tenías cuando aparecieron los primeros signos de tu enfermedad?',
      },
      help: {
        en: 'A good guess is enough. Half a year is 0.5.',
        es: 'Basta con una edad aproximada. Medio año es 0,5.',
      },
      required: true,
      showIf: { question: 'onset_when', equals: 'later' },
      ...counted,
      showPosition: true,
      minimum: 0,
      maximum: 90,
      unit: years,
      direction: 'neutral',
      wholeNumbers: false,
    },
  ]
}

/** When the condition got its name, and who gave it: elements 5.2, 6.1 and 6.3. */
export function diagnosis(): Question[] {
  return [
    {
      kind: 'single',
      code: 'diagnosis_when',
      title: {
        en: 'When did your condition get its name?',
        es: '¿Cuándo se le puso nombre a tu enfermedad?',
      },
      required: true,
      ...counted,
      choices: [
        beforeBirth,
        atBirth,
        later,
        { code: 'not-yet', label: { en: 'It has no name yet', es: 'Aún no tiene nombre' } },
        notKnown,
      ],
    },
    {
      kind: 'number',
      code: 'diagnosis_age',
      title: {
        en: 'How old were you when your condition got its name?',
        es: '¿Qué edad tenías cuando se le puso nombre a tu enfermedad?',
      },
      required: true,
      showIf: { question: 'diagnosis_when', equals: 'later' },
      ...counted,
      minimum: 0,
      maximum: 90,
      unit: years,
      direction: 'neutral',
      wholeNumbers: false,
    },
    ...diagnosisOrNot(),
  ]
}

function diagnosisOrNot(): Question[] {
  return [
    {
      kind: 'yes-no',
      code: 'diagnosis_by_centre',
      title: {
        en: 'Did a specialised centre confirm the diagnosis that stands in your profile?',
        es: '¿Confirmó un centro especializado el diagnóstico que consta en tu perfil?',
      },
      required: false,
      showIf: { question: 'diagnosis_when', equals: 'later' },
      ...counted,
    },
    {
      kind: 'single',
      code: 'undiagnosed_basis',
      title: {
        en: 'What have your doctors been able to describe of your condition so far?',
        es: '¿Qué han podido describir tus médicos de tu enfermedad hasta ahora?',
      },
      required: false,
      showIf: { question: 'diagnosis_when', equals: 'not-yet' },
      ...counted,
      choices: [
        { code: 'signs', label: { en: 'The signs and symptoms', es: 'Los signos y síntomas' } },
        { code: 'gene-change', label: { en: 'A change in a gene', es: 'Un cambio en un gen' } },
        { code: 'both', label: { en: 'Both', es: 'Ambas cosas' } },
      ],
    },
  ]
}

/** What a genetic test found: element 6.2. Gene and variant never leave the record. */
export function genetics(): Question[] {
  return [
    {
      kind: 'single',
      code: 'genetic_test',
      title: {
        en: 'Have you had a genetic test for your condition?',
        es: '¿Te han hecho una prueba genética por tu enfermedad?',
      },
      required: true,
      ...counted,
      choices: [
        {
          code: 'cause-found',
          label: { en: 'Yes, a cause was found', es: 'Sí, y se halló una causa' },
        },
        {
          code: 'nothing-found',
          label: { en: 'Yes, no cause was found', es: 'Sí, pero no se halló la causa' },
        },
        {
          code: 'waiting',
          label: { en: 'I am waiting for the result', es: 'Espero el resultado' },
        },
        { code: 'no', label: { en: 'No', es: 'No' } },
        notKnown,
      ],
    },
    ...reportDetails(),
  ]
}

function reportDetails(): Question[] {
  return [
    {
      kind: 'text',
      code: 'gene_name',
      title: {
        en: 'Which gene does the report of your genetic test name?',
        es: '¿Qué gen menciona el informe de tu prueba genética?',
      },
      help: {
        en: 'If you have the report at hand. It stays in your record.',
        es: 'Si tienes el informe a mano. Se queda en tu ficha.',
      },
      required: false,
      showIf: { question: 'genetic_test', equals: 'cause-found' },
      ...kept,
      maximumLength: 40,
    },
    {
      kind: 'text',
      code: 'gene_variant',
      title: {
        en: 'Which change (variant) does the report of your genetic test name?',
        es: '¿Qué cambio (variante) menciona el informe de tu prueba genética?',
      },
      help: {
        en: 'Copy it as it is written, often with “c.” at the start. It stays in your record.',
        es: 'Cópialo tal como aparece, a menudo empieza por «c.». Se queda en tu ficha.',
      },
      required: false,
      showIf: { question: 'genetic_test', equals: 'cause-found' },
      ...kept,
      maximumLength: 120,
    },
  ]
}

/** The first contact with a specialised centre: element 4.1. */
export function centre(): Question[] {
  return [
    {
      kind: 'section',
      code: 'centre',
      title: { en: 'Your specialised centre', es: 'Tu centro especializado' },
      help: {
        en: 'A hospital team with experience of your group of diseases.',
        es: 'Un equipo hospitalario con experiencia en tu grupo de enfermedades.',
      },
    },
    {
      kind: 'yes-no',
      code: 'centre_seen',
      title: {
        en: 'Have you ever been seen at a specialised centre?',
        es: '¿Te han atendido alguna vez en un centro especializado?',
      },
      required: true,
      ...counted,
    },
    {
      kind: 'date',
      code: 'centre_date',
      title: {
        en: 'When were you first seen at a specialised centre?',
        es: '¿Cuándo te atendieron por primera vez en un centro especializado?',
      },
      help: {
        en: 'If you only know the month, take its first day. The date stays in your record.',
        es: 'Si solo sabes el mes, pon el día uno. La fecha se queda en tu ficha.',
      },
      required: false,
      showIf: { question: 'centre_seen', equals: 'true' },
      ...kept,
    },
  ]
}
