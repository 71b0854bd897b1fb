const options = [
  { value: 'mother', label: 'I am the mother' },
  { value: 'father', label: 'I am the father' },
  { value: 'guardian', label: 'I am the legal guardian, appointed by a court or an authority' },
]

export const examples = {
  'nothing chosen': {
    id: 'example-relationship',
    label: 'What are you to this person?',
    options,
    nothing: 'Choose one',
    error: 'Choose what you are to this person',
  },
  chosen: { id: 'example-guardian', label: 'What are you to Ada?', options, chosen: 'guardian' },
}
