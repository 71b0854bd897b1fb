import type { PayloadRequest, Where } from 'payload'

import type { Gate } from '../access/rule.ts'
import { administrators, curators, validators } from '../access/staff.ts'
import type { BothLanguages } from './both-languages.ts'

type Condition = readonly [field: string, comparison: 'equals' | 'not_equals', value: string]

interface WaitingList {
  readonly name: BothLanguages
  readonly collection: 'patients' | 'correction-requests' | 'contact-messages' | 'own-symptoms'
  readonly opensTo: Gate
  readonly conditions: readonly Condition[]
}

/** What waits for the staff besides validations: whom it waits for, and what is on the list. */
const waitingLists: readonly WaitingList[] = [
  {
    name: { en: 'Proofs of guardianship', es: 'Pruebas de tutela' },
    collection: 'patients',
    opensTo: validators,
    conditions: [
      ['guardianship', 'equals', 'asked'],
      ['relationship', 'equals', 'child'], // of an adult, the validation decides
      ['closed', 'not_equals', 'true'],
    ],
  },
  {
    name: { en: 'Correction requests', es: 'Peticiones de corrección' },
    collection: 'correction-requests',
    opensTo: validators,
    conditions: [['state', 'equals', 'asked']],
  },
  {
    name: { en: 'Contact messages', es: 'Mensajes de contacto' },
    collection: 'contact-messages',
    opensTo: administrators,
    conditions: [['state', 'equals', 'waiting']],
  },
  {
    name: { en: 'Symptoms in own words', es: 'Síntomas con sus palabras' },
    collection: 'own-symptoms',
    opensTo: curators,
    conditions: [['state', 'equals', 'waiting']],
  },
]

/** A list with how many wait on it, and where the panel shows them. */
export interface Waiting {
  readonly name: BothLanguages
  readonly count: number
  readonly link: string
}

/** How many wait on each list that somebody may read; counting names nobody, and is no look at anybody. */
export async function waitingNow(req: PayloadRequest): Promise<Waiting[]> {
  const theirs = waitingLists.filter(({ opensTo }) => opensTo({ req }))
  return Promise.all(
    theirs.map(async ({ name, collection, conditions }) => {
      const and = conditions.map(([field, comparison, value]): Where => ({
        [field]: { [comparison]: value },
      }))
      const { totalDocs } = await req.payload.count({
        collection,
        where: { and },
        overrideAccess: false,
        req,
      })
      return { name, count: totalDocs, link: linkTo(collection, conditions) }
    }),
  )
}

function linkTo(collection: string, conditions: readonly Condition[]): string {
  const filters = conditions.map(
    ([field, comparison, value], nth) =>
      `where[or][0][and][${nth}][${field}][${comparison}]=${value}`,
  )
  return `/admin/collections/${collection}?${filters.join('&')}`
}
