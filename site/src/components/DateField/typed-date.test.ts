import { expect, it } from 'vitest'

import { typedDate } from './typed-date.ts'

it('a date is kept as it was typed, though there is no such day', () => {
  const form = new FormData()
  form.set('birth-day', ' 31 ')
  form.set('birth-month', 'feb')
  form.set('birth-year', '9'.repeat(30))
  expect(typedDate(form, 'birth')).toEqual({ day: '31', month: 'feb', year: '9'.repeat(20) })
})

it('a date of which nothing was sent is empty, and a file is no date', () => {
  const form = new FormData()
  form.set('birth-year', new File(['1990'], 'year.txt'))
  expect(typedDate(form, 'birth')).toEqual({ day: '', month: '', year: '' })
})
