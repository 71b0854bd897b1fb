import { z } from 'zod'

import { bodySystems } from './body-system.ts'

/** The languages in which symptoms have words of ours, the source language first. */
export const lexiconLanguages = ['en', 'es', 'ca', 'fr', 'nl'] as const

export const lexiconLanguageSchema = z.enum(lexiconLanguages)

/** A language in which symptoms have words of ours, as a BCP 47 tag. */
export type LexiconLanguage = z.infer<typeof lexiconLanguageSchema>

/** A symptom as it is offered to people. Its id is for the page, never for their eyes. */
export const symptomSuggestionSchema = z.object({
  hpoId: z.string().regex(/^HP:\d{7}$/),
  /** The plain name in the asked language, or else the official English label. */
  name: z.string(),
  /** As doctors call it: translated where a translation is installed, or else in English; empty where it is the name. */
  medicalName: z.string(),
  /** What it means, in one line of the asked language; null where nobody has written it. */
  about: z.string().nullable(),
})

export type SymptomSuggestion = Readonly<z.infer<typeof symptomSuggestionSchema>>

/** What `/symptoms/search`, `/symptoms/often`, `/symptoms/names` and `/symptoms/browse` of one system answer. */
export const symptomSuggestionsSchema = z.object({
  suggestions: z.array(symptomSuggestionSchema),
})

export type SymptomSuggestions = Readonly<z.infer<typeof symptomSuggestionsSchema>>

/** A part of the body by its code; what it is called stands in the messages of the site. */
export const bodySystemCodeSchema = z.enum(bodySystems.map(({ code }) => code))

/** What `/symptoms/browse` answers: the parts of the body, each with what is met most often there. */
export const symptomSystemsSchema = z.object({
  systems: z.array(
    z.object({ code: bodySystemCodeSchema, common: z.array(symptomSuggestionSchema).max(15) }),
  ),
})

export type SymptomSystems = Readonly<z.infer<typeof symptomSystemsSchema>>

/** What `/symptoms/near` answers: what is more general than a symptom, and what is more specific. */
export const nearSymptomsSchema = z.object({
  broader: z.array(symptomSuggestionSchema),
  narrower: z.array(symptomSuggestionSchema),
})

export type NearSymptoms = Readonly<z.infer<typeof nearSymptomsSchema>>

/** The longest that is searched for, the most that is found at once, and the most ids that are named at once. */
export const symptomSearchLimits = { letters: 60, suggestions: 20, ids: 400 } as const

/** Words that somebody looked for in vain, as the page tells them once the person has stopped typing. */
export const missedSearchSchema = z.object({
  q: z.string().trim().min(1).max(symptomSearchLimits.letters),
  language: lexiconLanguageSchema,
})

/** What `/symptoms/vocabulary` answers: the release of the Human Phenotype Ontology by which symptoms are named. */
export const vocabularySchema = z.object({ version: z.string() })

/** Whether the words were kept: what could name somebody, such as a number or an address, never is. */
export const missTakenSchema = z.object({ taken: z.boolean() })
