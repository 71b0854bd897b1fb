import type { CollectionName } from '../../src/access/matrix.ts'
import { personas, type PersonaName } from '../../src/access/personas.ts'
import type { Canary } from './canaries/canary.ts'
import { canaryRecord } from './canaries/record.ts'
import { tokenOf } from './personas.ts'
import { rest, type Carried, type Method, type Reply } from './rest.ts'

/** Everybody who comes to the doors. */
export const everybody = Object.keys(personas).filter(isPersona)

/** A record full of canaries, and how each persona asks for something in it. */
export interface SurveyedRecord {
  readonly canaries: readonly Canary[]
  readonly ask: (name: PersonaName, ...what: Question) => Promise<Reply>
}

/** A request to the API. */
export type Question = [method: Method, path: string, carried?: Carried]

/** Empties the record, fills it with canaries and signs everybody in. */
export async function surveyedRecord(): Promise<SurveyedRecord> {
  const canaries = await canaryRecord()
  return {
    canaries,
    ask: async (name, method, path, carried) => {
      const token = name === 'visitor' ? null : await tokenOf(name)
      return rest(method, path, { ...carried, token })
    },
  }
}

/** The canaries of one collection. */
export function canariesIn({ canaries }: SurveyedRecord, slug: CollectionName): readonly Canary[] {
  return canaries.filter(({ collection }) => collection === slug)
}

function isPersona(name: string): name is PersonaName {
  return Object.hasOwn(personas, name)
}
