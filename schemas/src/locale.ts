import { z } from 'zod'

/** The languages that the platform speaks, the source language first. */
export const locales = ['en', 'es'] as const

export const localeSchema = z.enum(locales)

/** One of the platform's languages, as a BCP 47 tag. */
export type Locale = z.infer<typeof localeSchema>

/** A text in the source language, and in the others as far as they are written. */
export const localisedTextSchema = z.object({
  en: z.string().min(1),
  es: z.string().min(1).optional(),
})

export type LocalisedText = Readonly<z.infer<typeof localisedTextSchema>>

/** The text in the wanted language, or in English where it is not written yet. */
export function textIn(locale: Locale, text: LocalisedText): string {
  return text[locale] ?? text.en
}
