export const examples = {
  'no tasks': { title: 'Nothing to answer just now', text: 'It will wait for you here.' },
  'with a next step': {
    title: 'First, tell us about symptoms',
    text: 'Three are a beginning.',
    link: { href: '#', text: 'Look at the symptoms' },
  },
}
