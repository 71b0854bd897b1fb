export const examples = {
  'of a chapter': {
    title: 'On this page',
    links: [
      { href: '#Button', text: 'What it is' },
      { href: '#Notice', text: 'What helps' },
    ],
  },
}
