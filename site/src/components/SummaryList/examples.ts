export const examples = {
  'questions and answers': {
    rows: [
      { term: 'How many hours do you sleep?', text: '7' },
      { term: 'How well did you rest?', text: '3', note: '0 = Not at all' },
      { term: 'Anything else?', text: 'No answer' },
    ],
  },
}
