export const examples = {
  plain: { text: 'You said no' },
  open: { text: 'Not started', tone: 'open' },
  going: { text: 'In progress', tone: 'going' },
  done: { text: 'Handed in', tone: 'done' },
}
