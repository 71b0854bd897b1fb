import type { BothLanguages } from './both-languages.ts'

/** The headings under which the panel lists what it holds. */
export const groups = {
  library: { en: 'Library', es: 'Biblioteca' },
  studies: { en: 'Studies', es: 'Estudios' },
  research: { en: 'Research', es: 'Investigación' },
  people: { en: 'People', es: 'Personas' },
  settings: { en: 'Settings', es: 'Ajustes' },
} as const satisfies Readonly<Record<string, BothLanguages>>
