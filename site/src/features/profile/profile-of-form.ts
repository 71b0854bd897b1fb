import { profileSchema, type Problem, type Profile } from '@share4rare/schemas'

/** A profile as its form shows it: lists of own words one a line, all else as it was chosen. */
export interface TypedProfile {
  readonly texts: Readonly<Record<WrittenField, string>>
  readonly showsOrganisations: boolean
  readonly languages: readonly string[]
  readonly topics: readonly string[]
}

type WrittenField = 'biography' | 'whyHere' | 'organisations' | 'channels'

/** What stands in the form before anybody has typed. */
export function typedFrom(known: Profile): TypedProfile {
  const { biography, whyHere, showsOrganisations, languages, topics } = known
  const organisations = known.organisations.join('\n')
  const channels = known.channels.join('\n')
  return {
    texts: { biography, whyHere, organisations, channels },
    ...{ showsOrganisations, languages, topics },
  }
}

/** What was sent. */
export function typedIn(form: FormData): TypedProfile {
  const text = (name: WrittenField) => textsIn(form, name)[0] ?? ''
  return {
    texts: {
      ...{ biography: text('biography'), whyHere: text('whyHere') },
      ...{ organisations: text('organisations'), channels: text('channels') },
    },
    showsOrganisations: form.has('showsOrganisations'),
    languages: textsIn(form, 'languages'),
    topics: textsIn(form, 'topics'),
  }
}

/** The profile that was typed, or the fields that are not right. */
export function profileOf({
  texts,
  ...chosen
}: TypedProfile): { readonly profile: Profile } | { readonly problems: readonly Problem[] } {
  const parsed = profileSchema.safeParse({
    ...texts,
    ...chosen,
    organisations: linesOf(texts.organisations),
    channels: linesOf(texts.channels),
  })
  if (parsed.success) return { profile: parsed.data }
  const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))]
  return { problems: fields.map((at) => ({ code: 'input-invalid', at })) }
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function textsIn(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string')
}
