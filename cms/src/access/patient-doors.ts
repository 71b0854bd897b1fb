import { always, type Door } from './door.ts'

/** The doors that are about patients: what is known of them, who decides on it, and what is put right. */
export const patientDoors = [
  {
    door: 'POST /patients/:id/hand-over',
    opensTo: ['validator'],
    gives: 'a patient who came of age, in their own account',
  },
  { door: 'GET /correction-requests/mine', opensTo: always, gives: 'own wishes' },
  {
    door: 'POST /correction-requests/ask',
    opensTo: always,
    gives: 'something to be put right',
  },
  {
    door: 'POST /correction-requests/:id/done',
    opensTo: ['validator'],
    gives: 'a wish, answered: put right',
  },
  {
    door: 'POST /correction-requests/:id/declined',
    opensTo: ['validator'],
    gives: 'a wish, answered: not possible',
  },
  {
    door: 'POST /correction-requests/:id/grant',
    opensTo: ['validator'],
    gives: 'a wish about answers, granted: their owner corrects them, unseen by others',
  },
  {
    door: 'GET /patients/:id/alike',
    opensTo: ['patient', 'another patient', 'caregiver'],
    gives: 'what people alike to an own patient show of themselves',
  },
  {
    door: 'GET /patients/:id/alike-map',
    opensTo: ['patient', 'another patient', 'caregiver'],
    gives: 'groups of at least eleven people around an own patient, in rounded counts',
  },
  { door: 'GET /patients/mine', opensTo: always, gives: 'own patients, whole' },
  { door: 'POST /patients/add', opensTo: ['members'], gives: 'one more own patient' },
  { door: 'POST /patients/:id/change', opensTo: ['members'], gives: 'an own patient, changed' },
  {
    door: 'GET /patients/:id/phenopacket.json',
    opensTo: always,
    gives: 'an own patient as a GA4GH Phenopacket, without a name or a date of birth',
  },
  {
    door: 'POST /patients/:id/symptoms/keep',
    opensTo: always,
    gives: 'one symptom of an own patient, kept',
  },
  {
    door: 'POST /patients/:id/symptoms/remove',
    opensTo: always,
    gives: 'one symptom of an own patient, removed',
  },
  {
    door: 'POST /patients/:id/own-words/keep',
    opensTo: always,
    gives: 'a symptom of an own patient in own words, kept',
  },
  {
    door: 'POST /patients/:id/own-words/answer',
    opensTo: always,
    gives: 'a yes or no to the term that curators found for own words',
  },
  {
    door: 'POST /patients/:id/own-words/remove',
    opensTo: always,
    gives: 'own words, taken back',
  },
  {
    door: 'POST /own-symptoms/:id/is',
    opensTo: ['author', 'administrator'],
    gives: 'a term for somebody’s own words, without a sight of whose they are',
  },
  {
    door: 'POST /own-symptoms/:id/keep',
    opensTo: ['author', 'administrator'],
    gives: 'own words, kept as they are',
  },
  {
    door: 'POST /own-symptoms/:id/ask',
    opensTo: ['author', 'administrator'],
    gives: 'a question to whoever said it: to say it differently',
  },
  { door: 'POST /patients/:id/decide', opensTo: ['validator'], gives: 'a validation, decided' },
  {
    door: 'POST /patients/:id/approve-guardianship',
    opensTo: ['validator'],
    gives: 'a guardianship that goes on at 18',
  },
  {
    door: 'POST /patients/:id/decline-guardianship',
    opensTo: ['validator'],
    gives: 'a guardianship that ends at 18',
  },
] as const satisfies readonly Door[]
