import type { JSONField } from 'payload'

/** What the platform wrote as JSON, shown as text: Payload's own editor comes from a server outside. */
export function jsonField(name: string): JSONField {
  return {
    name,
    type: 'json',
    required: true,
    admin: { components: { Field: '/panel/JsonText.tsx#JsonText' } },
  }
}
