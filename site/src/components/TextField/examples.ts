export const examples = {
  empty: { id: 'example-title', label: 'Title', hint: 'In words that a patient understands.' },
  'with an error': {
    id: 'example-password',
    label: 'Password',
    type: 'password',
    error: 'Enter your password',
  },
  long: { id: 'example-purpose', label: 'Purpose', long: true, value: 'To plan the right pauses.' },
}
