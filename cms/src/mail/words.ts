import type { Locale } from '@share4rare/schemas'

/** What a mail says in one language, and where its link leads: a page of the site, or of the panel. */
type Words = {
  readonly subject: string
  readonly lines: readonly string[]
} & ({ readonly path: string } | { readonly panelPath: string })

/** The words of several mails, each in every language. */
export type WordsOf<Template extends string> = Readonly<
  Record<Template, Readonly<Record<Locale, Words>>>
>
