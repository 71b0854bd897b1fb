const accept = '.pdf,image/jpeg,image/png,image/heic'

export const examples = {
  'nothing chosen': {
    id: 'example-proof',
    label: 'A letter that names the diagnosis',
    hint: 'PDF, JPEG, PNG or HEIC, at most 10 MB.',
    accept,
    visibility: { who: 'others', text: 'Only you and the person who checks it see this.' },
  },
  'with an error': {
    id: 'example-identity',
    label: 'Your identity document',
    accept,
    error: 'This file is larger than 10 MB. Choose a smaller one.',
  },
}
