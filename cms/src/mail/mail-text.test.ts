import { locales } from '@share4rare/schemas'
import { describe, expect, it } from 'vitest'

import { starterTexts } from '../claims/starter-texts.ts'
import { mailTemplates, mailText } from './mail-text.ts'

const site = 'https://site.example'
const panel = 'https://panel.example'
const where = { site, panel }
const all = mailTemplates.flatMap((template) => locales.map((locale) => ({ template, locale })))

describe('mailText', () => {
  it.each(all)(
    'says $template in $locale: a subject, words, where to go, and who writes',
    (mail) => {
      const { subject, text } = mailText(mail.template, mail.locale, where)
      expect(subject.length).toBeGreaterThan(5)
      const place = /^panel-|-late(-elsewhere)?$/.test(mail.template)
        ? `${panel}/admin`
        : `${site}/${mail.locale}`
      expect(text).toMatch(new RegExp(`^.{20,}[^]*\\n\\n${place}\\S*\\n\\n.+$`))
    },
  )

  it.each(all)('fits into a mail’s subject line: $template in $locale', (mail) => {
    expect(mailText(mail.template, mail.locale, where).subject).toMatch(/^[^\r\n]{6,78}$/)
  })

  it('ends its link with the token that it brings', () => {
    const { text } = mailText('reset-password', 'es', { ...where, token: 'a-token' })
    expect(text).toContain(`\n${site}/es/link/a-token\n`)
  })

  it('keeps a token of the panel where browsers send it to no server', () => {
    const { text } = mailText('panel-invitation', 'en', { ...where, token: 'a-token' })
    expect(text).toContain(`\n${panel}/admin/link#a-token\n`)
  })

  it.each(mailTemplates)('says %s in another way in each language', (template) => {
    const texts = locales.map((locale) => mailText(template, locale, where).subject)
    expect(new Set(texts).size).toBe(locales.length)
  })
})

describe('the platform is no registry', () => {
  const words = { en: /\bregistr(y|ies)\b/i, es: /\bregistros?\b/i }

  it.each(locales)('and neither a mail nor a claim says so in %s', (locale) => {
    const mails = mailTemplates.map((template) => mailText(template, locale, where))
    const claims = Object.values(starterTexts).map((texts) => texts[locale])
    const said = [
      ...mails.flatMap(({ subject, text }) => [subject, text]),
      ...claims.flatMap(({ title, text }) => [title, text]),
    ]
    expect(said.filter((sentence) => words[locale].test(sentence))).toEqual([])
    expect(said.length).toBeGreaterThan(40)
  })
})
