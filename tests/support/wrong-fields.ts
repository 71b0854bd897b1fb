import { born, sentence, type Sentences } from './written-forms.ts'

const thisYear = new Date().getUTCFullYear()

/** What runs where a page takes it for its own. */
export const script = '<script>alert(1)</script>'

/** What is wrong, the fields in which it is sent, and what is read in English and in Spanish. */
export type WrongFields = readonly [
  what: string,
  wrong: Readonly<Record<string, string>>,
  sentences: Sentences,
]

/** The date of birth of somebody who turns 18 the day after tomorrow. */
function notYet18() {
  const today = new Date()
  const day = new Date(Date.UTC(thisYear - 18, today.getUTCMonth(), today.getUTCDate() + 2))
  return born(day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear())
}

/** What nobody registers with. */
export const toRegister: readonly WrongFields[] = [
  [
    'two days to go until they are 18',
    notYet18(),
    { en: /18 or older.*Nothing.*was kept/, es: /18 años.*No se ha guardado nada/ },
  ],
  ['a birth that is to come', born(1, 1, thisYear + 2), sentence.date],
  ['the 31st of February', born(31, 2, 1990), sentence.date],
  ['no birth date', { 'birthDate-year': '' }, sentence.date],
  ['a name of two lines', { name: 'Ada\nBcc: all@example.org' }, sentence.name],
  ['two addresses', { email: 'a@example.org,b@example.org' }, sentence.email],
  ['nobody in particular', { kind: script }, { en: /^Choose for whom/, es: /^Elige para quién/ }],
]

/** What no patient is added with. */
export const aboutAPatient: readonly WrongFields[] = [
  [
    'a child of 18',
    { relationship: 'child', ...born(1, 1, thisYear - 18) },
    { en: /^The patient is 18 or older/, es: /^El paciente tiene 18/ },
  ],
  ['a birth that is to come', born(1, 1, thisYear + 2), sentence.date],
  ['a birth before 1900', born(1, 1, 1899), sentence.date],
  [
    'a diagnosis of nothing',
    { diagnosis: 'confirmed', diseaseInOwnWords: '' },
    { en: /^Choose a disease/, es: /^Elige una enfermedad/ },
  ],
  ['no country', { country: script }, { en: /^Choose a country/, es: /^Elige un país/ }],
]

/** What no account and no profile is closed with; the right fields are given to it with the password. */
export const toClose: readonly WrongFields[] = [
  [
    'another password',
    { password: script },
    { en: /^This is not your password/, es: /^Esta no es tu contraseña/ },
  ],
  [
    'no fate of the answers',
    { answers: script },
    { en: /^Choose what becomes of the answers/, es: /^Elige qué se hace con las respuestas/ },
  ],
  [
    'a reason of their own',
    { because: script },
    { en: /^Something in the form is not right/, es: /^Algo en el formulario no es correcto/ },
  ],
]
