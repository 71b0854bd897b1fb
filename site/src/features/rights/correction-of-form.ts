import {
  askCorrectionSchema,
  done,
  refused,
  type AskCorrection,
  type Problem,
  type Result,
} from '@share4rare/schemas'

import { typedDate, type TypedDate } from '../../components/DateField/typed-date.ts'
import { dayOf } from '../day-of.ts'

/** What was typed into the form for a correction, as the form shows it again. */
export interface TypedCorrection {
  readonly typed: { readonly topic: string; readonly patient: string; readonly wish: string }
  readonly birthDate: TypedDate
}

/** What the form shows before anything is typed. */
export const nothingTyped: TypedCorrection = {
  typed: { topic: '', patient: '', wish: '' },
  birthDate: { day: '', month: '', year: '' },
}

/** What was typed into the form for a correction: texts alone. */
export function typedCorrection(form: FormData): TypedCorrection {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const typed = { topic: text('topic'), patient: text('patient'), wish: text('wish') }
  return { typed, birthDate: typedDate(form, 'birthDate') }
}

/** The wish that was typed, or what is to be mended. A date counts where a date of birth is wrong, and nowhere else. */
export function correctionOfForm({ typed, birthDate }: TypedCorrection): Result<AskCorrection> {
  const isAboutDate = typed.topic === 'birth-date'
  const read = askCorrectionSchema.safeParse({
    ...typed,
    patient: typed.patient || null,
    birthDate: isAboutDate ? (dayOf(birthDate) ?? null) : null,
  })
  if (read.success) return done(read.data)
  const fields = new Set(read.error.issues.map(({ path }) => String(path[0])))
  return refused(...[...fields].map((at): Problem => ({ code: 'input-invalid', at })))
}
