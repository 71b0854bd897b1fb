import type { Door } from './door.ts'

/** Who may come through the doors of the contact form, and of what brings members here. */
export const doorsOfContactAndAims = [
  {
    door: 'POST /contact-messages/send',
    opensTo: ['the site'],
    gives: 'a message to the platform, kept',
  },
  {
    door: 'POST /contact-messages/:id/answered',
    opensTo: ['administrator'],
    gives: 'a message, marked as answered',
  },
  {
    door: 'GET /members/aim',
    opensTo: ['members'],
    gives: 'own words on what brings one here',
  },
  { door: 'POST /members/aim', opensTo: ['members'], gives: 'own words, kept' },
] as const satisfies readonly Door[]
