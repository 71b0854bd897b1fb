/** Words of the contact form, and of what brings members here. */
export const contact = {
  'contact.title': 'Write to us',
  'contact.lead':
    'A person of our team reads every message and answers by e-mail. You need no account.',
  'contact.help':
    'Is it hard to gather your medical papers? Tell us what you have and what you miss: we help you find out whom to ask, and how.',
  'contact.mailInstead': 'If you would rather write a mail: {email}',
  'contact.reason': 'What is it about?',
  'contactReason.medical-information': 'Help with gathering my medical information',
  'contactReason.account': 'My account or my e-mail address',
  'contactReason.my-data': 'My data, or my rights',
  'contactReason.other': 'Something else',
  'contact.name': 'Your name',
  'contact.email': 'Your e-mail address',
  'contact.emailHint': 'We answer to this address, and use it for nothing else.',
  'contact.message': 'Your message',
  'contact.messageHint':
    'Please send no documents and no details about health that we do not need: we ask if we do.',
  'contact.button': 'Send',
  'contact.kept':
    'Only administrators read your message. It is removed after twelve months, or when you close your account.',
  'contact.sentTitle': 'We have your message',
  'contact.sent':
    'You get a mail that says so, once a day at most. A person of our team answers as soon as they can.',
  'contact.formLink': 'Open the contact form',
  'contact.helpLink': 'Ask us for help with gathering them',
  'contact.rightsLink': 'Write to us about your rights',
  'wrong.reason': 'Choose what it is about',
  'wrong.message': 'Write your message, of 4,000 characters at most',

  'aim.link': 'What I work on',
  'aim.title': 'What I work on',
  'aim.lead':
    'It helps us to bring the right people together. Only you and our staff see it; you can change it at any time.',
  'aim.button': 'Keep',
  'aim.saved': 'It is kept.',
  'needs.link': 'What I need',
  'needs.title': 'What I need',
  'needs.lead':
    'What would help you most: in care, at school or at work, in research. In your own words, if you like.',
  'needs.field': 'What you need for health and daily life',
  'needs.hint': 'You can change it or empty it at any time. It goes when you close your account.',
  'wrong.healthNeeds': 'Write 2,000 characters at most',
  'wrong.objective': 'Write 2,000 characters at most',
} as const
