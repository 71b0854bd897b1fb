const text =
  'What a doctor has found helps to bring together people with the same condition. You can leave it out and add it later.'

export const examples = {
  closed: { summary: 'Why we ask for this', text },
  open: { summary: 'Where to get help', text, open: true },
}
