import { describe, expect, it } from 'vitest'

import { fieldOf, refusalWords } from './refusal-words.ts'

describe('why a door refused', () => {
  it.each([
    [{ code: 'input-invalid', at: 'member' }, /same date of birth/, /misma fecha de nacimiento/],
    [{ code: 'not-found', at: 'member' }, /No member has an account/, /Ningún miembro tiene/],
    [{ code: 'input-invalid', at: 'words' }, /3 to 2,000 letters/, /entre 3 y 2000 letras/],
    [{ code: 'not-permitted' }, /signed out.*stays here/, /sesión.*sigue aquí/],
    [{ code: 'sign-in-needed' }, /signed out.*stays here/, /sesión.*sigue aquí/],
    [{ code: 'already-yourself' }, /a profile of themselves/, /un perfil propio/],
    [{ code: 'not-grown-up', at: 'birthDate' }, /under 18/, /menor de 18/],
    [{ code: 'input-invalid', at: 'birthDate' }, /born on that day/, /nacer ese día/],
    [{ code: 'frozen' }, /come of age/, /mayoría de edad/],
    [{ code: 'not-waiting' }, /decided this already/, /ya lo ha decidido/],
    [{ code: 'documents-missing' }, /is missing/, /Falta/],
    [{ code: 'not-found' }, /not there/, /no está/],
    [{ code: 'call-closed' }, /not possible now/, /no es posible/],
  ] as const)('is said by its code, in both languages: %o', (problem, english, spanish) => {
    expect(refusalWords([problem], 'en')).toMatch(english)
    expect(refusalWords([problem], 'es')).toMatch(spanish)
  })

  it('is said by the first code that has a sentence, and by another one where none has', () => {
    const unknown = { code: 'input-invalid', at: 'seen' } as const
    expect(refusalWords([unknown, { code: 'frozen' }], 'en')).toMatch(/come of age/)
    expect(refusalWords([], 'en')).toMatch(/not possible now/)
  })

  it('belongs to the field of the form that it is about, or to none of them', () => {
    const words = { code: 'input-invalid', at: 'words' } as const
    expect(fieldOf([{ code: 'input-invalid', at: 'seen' }, words])).toBe('words')
    expect(fieldOf([{ code: 'stale-revision' }])).toBeUndefined()
    expect(fieldOf([{ code: 'not-found', at: 'words' }])).toBeUndefined()
  })
})
