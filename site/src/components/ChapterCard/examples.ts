import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const
const t = translator(locale)

const chapter = {
  slug: 'example',
  title: 'Living with an ataxia',
  summary: 'What it is, how it shows, and what helps.',
  locale,
  disease: { orphaCode: '98473', name: 'Hereditary ataxia' },
  reviewedOn: '2026-10-12',
}

export const examples = {
  'about a disease': { chapter, locale, t },
  'in another language': {
    chapter: { ...chapter, disease: null },
    locale: 'es',
    t: translator('es'),
  },
}
