'use client'

import { RelationshipField, useAuth } from '@payloadcms/ui'
import type { RelationshipFieldClientProps } from 'payload'

/** A link, for those who may read what it leads to; others would see an id without a name, and see nothing. */
export function ReadableLink(props: RelationshipFieldClientProps) {
  const { permissions } = useAuth()
  const isReadable = [props.field.relationTo]
    .flat()
    .every((slug) => permissions?.collections?.[slug]?.read)
  return isReadable ? <RelationshipField {...props} /> : null
}
