import { MinimalTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'

import { LinkForm } from './LinkForm.tsx'

/** The page to which the links of invitations and of forgotten passwords lead. */
export function LinkPage({ initPageResult: { req } }: AdminViewServerProps) {
  return (
    <MinimalTemplate>
      <LinkForm language={req.i18n.language} />
    </MinimalTemplate>
  )
}
