import { createLocalReq, type ServerProps } from 'payload'

import { mayCountPeople } from '../../access/staff.ts'
import { groupsWords } from './words.ts'

/** Leads to the counts of people, for those who may see them. */
export async function GroupsLink({
  i18n,
  payload,
  user,
}: Pick<ServerProps, 'i18n' | 'payload' | 'user'>) {
  const req = await createLocalReq(user ? { user } : {}, payload)
  if (!mayCountPeople({ req })) return null
  return (
    <a className="nav__link" href="/admin/people">
      {groupsWords(i18n.language).title}
    </a>
  )
}
