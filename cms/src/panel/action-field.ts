import type { UIField } from 'payload'

import type { Gate, Session } from '../access/rule.ts'
import type { Twice } from './action-words.ts'
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
  readonly asks?: Asked
  /** The button asks once more, and says whether it can be taken back; left out where it asks once. */
  readonly twice?: Twice
  /** A field that the decision is about: how it stands on the page goes along, and when the document was last changed. */
  readonly seen?: keyof Document & string
  /** Drawn more quietly than what stands beside it: it is not to be pressed by mistake. */
  readonly isSecondary?: boolean
}

/** A text that a button asks for. */
export interface Asked {
  readonly name: string
  readonly label: BothLanguages
  /** What is said where nothing was typed; left out where nothing need be. */
  readonly empty?: BothLanguages
  /** One line will do, as for an address. */
  readonly isOneLine?: boolean
}

/** A button beside a document, for one of our doors: shown to whom it opens, while it would do what it is asked. */
export function actionField<Document>({
  name,
  label,
  door,
  opensTo,
  isPossible = () => true,
  ...how
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
          clientProps: { label, path: `/api${door}`, ...how },
        },
      },
    },
  }
}
