import type { Problem, ProblemCode } from '@share4rare/schemas'

import { inLanguage, type BothLanguages } from './both-languages.ts'

/** Why a door did not do what was asked of it, in a sentence for whoever pressed the button. */
export function refusalWords(problems: readonly Problem[], language: string): string {
  const [known] = problems.flatMap(({ code, at = '' }) => {
    const sentence = atField[`${code} at ${at}`] ?? ofCode[code]
    return sentence ? [sentence] : []
  })
  return inLanguage(known ?? generic, language)
}

const decisionFields = ['checks', 'template', 'words'] as const

/** A field of the form in which a validator decides. */
export type DecisionField = (typeof decisionFields)[number]

/** The field of that form which a refusal is about, or undefined: then it is about more than the form. */
export function fieldOf(problems: readonly Problem[]): DecisionField | undefined {
  return decisionFields.find((field) =>
    problems.some(({ code, at }) => code === 'input-invalid' && at === field),
  )
}

/** Where the field says more than the code. */
const atField: Readonly<Record<string, BothLanguages>> = {
  'input-invalid at member': {
    en: 'This account does not fit: it has to be the finished account of a patient or caregiver with the same date of birth, and not the guardian’s.',
    es: 'Esta cuenta no encaja: tiene que ser la cuenta terminada de un paciente o cuidador con la misma fecha de nacimiento, y no la del tutor.',
  },
  'not-found at member': {
    en: 'No member has an account with this e-mail address or id.',
    es: 'Ningún miembro tiene una cuenta con este correo electrónico o identificador.',
  },
  'not-found at term': {
    en: 'No term has this id or exactly this name. Look the term up by other words, or keep the person’s own.',
    es: 'Ningún término tiene este identificador ni exactamente este nombre. Búscalo con otras palabras o conserva las de la persona.',
  },
  'input-invalid at term': {
    en: 'Name the term, by its id or its name.',
    es: 'Indica el término, por su identificador o su nombre.',
  },
  'input-invalid at sentence': {
    en: 'Write 500 letters at most: they read it.',
    es: 'Escribe 500 letras como mucho: lo leerán.',
  },
  'input-invalid at words': {
    en: 'Write why, in 3 to 2,000 letters: they read it.',
    es: 'Escribe el porqué, con entre 3 y 2000 letras: lo leerán.',
  },
  'input-invalid at birthDate': {
    en: 'Nobody here was born on that day. Decline, and say what is wrong with it.',
    es: 'Nadie pudo nacer ese día. Recházalo y di qué está mal.',
  },
  'input-invalid at answer': {
    en: 'Write your answer, in 2,000 letters at most: they read it.',
    es: 'Escribe tu respuesta, con 2000 letras como mucho: la leerán.',
  },
  'input-invalid at checks': {
    en: 'To validate, tick every box.',
    es: 'Para validar, marca todas las casillas.',
  },
}

// Whoever has no session any more is a stranger to the doors, and is told what any stranger is.
const signedOut: BothLanguages = {
  en: 'You are signed out. Sign in in another tab, then press again: what you wrote stays here.',
  es: 'Tu sesión ha terminado. Inicia sesión en otra pestaña y pulsa otra vez: lo que escribiste sigue aquí.',
}

const ofCode: Readonly<Partial<Record<ProblemCode, BothLanguages>>> = {
  'already-yourself': {
    en: 'They have a profile of themselves already, with answers, documents or symptoms. Ask them to close it first, under My data.',
    es: 'Ya tienen un perfil propio, con respuestas, documentos o síntomas. Pídeles que lo cierren antes, en Mis datos.',
  },
  'not-grown-up': {
    en: 'By this date of birth they are under 18, and they are registered as an adult. Decline, and ask them to register as a child in somebody’s care.',
    es: 'Con esta fecha de nacimiento es menor de 18 años y figura como persona adulta. Recházalo y pide que se registre como menor a cargo de alguien.',
  },
  frozen: {
    en: 'Somebody in their care has come of age: hand that profile over, or close it, first.',
    es: 'Alguien a su cargo ha cumplido la mayoría de edad: traspasa o cierra antes ese perfil.',
  },
  'not-permitted': signedOut,
  'sign-in-needed': signedOut,
  'documents-missing': {
    en: 'A document that is needed is missing, or its virus scan is not over.',
    es: 'Falta un documento necesario, o su análisis de virus no ha terminado.',
  },
  'not-waiting': {
    en: 'Somebody has decided this already. Reload the page.',
    es: 'Alguien ya lo ha decidido. Recarga la página.',
  },
  'stale-revision': {
    en: 'Something has changed since you opened this page. Reload it, look again, and decide then.',
    es: 'Algo ha cambiado desde que abriste esta página. Recárgala, vuelve a mirar y decide entonces.',
  },
  'not-found': {
    en: 'It is not there any more, or was answered already. Go back to the list.',
    es: 'Ya no está, o ya se respondió. Vuelve a la lista.',
  },
}

const generic: BothLanguages = {
  en: 'That is not possible now. Reload the page to see how it stands.',
  es: 'Ahora no es posible. Recarga la página para ver cómo está.',
}
