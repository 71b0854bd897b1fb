import { translator } from '../../i18n/translator.ts'

const t = translator('en')
const visibility = { who: 'others', text: t('visibility.members') }

export const examples = {
  empty: { id: 'example-title', label: 'Title', hint: 'In words that a patient understands.' },
  'with an error': {
    id: 'example-email',
    label: 'E-mail address',
    type: 'email',
    autocomplete: 'email',
    value: 'ada@',
    error: 'Enter an e-mail address such as name@example.org',
  },
  'seen by others': {
    id: 'example-nickname',
    label: 'Nickname',
    autocomplete: 'nickname',
    visibility,
  },
  'may stay empty': {
    id: 'example-phone',
    label: 'Phone number',
    type: 'tel',
    autocomplete: 'tel',
    optional: t('field.optional'),
  },
  short: {
    id: 'example-code',
    label: 'Code from your app',
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    maxlength: 6,
    short: true,
  },
  long: { id: 'example-purpose', label: 'Purpose', long: true, value: 'To plan the right pauses.' },
}
