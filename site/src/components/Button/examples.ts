export const examples = {
  'sends its form': { text: 'Start' },
  'a link': { text: 'Continue', href: '#' },
  quiet: { text: 'Go back', quiet: true },
}
