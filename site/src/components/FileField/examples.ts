const hint = 'PDF, JPEG, PNG or HEIC, 10 MB at most.'

export const examples = {
  empty: { id: 'example-file', label: 'File for: Signed consent', hint },
  'with an error': {
    ...{ id: 'example-large-file', label: 'File for: Identity document', hint },
    error: 'This file is larger than 10 MB.',
  },
}
