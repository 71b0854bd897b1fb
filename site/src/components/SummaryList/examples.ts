export const examples = {
  'questions and answers': {
    rows: [
      { term: 'How many hours do you sleep?', text: '7' },
      { term: 'Anything else?', text: 'No answer' },
    ],
  },
}
