import { AccountView } from '@payloadcms/next/views'
import type { AdminViewServerProps } from 'payload'

import { OwnWayIn } from './OwnWayIn.tsx'

/** One's own account: what Payload shows of it, and how one comes in. */
export function AccountPage(props: AdminViewServerProps) {
  return (
    <>
      <AccountView {...props} />
      <OwnWayIn language={props.initPageResult.req.i18n.language} />
    </>
  )
}
