export const examples = {
  'one with a place, one without': {
    title: 'There is a problem',
    errors: [
      { text: 'Enter your password', href: '#example-password' },
      { text: 'There were too many tries' },
    ],
  },
}
