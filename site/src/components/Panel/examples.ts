export const examples = {
  'what is done': { title: 'Your account is ready', text: 'We have sent you an e-mail.' },
}
