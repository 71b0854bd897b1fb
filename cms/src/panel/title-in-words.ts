import type { UIField } from 'payload'

import type { BothLanguages } from './both-languages.ts'

/**
 * Heads the page of a document with what one of its fields says in words. Payload's own titles are values as they are
 * kept; a field that is worked out cannot be one.
 */
export function titleInWords(
  field: string,
  words: Readonly<Record<string, BothLanguages>>,
): UIField {
  return {
    name: 'titleInWords',
    type: 'ui',
    admin: {
      disableListColumn: true,
      components: {
        Field: {
          path: '/panel/TitleInWords.tsx#TitleInWords',
          clientProps: { from: field, words },
        },
      },
    },
  }
}
