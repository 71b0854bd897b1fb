const options = [
  { value: 'sleep', label: 'Sleep' },
  { value: 'energy', label: 'Energy', hint: 'How tired people are.' },
]

export const examples = {
  'several may be chosen': {
    id: 'example-items',
    legend: 'What you ask for',
    kind: 'checkbox',
    groups: [{ legend: 'Daily life', options }],
    chosen: ['sleep'],
  },
  'one, with an error': {
    id: 'example-tables',
    legend: 'Kind of table',
    kind: 'radio',
    groups: [{ options }],
    chosen: [],
    error: 'Choose one',
  },
}
