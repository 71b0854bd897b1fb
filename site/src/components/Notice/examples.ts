export const examples = {
  plain: { text: 'These are the questions and answers as you saw them.' },
  done: { text: 'Your decision is kept.', kind: 'done' },
  care: { text: 'One question waits.', kind: 'care', link: { href: '#', text: 'Decide now' } },
}
