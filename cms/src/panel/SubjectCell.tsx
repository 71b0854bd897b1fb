import type { DefaultServerCellComponentProps } from 'payload'

import { mailSubjects } from '../mail/mail-text.ts'
import { inLanguage } from './both-languages.ts'

/** What a mail is about, in the list of mails: its subject in the language of whoever reads the list. */
export function SubjectCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  const subject = mailSubjects[String(cellData)]
  return <span>{subject ? inLanguage(subject, i18n.language) : String(cellData)}</span>
}
