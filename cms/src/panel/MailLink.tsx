'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { EmailFieldClientProps } from 'payload'

/** An address that somebody is answered at: pressing it begins the mail. */
export function MailLink({ field: { label }, path }: EmailFieldClientProps) {
  const { value } = useField<string>({ path })
  return (
    <div className="field-type">
      <FieldLabel as="span" label={label} path={path} />
      <p>
        <a href={`mailto:${encodeURIComponent(value).replace('%40', '@')}`}>{value}</a>
      </p>
    </div>
  )
}
