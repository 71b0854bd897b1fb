const label =
  'I have read what Share4Rare does with what I enter here, I know that I can take this back at any time, and I agree that it is kept for as long as my account is open.'

export const examples = {
  'one claim of several lines': { id: 'example-claim', label },
  'with an error and a hint': {
    id: 'example-terms',
    label: 'I accept the terms of use',
    hint: 'You can read them again on your page.',
    error: 'Tick the box to go on',
  },
}
