import { expect } from 'vitest'
import { z } from 'zod'

import { eventually } from '../eventually.ts'
import type { Platform } from '../platform.ts'

const mailboxSchema = z.object({
  messages: z.array(z.object({ to: z.array(z.string()), subject: z.string(), text: z.string() })),
})

/** Each of them gets one mail that asks for a decision, and that says nothing about anybody's health. */
export async function thenTheOwnersAreAskedByMail(
  platform: Platform,
  owners: readonly string[],
  secrets: RegExp,
): Promise<void> {
  const mails = await eventually('every owner has a mail', async () => {
    const response = await fetch(`${platform.mailbox}/api/messages`)
    const { messages } = mailboxSchema.parse(await response.json())
    const theirs = messages.filter(({ to }) => to.some((address) => owners.includes(address)))
    return theirs.length >= owners.length ? theirs : undefined
  })
  expect(mails.flatMap(({ to }) => to).toSorted()).toEqual(owners.toSorted())
  expect(mails.filter(({ subject, text }) => secrets.test(`${subject} ${text}`))).toEqual([])
}
