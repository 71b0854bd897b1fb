import { translator } from '../../i18n/translator.ts'

const locale = 'en' as const

export const examples = {
  'decisions on a consent': {
    caption: 'What was decided',
    rows: [
      { at: '2026-11-02T10:00:00Z', what: 'Consent taken back', by: 'Ada Example' },
      {
        at: '2026-03-14T10:00:00Z',
        what: 'Consent given',
        by: 'Ada Example, for Ben Example',
        more: {
          summary: 'The words of version 1',
          text: 'Your answers are counted together with those of others.',
        },
      },
    ],
    locale,
    t: translator(locale),
  },
}
