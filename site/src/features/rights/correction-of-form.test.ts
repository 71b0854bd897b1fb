import { describe, expect, it } from 'vitest'

import { correctionOfForm, typedCorrection } from './correction-of-form.ts'

const patient = '11111111-1111-4111-8111-111111111111'
const whole = { topic: 'birth-date', patient, wish: 'A digit was wrong' }
const dated = { 'birthDate-day': '3', 'birthDate-month': '2', 'birthDate-year': '1991' }
const impossible = { ...dated, 'birthDate-day': '31' }

function sent(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return correctionOfForm(typedCorrection(form))
}

describe('a wish for a correction', () => {
  it('of a date of birth holds the right date', () => {
    expect(sent({ ...whole, ...dated })).toMatchObject({
      ok: true,
      value: { ...whole, birthDate: '1991-02-03' },
    })
  })

  it.each([
    ['no day there is', impossible],
    ['none', {}],
  ])('of a date of birth is not sent with %s', (_what, date) => {
    const problems = [{ code: 'input-invalid', at: 'birthDate' }]
    expect(sent({ ...whole, ...date })).toEqual({ ok: false, problems })
  })

  it.each(['something-else'])('about %s has no date, whatever was left over', (topic) => {
    expect(sent({ topic, wish: 'Another one', patient: '', ...impossible })).toMatchObject({
      ok: true,
      value: { topic, patient: null, birthDate: null },
    })
  })

  it('names each field that is to be mended once', () => {
    const problems = ['topic', 'wish'].map((at) => ({ code: 'input-invalid', at }))
    expect(sent({ topic: 'nothing', wish: ' ' })).toEqual({ ok: false, problems })
  })
})
