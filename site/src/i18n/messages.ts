import type { Locale } from '@share4rare/schemas'

import { alike as alikeInEnglish } from './messages/en/alike.ts'
import { contact as contactInEnglish } from './messages/en/contact.ts'
import { demo as demoInEnglish } from './messages/en/demo.ts'
import { fields as fieldsInEnglish } from './messages/en/fields.ts'
import { documents as documentsInEnglish } from './messages/en/documents.ts'
import { legal as legalInEnglish } from './messages/en/legal.ts'
import { my as myInEnglish } from './messages/en/my.ts'
import { people as peopleInEnglish } from './messages/en/people.ts'
import { profile as profileInEnglish } from './messages/en/profile.ts'
import { research as researchInEnglish } from './messages/en/research.ts'
import { rights as rightsInEnglish } from './messages/en/rights.ts'
import { sharing as sharingInEnglish } from './messages/en/sharing.ts'
import { site as siteInEnglish } from './messages/en/site.ts'
import { symptoms as symptomsInEnglish } from './messages/en/symptoms.ts'
import { alike as alikeInSpanish } from './messages/es/alike.ts'
import { contact as contactInSpanish } from './messages/es/contact.ts'
import { demo as demoInSpanish } from './messages/es/demo.ts'
import { fields as fieldsInSpanish } from './messages/es/fields.ts'
import { documents as documentsInSpanish } from './messages/es/documents.ts'
import { legal as legalInSpanish } from './messages/es/legal.ts'
import { my as myInSpanish } from './messages/es/my.ts'
import { people as peopleInSpanish } from './messages/es/people.ts'
import { profile as profileInSpanish } from './messages/es/profile.ts'
import { research as researchInSpanish } from './messages/es/research.ts'
import { rights as rightsInSpanish } from './messages/es/rights.ts'
import { sharing as sharingInSpanish } from './messages/es/sharing.ts'
import { site as siteInSpanish } from './messages/es/site.ts'
import { symptoms as symptomsInSpanish } from './messages/es/symptoms.ts'

const english = {
  ...siteInEnglish,
  ...fieldsInEnglish,
  ...myInEnglish,
  ...peopleInEnglish,
  ...myInEnglish,
  ...documentsInEnglish,
  ...rightsInEnglish,
  ...sharingInEnglish,
  ...profileInEnglish,
  ...researchInEnglish,
  ...demoInEnglish,
  ...legalInEnglish,
  ...contactInEnglish,
  ...symptomsInEnglish,
  ...alikeInEnglish,
}

/** Every sentence that the site shows has one key. */
export type MessageKey = keyof typeof english

/** What must be filled in for a key: the names between braces in the English sentence. */
export type ParamsOf<Key extends MessageKey> = NamesIn<(typeof english)[Key]>

type NamesIn<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

/** All sentences by language. */
export const messages: Record<Locale, Record<MessageKey, string>> = {
  en: english,
  es: {
    ...siteInSpanish,
    ...fieldsInSpanish,
    ...myInSpanish,
    ...peopleInSpanish,
    ...myInSpanish,
    ...documentsInSpanish,
    ...rightsInSpanish,
    ...sharingInSpanish,
    ...profileInSpanish,
    ...researchInSpanish,
    ...demoInSpanish,
    ...legalInSpanish,
    ...contactInSpanish,
    ...symptomsInSpanish,
    ...alikeInSpanish,
  },
}
