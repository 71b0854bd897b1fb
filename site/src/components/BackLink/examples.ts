export const examples = { 'to the list': { href: '#', text: 'My questionnaires' } }
