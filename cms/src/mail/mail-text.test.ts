import { locales } from '@share4rare/schemas'
import { describe, expect, it } from 'vitest'

import { mailTemplates, mailText } from './mail-text.ts'

const site = 'https://site.example'
const all = mailTemplates.flatMap((template) => locales.map((locale) => ({ template, locale })))

describe('mailText', () => {
  it.each(all)(
    'says $template in $locale: a subject, words, where to go, and who writes',
    (mail) => {
      const { subject, text } = mailText(mail.template, mail.locale, site)
      expect(subject.length).toBeGreaterThan(5)
      expect(text).toMatch(
        new RegExp(`^.{20,}[^]*\\n\\n${site}/(admin|${mail.locale})/\\S+\\n\\n.+$`),
      )
    },
  )

  it.each(all)('fits into a mail’s subject line: $template in $locale', (mail) => {
    expect(mailText(mail.template, mail.locale, site).subject).toMatch(/^[^\r\n]{6,78}$/)
  })

  it.each(mailTemplates)('says %s in another way in each language', (template) => {
    const texts = locales.map((locale) => mailText(template, locale, site).subject)
    expect(new Set(texts).size).toBe(locales.length)
  })
})
