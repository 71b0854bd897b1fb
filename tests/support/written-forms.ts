import { glob, readFile } from 'node:fs/promises'

/** A sentence in each language of the site. */
export interface Sentences {
  readonly en: RegExp
  readonly es: RegExp
}

/** A form of the site in which people write. */
export interface WrittenForm {
  /** The files under site/src in which its boxes stand. */
  readonly drawn: readonly string[]
  /** Its address behind the language; `{patient}` stands for a patient of the one who writes, here and below. */
  readonly page: string
  readonly by: 'visitor' | 'member' | 'professional' | 'newcomer' | 'registering'
  /** What it takes: every box that a test does not fill otherwise. */
  readonly right: Readonly<Record<string, string>>
  /** The boxes that take no signs of programs, and what is then read. */
  readonly refused: Readonly<Record<string, Sentences>>
  /** The boxes that take all that people write, as they write it. */
  readonly kept: readonly string[]
  /** Where the one who wrote reads on the site what was kept. */
  readonly shownAt: readonly string[]
}

/** The sentences that several forms have. */
export const sentence = {
  date: { en: /^Enter a real date/, es: /^Escribe una fecha real/ },
  name: { en: /^Enter the name without signs/, es: /^Escribe el nombre sin signos/ },
  email: {
    en: /^Enter an e-mail address such as|^The e-mail address or the password is not right/,
    es: /^Escribe una dirección como|^El correo o la contraseña no son correctos/,
  },
  organisation: {
    en: /^Write the name of the org/,
    es: /^Escribe el nombre de la org/,
  },
  disease: { en: /^Write the disease on one/, es: /^Escribe la enfermedad en/ },
  registry: { en: /^Write the name of the reg/, es: /^Escribe el nombre del reg/ },
  nickname: { en: /^Enter a nickname of/, es: /^Escribe un apodo/ },
  words: { en: /^Write one symptom on one line/, es: /^Escribe un síntoma en una/ },
  channels: { en: /^Enter one address a line/, es: /^Escribe una dirección por línea/ },
} as const satisfies Readonly<Record<string, Sentences>>

/** A date of birth as a form sends it. */
export const born = (day: number, month: number, year: number) => ({
  'birthDate-day': String(day),
  'birthDate-month': String(month),
  'birthDate-year': String(year),
})

const noDate = {
  'birthDate-day': sentence.date,
  'birthDate-month': sentence.date,
  'birthDate-year': sentence.date,
}
const adult = born(1, 5, 1990)
const email = 'bad.input@example.org'

/** What is asked about a child, all of it right. */
export const aChild = {
  ...{ name: 'Mia Example', relationship: 'child', sex: 'female', country: 'ES' },
  ...{ diagnosis: 'suspected', diseaseInOwnWords: 'weak muscles' },
  ...born(1, 5, new Date().getUTCFullYear() - 8),
}

const ofPatient = {
  drawn: ['features/patients/PatientForm.astro', 'features/patients/IllnessFields.astro'],
  right: aChild,
  refused: {
    ...{ name: sentence.name, ...noDate },
    ...{ diseaseInOwnWords: sentence.disease, registryName: sentence.registry },
  },
  ...{ kept: [], shownAt: [] },
}
const symptoms = {
  drawn: ['features/symptoms/OwnWords.astro'],
  ...{ right: { do: 'say' }, refused: { words: sentence.words }, kept: [], shownAt: [] },
}

/** Every form of the site in which people write, but for those of `formsElsewhere`. */
export const writtenForms: readonly WrittenForm[] = [
  {
    drawn: ['features/contact/ContactForm.astro'],
    ...{ page: '/contact', by: 'visitor', right: { reason: 'account', name: '', email } },
    refused: { name: sentence.name, email: sentence.email },
    ...{ kept: ['message'], shownAt: [] },
  },
  {
    drawn: ['features/registration/YouForm.astro'],
    ...{ page: '/register', by: 'visitor' },
    right: { kind: 'patient', name: 'Bad Input Example', email, ...adult },
    refused: { name: sentence.name, email: sentence.email, ...noDate },
    ...{ kept: [], shownAt: [] },
  },
  {
    drawn: [
      'features/registration/YouForm.astro',
      'features/registration/ProfessionalFields.astro',
    ],
    ...{ page: '/register/professional', by: 'visitor' },
    right: { name: 'Bad Input Example', email, profession: 'researcher' },
    refused: {
      ...{ name: sentence.name, email: sentence.email, organisation: sentence.organisation },
    },
    ...{ kept: ['objective'], shownAt: [] },
  },
  {
    drawn: ['pages/[locale]/register/password.astro'],
    ...{ page: '/register/password', by: 'newcomer', right: { password: 'twelve signs and more' } },
    ...{ refused: { nickname: sentence.nickname }, kept: [], shownAt: [] },
  },
  { ...ofPatient, page: '/register/patient', by: 'registering' },
  { ...symptoms, page: '/register/symptoms', by: 'registering' },
  { ...ofPatient, page: '/my/patients/new', by: 'member' },
  { ...ofPatient, page: '/my/patients/{patient}/change', by: 'member' },
  { ...symptoms, page: '/my/patients/{patient}/symptoms', by: 'member' },
  {
    drawn: ['features/profile/ProfileForm.astro'],
    ...{ page: '/my/profile', by: 'member', right: {}, refused: { channels: sentence.channels } },
    kept: ['whyHere', 'biography', 'organisations'],
    shownAt: ['/my/profile'],
  },
  {
    drawn: ['pages/[locale]/my/needs.astro'],
    ...{ page: '/my/needs', by: 'member', right: {}, refused: {}, kept: ['healthNeeds'] },
    shownAt: ['/my/needs'],
  },
  {
    drawn: ['features/registration/ProfessionalFields.astro'],
    ...{
      page: '/research/aim',
      by: 'professional',
      right: { profession: 'researcher', organisation: '' },
    },
    ...{ refused: { organisation: sentence.organisation }, kept: ['objective'] },
    shownAt: ['/research/aim'],
  },
  {
    drawn: ['features/rights/Corrections.astro'],
    ...{ page: '/my/data', by: 'member', refused: noDate, kept: ['wish'], shownAt: ['/my/data'] },
    right: { topic: 'birth-date', patient: '{patient}', wish: 'I was born in May', ...adult },
  },
  {
    drawn: ['pages/[locale]/my/patients/[id]/sharing.astro'],
    ...{ page: '/my/patients/{patient}/sharing', by: 'member', right: {} },
    ...{ refused: { email: sentence.email }, kept: [], shownAt: [] },
  },
  {
    drawn: ['pages/[locale]/sign-in.astro'],
    ...{ page: '/sign-in', by: 'visitor', right: { password: 'twelve signs and more' } },
    ...{ refused: { email: sentence.email }, kept: [], shownAt: [] },
  },
  {
    drawn: ['pages/[locale]/forgot-password.astro'],
    ...{ page: '/forgot-password', by: 'visitor', right: {} },
    ...{ refused: { email: sentence.email }, kept: [], shownAt: [] },
  },
]

/** Forms that need a study, or in which nobody writes, and where else they are tried. */
export const formsElsewhere = {
  'features/research/RequestForm.astro': 'schemas/src/research-request.property.test.ts',
  'pages/[locale]/my/answers/[id]/correction.astro': 'cms/tests/corrections.int.test.ts',
  'pages/[locale]/reset-password.astro': 'the address cannot be written in',
  'features/symptoms/SymptomSearch.astro': 'what is looked for is kept nowhere',
} as const

/** The files of the site in which boxes for text stand, as they are written. */
export async function drawingFiles(): Promise<string[]> {
  const drawing: string[] = []
  for await (const file of glob('site/src/{pages,features}/**/*.astro'))
    if (box.test(await readFile(file, 'utf8'))) drawing.push(file.replace('site/src/', ''))
  return drawing
}

const box = /<(TextField|DateField|textarea)\b|type="(text|email|search|tel|url)"/

/** The names of the boxes of a page in which somebody can write; passwords are never shown again. */
export function boxesIn(html: string): string[] {
  const inputs = [...html.matchAll(/<(?:input|textarea)\b([^>]*)>/g)].map(([, marks = '']) => marks)
  const written = inputs.filter(
    (marks) =>
      !/ readonly|type="(hidden|password|radio|checkbox|file|search)"| tabindex="-1"/.test(marks),
  )
  return written.map((marks) => / name="([^"]*)"/.exec(marks)?.[1] ?? '')
}
