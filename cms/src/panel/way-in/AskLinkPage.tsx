import type { AdminViewServerProps } from 'payload'

import { AskLinkForm } from './AskLinkForm.tsx'

/** The page on which staff ask for a link: with it they choose a password, and set up an app for codes. */
export function AskLinkPage({ initPageResult: { req } }: AdminViewServerProps) {
  return <AskLinkForm language={req.i18n.language} />
}
