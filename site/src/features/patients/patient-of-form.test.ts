import { expect, it } from 'vitest'

import { patientOf, typedFrom, typedIn } from './patient-of-form.ts'

const disease = '11111111-1111-4111-8111-111111111111'
const other = '22222222-2222-4222-8222-222222222222'

function formWith(more: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  const fields = {
    ...{ name: ' Mia Example ', relationship: 'child', sex: 'female', country: 'ES' },
    ...{ 'birthDate-day': '5', 'birthDate-month': '3', 'birthDate-year': '2019' },
    ...{ diagnosis: 'confirmed', disease, inRegistry: 'no', inOrganisation: 'yes' },
    ...more,
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.append('furtherDiseases', disease)
  form.append('furtherDiseases', other)
  return form
}

it('a form is read, and a disease is not named twice', () => {
  expect(patientOf(typedIn(formWith({})))).toEqual({
    patient: {
      name: 'Mia Example',
      relationship: 'child',
      birthDate: '2019-03-05',
      sex: 'female',
      country: 'ES',
      diagnosis: 'confirmed',
      disease,
      furtherDiseases: [other],
      diseaseInOwnWords: '',
      inRegistry: 'no',
      registryName: '',
      inOrganisation: 'yes',
    },
  })
})

it.each([
  [{ 'birthDate-day': '31', 'birthDate-month': '2' }, 'birthDate'],
  [{ 'birthDate-year': '' }, 'birthDate'],
  [{ name: '<b>Mia</b>' }, 'name'],
  [{ country: 'Spain' }, 'country'],
  [{ sex: '' }, 'sex'],
  [{ disease: 'not an id' }, 'disease'],
])('%j is told at its field', (wrong, at) => {
  expect(patientOf(typedIn(formWith(wrong)))).toEqual({ problems: [{ code: 'input-invalid', at }] })
})

it.each(['  ', '\u200b\u2060', '\u3164'])(
  'of a name of unseen signs it is told that there is none: %j',
  (name) => {
    const problems = [{ code: 'input-missing', at: 'name' }]
    expect(patientOf(typedIn(formWith({ name })))).toEqual({ problems })
  },
)

it('the name of a registry counts only where there is one', () => {
  const registryName = 'Example registry'
  expect(patientOf(typedIn(formWith({ registryName })))).toMatchObject({
    patient: { registryName: '' },
  })
  expect(patientOf(typedIn(formWith({ registryName, inRegistry: 'yes' })))).toMatchObject({
    patient: { registryName },
  })
})

it('what is known stands in the form', () => {
  const typed = typedFrom({ name: 'Mia Example', birthDate: '2019-03-05', disease: null })
  expect(typed.birthDate).toEqual({ day: '5', month: '3', year: '2019' })
  expect(typed.texts).toEqual({ name: 'Mia Example', disease: '' })
})
