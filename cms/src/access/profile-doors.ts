import { always, type Door } from './door.ts'

/** The doors to what members show of themselves, and to how they are written to. */
export const profileDoors = [
  {
    door: 'POST /members/mail-language',
    opensTo: always,
    gives: 'the language of own mails',
  },
  {
    door: 'GET /profiles/mine',
    opensTo: ['members'],
    gives: 'an own profile, and what others are shown of it',
  },
  { door: 'POST /profiles/keep', opensTo: ['members'], gives: 'an own profile, kept' },
  { door: 'POST /profiles/picture', opensTo: ['members'], gives: 'an own picture, kept' },
  { door: 'POST /profiles/remove-picture', opensTo: ['members'], gives: 'an own picture, removed' },
  {
    door: 'GET /profiles/blocked',
    opensTo: ['members'],
    gives: 'whom a member has blocked',
  },
  {
    door: 'POST /profiles/block',
    opensTo: ['members'],
    gives: 'somebody who is not shown any more, and is not shown the member',
  },
  { door: 'POST /profiles/unblock', opensTo: ['members'], gives: 'the same, taken back' },
  {
    door: 'GET /profiles/of/:id',
    opensTo: ['patient', 'another patient', 'caregiver'],
    gives: 'what a validated member shows, to validated members; the same 404 to all others',
  },
  {
    door: 'GET /profiles/of/:id/picture',
    opensTo: ['patient', 'another patient', 'caregiver'],
    gives: 'their picture, to the same; an own one to its owner',
  },
] as const satisfies readonly Door[]
