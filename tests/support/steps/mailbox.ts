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
    const all = await mailsTo(platform, owners)
    const theirs = all.filter(({ subject }) => subject === 'A question about your answers')
    return theirs.length >= owners.length ? theirs : undefined
  })
  expect(mails.flatMap(({ to }) => to).toSorted()).toEqual(owners.toSorted())
  expect(mails.filter(({ subject, text }) => secrets.test(`${subject} ${text}`))).toEqual([])
}

/** The researcher gets one mail, which says that there is something to fetch and nothing of the figures. */
export async function thenTheResearcherIsTold(platform: Platform, email: string): Promise<void> {
  const mails = await eventually('the researcher has a mail', async () => {
    const hers = await mailsTo(platform, [email])
    return hers.length > 0 ? hers : undefined
  })
  expect(mails).toHaveLength(1)
  expect(mails.filter(({ text }) => /energy|helped|%/i.test(text))).toEqual([])
}

/** What lies in the mailbox for these addresses. */
export async function mailsTo({ mailbox }: Platform, addresses: readonly string[]) {
  const response = await fetch(`${mailbox}/api/messages`)
  const { messages } = mailboxSchema.parse(await response.json())
  return messages.filter(({ to }) => to.some((address) => addresses.includes(address)))
}

/** The token of the link in the first mail to an address, which it waits for. */
export async function linkIn(platform: Platform, address: string): Promise<string> {
  return eventually(`a link for ${address}`, async () => {
    const [mail] = await mailsTo(platform, [address])
    return /\/link\/([\w-]{43})/.exec(mail?.text ?? '')?.[1]
  })
}
