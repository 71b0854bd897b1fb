import { noticeDue } from '@share4rare/schemas'
import type { Where } from 'payload'

import { relatedId } from '../collections/related-id.ts'
import type { Patient } from '../generated/payload-types.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { WorkContext } from './work-context.ts'

/**
 * Writes to guardians six months and one month before a child comes of age, once each. Nothing is noted: what is
 * frozen follows from the date of birth alone.
 */
export async function tellComingOfAge(context: WorkContext): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  for (const child of await childrenAbout18(today, context)) {
    const notice = noticeDue(child, today)
    if (notice === null) continue
    await queueMail(context.req, {
      key: `coming-of-age:${child.id}:${notice}`,
      recipient: relatedId(child.owner),
      template: `coming-of-age-${notice}`,
    })
  }
}

/** Those who are 17: nobody else can be due. */
async function childrenAbout18(today: string, { req }: WorkContext): Promise<Patient[]> {
  const bornAfter = `${Number(today.slice(0, 4)) - 19}${today.slice(4)}`.replace('-02-29', '-02-28')
  const bornBefore = `${Number(today.slice(0, 4)) - 17}${today.slice(4)}`.replace(
    '-02-29',
    '-03-01',
  )
  const where: Where = {
    relationship: { equals: 'child' },
    birthDate: { greater_than: bornAfter, less_than: bornBefore },
  }
  const { docs } = await req.payload.find({
    collection: 'patients',
    where,
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the platform looks at dates of birth; the mails hold none
    req,
  })
  return docs
}
