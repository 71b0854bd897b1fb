import { always, type Door } from './door.ts'

const lookers = [...always, 'staff'] as const

/** The doors by which symptoms are looked up. */
export const symptomDoors = [
  { door: 'GET /symptoms/search', opensTo: lookers, gives: 'symptoms, for words of theirs' },
  { door: 'GET /symptoms/browse', opensTo: lookers, gives: 'symptoms, by body system' },
  {
    door: 'GET /symptoms/near',
    opensTo: lookers,
    gives: 'more general and more specific symptoms',
  },
  { door: 'GET /symptoms/names', opensTo: lookers, gives: 'what symptoms are called' },
  {
    door: 'GET /symptoms/often',
    opensTo: always,
    gives: 'what people with an own patient’s disease often have',
  },
  {
    door: 'POST /symptoms/missed',
    opensTo: lookers,
    gives: 'whether words that found nothing were kept, without whose they were',
  },
  {
    door: 'GET /symptoms/vocabulary',
    opensTo: ['everybody'],
    gives: 'the version of the ontology that names symptoms',
  },
] as const satisfies readonly Door[]
