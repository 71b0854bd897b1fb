import { translator } from '../../i18n/translator.ts'

const t = translator('en')
const label = 'Password'

export const examples = {
  'signing in': { id: 'example-password', label, autocomplete: 'current-password', t },
  'choosing one, with an error': {
    id: 'example-new-password',
    label: 'New password',
    autocomplete: 'new-password',
    hint: 'At least 12 characters. Three words that do not belong together are good.',
    error: 'Enter a password of 12 characters or more',
    t,
  },
}
