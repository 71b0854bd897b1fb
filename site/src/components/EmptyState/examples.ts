export const examples = {
  'no tasks': { title: 'Nothing to answer just now', text: 'It will wait for you here.' },
}
