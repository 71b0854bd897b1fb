import type { UIField } from 'payload'

import type { Gate, Session } from '../access/rule.ts'
import type { BothLanguages } from './both-languages.ts'

interface Action<Document> {
  readonly name: string
  readonly label: BothLanguages
  /** The door that does it, behind `/api`, with `:id` for the document. */
  readonly door: string
  /** Whom that door lets in. */
  readonly opensTo: Gate
  /** Whether it would do it for a document as it stands, and for this person; left out where it always does. */
  readonly isPossible?: (document: Partial<Document>, user: Session['user']) => boolean
  /** A text that is sent along, by its name in the message. */
  readonly asks?: { readonly name: string; readonly label: BothLanguages }
  /** It cannot be taken back: the button asks once more. */
  readonly isFinal?: boolean
}

/** A button beside a document, for one of our doors: shown to whom it opens, while it would do what it is asked. */
export function actionField<Document>({
  name,
  label,
  door,
  opensTo,
  isPossible = () => true,
  asks,
  isFinal,
}: Action<Document>): UIField {
  return {
    name,
    type: 'ui',
    admin: {
      condition: (document: Partial<Document>, _siblings, { user }) =>
        opensTo({ req: { user } }) && isPossible(document, user),
      components: {
        Field: {
          path: '/panel/ActionButton.tsx#ActionButton',
          clientProps: { label, path: `/api${door}`, asks, isFinal },
        },
      },
    },
  }
}
