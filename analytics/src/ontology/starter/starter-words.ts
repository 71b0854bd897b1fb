import { bodySystemCodeSchema, type LexiconLanguage } from '@share4rare/schemas'
import { z } from 'zod'

import type { SymptomWords } from '../search/symptom-words.ts'
import terms from './terms.json' with { type: 'json' }

/** The plain words of one language that come with the platform, by HPO id. */
export async function starterWords(
  language: LexiconLanguage,
): Promise<SymptomWords['plain'][LexiconLanguage]> {
  const words = wordsSchema.parse((await files[language]()).default)
  return new Map(Object.entries(words))
}

/** The same of every language. */
export async function allStarterWords(): Promise<SymptomWords['plain']> {
  const [en, es, ca, fr, nl] = await Promise.all([
    ...([starterWords('en'), starterWords('es'), starterWords('ca')] as const),
    ...([starterWords('fr'), starterWords('nl')] as const),
  ])
  return { en, es, ca, fr, nl }
}

/** The body systems of the terms that come with the platform, by HPO id. */
export function starterSystems(): SymptomWords['systems'] {
  return new Map(terms.flatMap(({ id, system }) => (system === null ? [] : [[id, codeOf(system)]])))
}

const codeOf = (system: string) => bodySystemCodeSchema.parse(system)

const wordsSchema = z.record(
  z.string(),
  z.object({
    name: z.string(),
    about: z
      .string()
      .optional()
      .transform((about) => about ?? null),
    words: z.array(z.string()),
  }),
)

// Loaded when they are asked for: whoever only counts answers needs none of them.
const files: Readonly<Record<LexiconLanguage, () => Promise<{ default: unknown }>>> = {
  en: () => import('./words.en.json', { with: { type: 'json' } }),
  es: () => import('./words.es.json', { with: { type: 'json' } }),
  ca: () => import('./words.ca.json', { with: { type: 'json' } }),
  fr: () => import('./words.fr.json', { with: { type: 'json' } }),
  nl: () => import('./words.nl.json', { with: { type: 'json' } }),
}
