/** A date as somebody typed it, whether or not there is such a day. */
export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** One of the three boxes of a date. */
export type DatePart = keyof TypedDate

/** What was typed into the three boxes of a date field: `id-day`, `id-month`, `id-year`; empty where nothing was sent. */
export function typedDate(form: FormData, id: string): TypedDate {
  const typed = (part: DatePart) => {
    const value = form.get(`${id}-${part}`)
    return typeof value === 'string' ? value.trim().slice(0, 20) : ''
  }
  return { day: typed('day'), month: typed('month'), year: typed('year') }
}
