import type { JSONField } from 'payload'

/**
 * What the platform wrote as JSON, shown as text or by a component of ours: Payload's own editor comes from a server
 * outside.
 */
export function jsonField(name: string, component = '/panel/JsonText.tsx#JsonText'): JSONField {
  return {
    name,
    type: 'json',
    required: true,
    admin: { components: { Field: component } },
  }
}
