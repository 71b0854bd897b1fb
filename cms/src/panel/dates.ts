import type { DateField } from 'payload'

/** How the panel shows a day, such as 3 Feb 1985: a month in figures is read in two ways. */
const dayFormat = 'd MMM yyyy'

/** How it shows a moment, such as 3 Feb 1985, 14:05. */
export const momentFormat = 'd MMM yyyy, HH:mm'

type Shown = NonNullable<NonNullable<DateField['admin']>['date']>

/** A field that holds a day, and no hour. */
export const asDay: Shown = { pickerAppearance: 'dayOnly', displayFormat: dayFormat }

/** A field that holds a moment. */
export const asMoment: Shown = {
  pickerAppearance: 'dayAndTime',
  displayFormat: momentFormat,
  timeFormat: 'HH:mm',
}

/** A day out of the record in the words of a language, such as 3 Feb 1985, whatever the clock of the server. */
export function dayIn(language: string, iso: string): string {
  const locale = language === 'es' ? 'es' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(iso),
  )
}

/** A moment out of the record in the words of a language, such as 3 Feb 1985, 14:05 UTC, whatever the clock of the server. */
export function momentIn(language: string, iso: string): string {
  const locale = language === 'es' ? 'es' : 'en-GB'
  const told = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(iso))
  return `${told} UTC`
}
