export const examples = {
  'two with a place, one without': {
    title: 'There is a problem',
    errors: [
      { text: 'Enter your password', href: '#example-password' },
      { text: 'Choose a kind of table', href: '#example-tables' },
      { text: 'There were too many tries' },
    ],
  },
}
