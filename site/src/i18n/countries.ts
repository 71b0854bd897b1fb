import { countryCodes, type Locale } from '@share4rare/schemas'

/** Every country of ISO 3166-1 with its name in a language, by name. */
export function countries(locale: Locale): readonly { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const all = countryCodes.map((value) => ({ value, label: names.of(value) ?? value }))
  return all.toSorted((one, other) => one.label.localeCompare(other.label, locale))
}
