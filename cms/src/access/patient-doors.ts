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
  { door: 'GET /patients/mine', opensTo: always, gives: 'own patients, whole' },
  { door: 'POST /patients/add', opensTo: ['members'], gives: 'one more own patient' },
  { door: 'POST /patients/:id/change', opensTo: ['members'], gives: 'an own patient, changed' },
  { door: 'POST /patients/:id/symptoms', opensTo: ['members'], gives: 'an own patient’s symptoms' },
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
