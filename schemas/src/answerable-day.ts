import { z } from 'zod'

/** The days that an answer may be, both included. */
export const firstDay = '1900-01-01'
export const lastDay = '2099-12-31'

/** Whether a text is a day of the calendar, written `2024-02-29`, that an answer may be. */
export function isAnswerableDay(text: string): boolean {
  return z.iso.date().safeParse(text).success && text >= firstDay && text <= lastDay
}
