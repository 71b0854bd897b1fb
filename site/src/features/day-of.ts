import type { TypedDate } from '../components/DateField/typed-date.ts'

/** The day that was typed, such as 1990-05-01; undefined where nothing was, and no day where there is no such day. */
export function dayOf({ day, month, year }: TypedDate): string | undefined {
  if (`${day}${month}${year}` === '') return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A day as its three boxes show it. */
export function typedDay(day: string): TypedDate {
  const [year = '', month = '', date = ''] = day.split('-')
  return { day: String(Number(date)), month: String(Number(month)), year }
}
