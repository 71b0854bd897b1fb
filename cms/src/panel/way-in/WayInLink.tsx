import type { ServerProps } from 'payload'

import { wordsIn } from './words.ts'

/** Leads from every page of the panel to one's own way in. */
export function WayInLink({ i18n }: Pick<ServerProps, 'i18n'>) {
  return (
    <a className="nav__link" href="/admin/way-in">
      {wordsIn(i18n.language).accountTitle}
    </a>
  )
}
