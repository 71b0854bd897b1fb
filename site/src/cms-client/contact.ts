import type { ContactMessage, Result } from '@share4rare/schemas'
import { z } from 'zod'

import { ask } from './ask.ts'

/** Brings a message of the contact form; the token says which member wrote it, where one is signed in. */
export function sendMessage(
  { client, token }: { readonly client: string; readonly token: string | null },
  body: ContactMessage,
): Promise<Result<unknown>> {
  const path = '/contact-messages/send'
  return ask({ path, method: 'POST', client, token, body, expect: z.unknown() })
}
