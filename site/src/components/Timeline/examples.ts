export const examples = {
  'in review': {
    steps: [
      { title: 'Sent', when: 'done', word: 'done' },
      { title: 'In review', text: 'The committee votes.', when: 'now', word: 'now' },
      { title: 'Delivered', when: 'later', word: 'still to come' },
    ],
  },
}
