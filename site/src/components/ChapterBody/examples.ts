import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const

const chapter = {
  locale,
  author: 'Clara Example',
  authorRole: 'neurologist',
  reviewer: 'Cem Example',
  reviewedOn: '2026-10-01',
  disease: { name: 'Example syndrome' },
  sections: [
    {
      anchor: 'example-helps',
      heading: 'What helps',
      html: '<p>Pauses that are <strong>planned</strong>.</p><ul><li>Sleep</li><li>Rest</li></ul>',
    },
  ],
  sources: [{ title: 'An example of a source', url: 'https://example.org/source' }],
}

export const examples = { 'one section': { chapter, locale, t: translator(locale) } }
