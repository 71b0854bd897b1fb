import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'

import { OwnWayIn } from './OwnWayIn.tsx'

/** One's own way in, on a page of its own: Payload's page of the account is one form, and holds no other. */
export function WayInPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  if (!permissions.canAccessAdmin || !req.user) redirect('/admin/login?redirect=/admin/way-in')
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <OwnWayIn language={req.i18n.language} />
    </DefaultTemplate>
  )
}
