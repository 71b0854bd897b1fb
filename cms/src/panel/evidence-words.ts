import type {
  DocumentKind,
  FeedbackTemplate,
  ValidationCheck,
  ValidationDecision,
} from '@share4rare/schemas'

import type { Validation } from '../generated/payload-types.ts'
import type { Lacking } from './lacking-in.ts'

/** What validators read in the panel. */
export interface EvidenceWords {
  readonly heading: string
  readonly owner: string
  readonly patient: string
  readonly born: string
  readonly notSaid: string
  readonly none: string
  readonly missing: string
  readonly waiting: string
  readonly infected: string
  readonly destroyed: string
  readonly open: string
  readonly duplicates: string
  /** What is to be done about them, while nothing was done. */
  readonly oneStays: string
  /** One of them was refused already. */
  readonly oneRefused: string
  readonly thisOne: (moment: string) => string
  readonly otherOne: (other: { readonly moment: string; readonly isEarlier: boolean }) => string
  readonly inHours: (hours: number) => string
  readonly late: (hours: number) => string
  readonly kinds: Readonly<Record<DocumentKind, string>>
  readonly history: string
  /** Who decided. */
  readonly by: (name: string) => string
  readonly events: Readonly<Record<Validation['event'], string>>
  readonly checksHeading: string
  readonly checks: Readonly<Record<ValidationCheck, string>>
  readonly template: string
  readonly chooseTemplate: string
  readonly templates: Readonly<Record<FeedbackTemplate, string>>
  readonly words: string
  readonly wordsHint: string
  readonly decisions: Readonly<Record<ValidationDecision, string>>
  readonly done: string
  readonly lacking: Readonly<Record<Lacking, string>>
}

const english: EvidenceWords = {
  heading: 'Evidence',
  owner: 'Owner of the account',
  patient: 'Patient',
  born: 'born',
  notSaid: 'not told',
  none: 'Nothing has been sent yet.',
  missing: 'Still missing',
  waiting: 'waits for the virus scan',
  infected: 'infected: destroyed',
  destroyed: 'destroyed: this line alone stays',
  open: 'Open the file',
  duplicates: 'Another member registered somebody of this name and birth date.',
  oneStays:
    'One owner answers for a child: refuse one of the records, usually the one that came later, and tell them that the other owner can share it with a partner.',
  oneRefused:
    'One of these records was refused already: this one needs no refusal for that reason.',
  thisOne: (moment) => `This record was registered on ${moment}.`,
  otherOne: ({ moment, isEarlier }) =>
    `registered on ${moment}, ${isEarlier ? 'before' : 'after'} this one`,
  inHours: (hours) => `in ${hours} h`,
  late: (hours) => `${hours} h late`,
  kinds: {
    'signed-consent': 'Signed consent',
    identity: 'Identity document',
    'medical-proof': 'Medical proof',
    'guardianship-proof': 'Proof of guardianship',
    other: 'Other document',
  },
  history: 'What happened until now',
  by: (name) => `by ${name}`,
  events: {
    submitted: 'All needed documents were there',
    withdrawn: 'A needed document was taken back',
    reopened: 'Name, birth date, relationship or disease was changed',
    'guardianship-approved': 'The guardianship was approved',
    'guardianship-declined': 'The guardianship was not approved',
    validated: 'Validated',
    feedback: 'More was asked for',
    refused: 'Refused',
  },
  checksHeading: 'Before you validate',
  checks: {
    'consent-signed': 'The consent is the current text and is signed',
    'identity-matches': 'The identity document is the owner’s, readable and valid',
    'birth-date-matches': 'Names and birth date agree with the profile',
    'proof-fits': 'The medical document is about this patient and fits',
    'no-duplicate': 'Nobody else has registered this patient',
    'guardianship-proved':
      'A court or an authority names the owner as guardian of this adult, today and for health matters',
  },
  template: 'What to ask for',
  chooseTemplate: 'Choose what it is about',
  templates: {
    'consent-not-signed': 'The consent is not signed, or not all of it is there',
    'identity-unreadable': 'The identity document cannot be read',
    'proof-unclear': 'The medical document does not show what is needed',
    'names-differ': 'Names or dates differ between the documents and the profile',
    'guardianship-unclear': 'The proof of guardianship does not show what is needed',
    other: 'Something else, in your own words',
  },
  words: 'In your own words',
  wordsHint: 'The owner reads them in the profile. They never go into a mail.',
  decisions: { validated: 'Validate', feedback: 'Ask for more', refused: 'Refuse' },
  done: 'Done. The owner gets a mail.',
  lacking: {
    template: 'To ask for more, choose what it is about.',
    words: 'Say what it is about in your own words: the owner reads them.',
    reason: 'To refuse, give a reason in your own words.',
  },
}

const spanish: EvidenceWords = {
  heading: 'Documentación',
  owner: 'Titular de la cuenta',
  patient: 'Paciente',
  born: 'nacimiento:',
  notSaid: 'sin indicar',
  none: 'Todavía no se ha enviado nada.',
  missing: 'Falta',
  waiting: 'espera el análisis de virus',
  infected: 'infectado: destruido',
  destroyed: 'destruido: solo queda esta línea',
  open: 'Abrir el archivo',
  duplicates: 'Otro miembro registró a alguien con este nombre y fecha de nacimiento.',
  oneStays:
    'Un solo titular responde por un niño: rechaza uno de los registros, normalmente el que llegó después, y explica que el otro titular puede compartirlo con su pareja.',
  oneRefused: 'Uno de estos registros ya se rechazó: no hace falta rechazar este por ese motivo.',
  thisOne: (moment) => `Este registro se hizo el ${moment}.`,
  otherOne: ({ moment, isEarlier }) =>
    `registrado el ${moment}, ${isEarlier ? 'antes' : 'después'} que este`,
  inHours: (hours) => `en ${hours} h`,
  late: (hours) => `${hours} h de retraso`,
  kinds: {
    'signed-consent': 'Consentimiento firmado',
    identity: 'Documento de identidad',
    'medical-proof': 'Prueba médica',
    'guardianship-proof': 'Prueba de la tutela',
    other: 'Otro documento',
  },
  history: 'Lo que ha pasado hasta ahora',
  by: (name) => `por ${name}`,
  events: {
    submitted: 'Estaban todos los documentos necesarios',
    withdrawn: 'Se retiró un documento necesario',
    reopened: 'Cambió el nombre, la fecha de nacimiento, la relación o la enfermedad',
    'guardianship-approved': 'Se aprobó la tutela',
    'guardianship-declined': 'No se aprobó la tutela',
    validated: 'Validado',
    feedback: 'Se pidió algo más',
    refused: 'Rechazado',
  },
  checksHeading: 'Antes de validar',
  checks: {
    'consent-signed': 'El consentimiento es el texto vigente y está firmado',
    'identity-matches': 'El documento de identidad es del titular, legible y válido',
    'birth-date-matches': 'Los nombres y la fecha de nacimiento coinciden con el perfil',
    'proof-fits': 'El documento médico es de este paciente y es adecuado',
    'no-duplicate': 'Nadie más ha registrado a este paciente',
    'guardianship-proved':
      'Un juzgado o una autoridad nombra al titular tutor de esta persona adulta, hoy y para asuntos de salud',
  },
  template: 'Qué se pide',
  chooseTemplate: 'Elige de qué se trata',
  templates: {
    'consent-not-signed': 'El consentimiento no está firmado o no está completo',
    'identity-unreadable': 'El documento de identidad no se puede leer',
    'proof-unclear': 'El documento médico no muestra lo que hace falta',
    'names-differ': 'Los nombres o las fechas no coinciden entre los documentos y el perfil',
    'guardianship-unclear': 'La prueba de la tutela no muestra lo que hace falta',
    other: 'Otra cosa, con tus palabras',
  },
  words: 'Con tus palabras',
  wordsHint: 'El titular las lee en el perfil. Nunca van en un correo.',
  decisions: { validated: 'Validar', feedback: 'Pedir algo más', refused: 'Rechazar' },
  done: 'Hecho. El titular recibe un correo.',
  lacking: {
    template: 'Para pedir algo más, elige de qué se trata.',
    words: 'Di de qué se trata con tus palabras: el titular las lee.',
    reason: 'Para rechazar, da un motivo con tus palabras.',
  },
}

/** The panel's words about evidence, in the language of whoever reads them. */
export function evidenceWords(language: string): EvidenceWords {
  return language === 'es' ? spanish : english
}
