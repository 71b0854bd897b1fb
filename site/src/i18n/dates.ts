import type { Locale } from '@share4rare/schemas'

/** The day in words, such as "3 May 2026". Times of day are left out: the reader's clock may be elsewhere. */
export function dayInWords(locale: Locale, iso: string): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(iso),
  )
}

/** The day and the time of day, on the clock of Greenwich: for promises by the hour. */
export function momentInWords(locale: Locale, iso: string): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Intl.DateTimeFormat(tags[locale], format).format(new Date(iso))} (UTC)`
}

/** The whole hours from one moment to a later one, such as "31 hours"; one at least. */
export function hoursInWords(locale: Locale, from: Date, to: Date): string {
  const hours = Math.max(1, Math.ceil((to.getTime() - from.getTime()) / 3_600_000))
  const format = { style: 'unit', unit: 'hour', unitDisplay: 'long' } as const
  return new Intl.NumberFormat(tags[locale], format).format(hours)
}

/** Hours and minutes on the reader's own clock. */
export function clockTime(locale: Locale, iso: string): string {
  return new Intl.DateTimeFormat(tags[locale], { hour: '2-digit', minute: '2-digit' }).format(
    new Date(iso),
  )
}

const tags: Record<Locale, string> = { en: 'en-GB', es: 'es-ES' }
