import type { Locale } from '@share4rare/schemas'

import { accountWords } from './account-words.ts'
import { patientWords } from './patient-words.ts'
import { requestWords } from './request-words.ts'
import type { WordsOf } from './words.ts'

const allWords = { ...requestWords, ...accountWords, ...patientWords }

export type MailTemplate = keyof typeof allWords

/** Every mail that the platform writes. */
export const mailTemplates = Object.keys(allWords) as MailTemplate[] // the keys of our own words

const mailWords: WordsOf<MailTemplate> = allWords

/** What each mail is about, by its template. */
export const mailSubjects: Readonly<Record<string, Readonly<Record<Locale, string>>>> =
  Object.fromEntries(
    mailTemplates.map((template) => {
      const { en, es } = mailWords[template]
      return [template, { en: en.subject, es: es.subject }]
    }),
  )

/** A mail as it is sent. It never holds health data: it asks people to sign in. */
export interface MailText {
  readonly subject: string
  readonly text: string
}

/** Where the links of mails lead: the site, or the panel; `token` is what the link brings. */
interface Places {
  readonly site: string
  readonly panel: string
  readonly token?: string
}

/** The words of a mail in the reader's language. */
export function mailText(template: MailTemplate, locale: Locale, places: Places): MailText {
  const { subject, lines, ...words } = mailWords[template][locale]
  const link =
    'panelPath' in words ? inPanel(words.panelPath, places) : onSite(words.path, locale, places)
  return { subject, text: [...lines, '', link, '', signature[locale]].join('\n') }
}

function onSite(path: string, locale: Locale, { site, token }: Places): string {
  return `${site}/${locale}${path}${token === undefined ? '' : `/${token}`}`
}

/** The panel's pages read the token themselves: it is sent to no server, and stands in no log. */
function inPanel(path: string, { panel, token }: Places): string {
  return `${panel}/admin${path}${token === undefined ? '' : `#${token}`}`
}

const signature: Record<Locale, string> = {
  en: 'The Share4Rare team',
  es: 'El equipo de Share4Rare',
}
