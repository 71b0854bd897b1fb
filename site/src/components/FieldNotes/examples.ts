const visibility = { who: 'you', text: 'Only you see this.' }

export const examples = {
  all: { id: 'example-notes', hint: 'As in your passport.', visibility, error: 'Enter your name' },
}
