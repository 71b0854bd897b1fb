export const examples = {
  'not here': {
    title: 'This is how a missing page looks',
    text: 'The address may be mistyped.',
    link: { href: '#', text: 'Go to the home page' },
  },
}
