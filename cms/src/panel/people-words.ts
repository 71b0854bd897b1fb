import type {
  contactReasons,
  diagnoses,
  guardianshipStates,
  Onset,
  professions,
  RegistrationState,
  StaffRole,
  ValidationState,
} from '@share4rare/schemas'

import type { BothLanguages } from './both-languages.ts'

type WordsFor<Value extends string> = Readonly<Record<Value, BothLanguages>>

/** How a validation may stand. */
export const validationWords: WordsFor<ValidationState> = {
  'not-started': { en: 'Not started', es: 'Sin empezar' },
  'documents-incomplete': { en: 'Documents incomplete', es: 'Faltan documentos' },
  submitted: { en: 'Waits for a validator', es: 'Espera validación' },
  validated: { en: 'Validated', es: 'Validado' },
  feedback: { en: 'Asked for more', es: 'Se pidió algo más' },
  refused: { en: 'Refused', es: 'Rechazado' },
}

/** How a guardianship may stand. */
export const guardianshipWords: WordsFor<(typeof guardianshipStates)[number]> = {
  asked: { en: 'Waits for a validator', es: 'Espera validación' },
  approved: { en: 'Approved', es: 'Aprobada' },
  declined: { en: 'Not approved', es: 'No aprobada' },
}

/** The sex that a patient was registered with. */
export const sexWords: WordsFor<'female' | 'male' | 'undetermined'> = {
  female: { en: 'Female', es: 'Mujer' },
  male: { en: 'Male', es: 'Hombre' },
  undetermined: { en: 'Undetermined', es: 'Indeterminado' },
}

/** How sure a diagnosis is. */
export const diagnosisWords: WordsFor<(typeof diagnoses)[number]> = {
  confirmed: { en: 'Confirmed', es: 'Confirmado' },
  suspected: { en: 'Suspected', es: 'Sospechado' },
  undiagnosed: { en: 'Undiagnosed', es: 'Sin diagnóstico' },
}

/** When a symptom began. */
export const onsetWords: WordsFor<Onset> = {
  'before-birth': { en: 'Before birth', es: 'Antes de nacer' },
  'at-birth': { en: 'At birth', es: 'Al nacer' },
  'first-month': { en: 'First month', es: 'Primer mes' },
  'first-year': { en: 'First year', es: 'Primer año' },
  'one-to-five': { en: '1 to 5 years', es: 'De 1 a 5 años' },
  'five-to-fifteen': { en: '5 to 15 years', es: 'De 5 a 15 años' },
  'sixteen-to-forty': { en: '16 to 40 years', es: 'De 16 a 40 años' },
  'forty-to-sixty': { en: '40 to 60 years', es: 'De 40 a 60 años' },
  'after-sixty': { en: 'After 60', es: 'Después de los 60' },
  'as-an-adult': { en: 'As an adult', es: 'De adulto' },
}

/** An answer that may be that nobody knows. */
export const yesNoWords: WordsFor<'yes' | 'no' | 'unknown'> = {
  yes: { en: 'Yes', es: 'Sí' },
  no: { en: 'No', es: 'No' },
  unknown: { en: 'Not known', es: 'No se sabe' },
}

/** What a professional is. */
export const professionWords: WordsFor<(typeof professions)[number]> = {
  clinician: { en: 'Clinician', es: 'Profesional sanitario' },
  researcher: { en: 'Researcher', es: 'Investigador' },
}

/** How far a registration is. */
export const registrationWords: WordsFor<RegistrationState> = {
  patient: { en: 'Registers the patient', es: 'Registra al paciente' },
  symptoms: { en: 'Tells symptoms', es: 'Indica síntomas' },
  terms: { en: 'Reads the terms', es: 'Lee las condiciones' },
  done: { en: 'Done', es: 'Terminado' },
}

/** What somebody writes about by the contact form. */
export const reasonWords: WordsFor<(typeof contactReasons)[number]> = {
  'medical-information': { en: 'Medical information', es: 'Información médica' },
  account: { en: 'Account', es: 'Cuenta' },
  'my-data': { en: 'Their data', es: 'Sus datos' },
  other: { en: 'Something else', es: 'Otra cosa' },
}

/** Whether a message was answered. */
export const messageStateWords: WordsFor<'waiting' | 'answered'> = {
  waiting: { en: 'Waits for an answer', es: 'Espera respuesta' },
  answered: { en: 'Answered', es: 'Respondido' },
}

/** The languages that people are written to in, each by its own name. */
export const languageWords: WordsFor<'en' | 'es'> = {
  en: { en: 'English', es: 'English' },
  es: { en: 'Español', es: 'Español' },
}

/** What the people of the panel are. */
export const roleWords: WordsFor<StaffRole> = {
  author: { en: 'author', es: 'autor' },
  validator: { en: 'validator', es: 'validador' },
  'data-scientist': { en: 'data scientist', es: 'científico de datos' },
  committee: { en: 'committee', es: 'comité' },
  community: { en: 'community', es: 'comunidad' },
  administrator: { en: 'administrator', es: 'administrador' },
}
