import { validationStates } from '@share4rare/schemas'
import { expect, it } from 'vitest'

import { examples } from '../../components/PatientCard/examples.ts'
import { translator } from '../../i18n/translator.ts'
import { standingNotices } from './standing-notices.ts'

const { patient } = examples['with a diagnosis']
const t = translator('en')
const today = '2026-11-22'
const href = `/en/my/patients/${patient.id}/documents`

it('says what the staff still need or have answered, of each patient, and leads to the documents', () => {
  const said = validationStates.map((validation) => [
    validation,
    standingNotices(t, [{ ...patient, validation }], today).map(({ text, link }) => [text, link]),
  ])
  const missing = [
    'Some documents about Mia Example are still needed for validation.',
    { href, text: 'Send the documents' },
  ]
  expect(Object.fromEntries(said)).toEqual({
    'not-started': [missing],
    'documents-incomplete': [missing],
    submitted: [],
    validated: [],
    feedback: [
      ['Our staff need something more about Mia Example.', { href, text: 'Read what it is' }],
    ],
    refused: [
      [
        'Our staff have decided that they cannot validate the profile of Mia Example.',
        { href, text: 'Read why, and what you can do' },
      ],
    ],
  })
})

it('says that a guardianship was not approved, also of a child who has come of age', () => {
  const ward = { ...patient, validation: 'validated', guardianship: 'declined' } as const
  const texts = [ward, { ...ward, birthDate: '2001-02-03' }].map((each) =>
    standingNotices(t, [each], today).map(({ text }) => text),
  )
  const sentence = 'Our staff have not approved the guardianship of Mia Example.'
  expect(texts).toEqual([[sentence], [sentence]])
})

it('asks nothing about a child who has come of age', () => {
  const grownUp = { ...patient, birthDate: '2001-02-03', validation: 'feedback' }
  expect(standingNotices(t, [grownUp], today)).toEqual([])
})
