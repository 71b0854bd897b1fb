import { z } from 'zod'

import { localeSchema } from './locale.ts'

/** What members may say that they know about, by themselves: nobody checks it. */
export const topics = [
  ...(['the-way-to-a-diagnosis', 'care-at-home', 'physiotherapy-at-home', 'food'] as const),
  ...(['sleep', 'pain', 'aids', 'school', 'work', 'family-and-siblings', 'feelings'] as const),
  ...(['growing-up', 'travelling', 'benefits-and-rights', 'clinical-trials'] as const),
  ...(['palliative-care', 'grief', 'patients-organisations'] as const),
] as const

export type Topic = (typeof topics)[number]

/** Languages that members say they speak, as BCP 47 tags: those of Europe, and the most spoken ones beside them. */
export const spokenLanguages = [
  ...([
    'ar',
    'bg',
    'bn',
    'ca',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'et',
    'eu',
    'fa',
    'fi',
  ] as const),
  ...([
    'fr',
    'ga',
    'gl',
    'he',
    'hi',
    'hr',
    'hu',
    'is',
    'it',
    'ja',
    'ko',
    'lt',
    'lv',
    'mt',
  ] as const),
  ...([
    'nl',
    'no',
    'pl',
    'pt',
    'ro',
    'ru',
    'sk',
    'sl',
    'sq',
    'sr',
    'sv',
    'tr',
    'uk',
    'ur',
    'zh',
  ] as const),
] as const

export type SpokenLanguage = (typeof spokenLanguages)[number]

/** How much a member can say of themselves. */
export const profileLimits = {
  words: 2000,
  organisations: 10,
  organisation: 120,
  channels: 5,
} as const

/** Line breaks and tabs aside, no signs that nobody sees: some of them turn the text that follows around. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu
const asWritten = (text: string) =>
  text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll(unseen, (sign) => (/[\n\t]/.test(sign) ? sign : ''))
const words = z.string().transform(asWritten).pipe(z.string().trim().max(profileLimits.words))

/** As browsers write it, nothing stands between `https://` and a name that ends in letters: no secret, no number, no port. */
const ofNamedHost = /^https:\/\/([a-z\d-]+\.)+[a-z]([a-z\d-]*[a-z\d])?\//

/** An address of a page of theirs, kept as browsers write it. */
const channel = z
  .string()
  .trim()
  .max(300)
  .pipe(z.url({ protocol: /^https$/, normalize: true }))
  .pipe(z.string().max(1000).regex(ofNamedHost))

/** What members write about themselves. Nothing of it is asked of anybody: each may be empty. */
export const profileSchema = z.object({
  biography: words,
  whyHere: words,
  /** Patients' organisations; other members see them only where `showsOrganisations` says so. */
  organisations: z
    .array(
      z
        .string()
        .transform(asWritten)
        .pipe(z.string().trim().min(1).max(profileLimits.organisation)),
    )
    .max(profileLimits.organisations),
  showsOrganisations: z.boolean(),
  languages: z.array(z.enum(spokenLanguages)).max(spokenLanguages.length),
  topics: z.array(z.enum(topics)).max(topics.length),
  channels: z.array(channel).max(profileLimits.channels),
})

export type Profile = Readonly<z.infer<typeof profileSchema>>

/** A profile in which nobody has written. */
export const emptyProfile: Profile = {
  ...{ biography: '', whyHere: '', organisations: [], showsOrganisations: false },
  ...{ languages: [], topics: [], channels: [] },
}

/**
 * All that one member is shown of another, field by field; what is not named here never leaves. Disease, country,
 * name, birth date and e-mail address are nowhere in it.
 */
export const visibleProfileSchema = z.strictObject({
  id: z.uuid(),
  nickname: z.string(),
  /** Whether there is a picture; it has a door of its own. */
  hasPicture: z.boolean(),
  isValidated: z.boolean(),
  isAmbassador: z.boolean(),
  ...profileSchema.omit({ showsOrganisations: true }).shape,
})

export type VisibleProfile = Readonly<z.infer<typeof visibleProfileSchema>>

/** A member's own profile, and what others are shown of it once both are validated. */
export const ownProfileSchema = z.object({ own: profileSchema, seen: visibleProfileSchema })

export type OwnProfile = Readonly<z.infer<typeof ownProfileSchema>>

/** The language of one's mails, chosen anew. */
export const mailLanguageSchema = z.object({ locale: localeSchema })
