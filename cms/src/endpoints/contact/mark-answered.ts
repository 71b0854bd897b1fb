import { done, refused } from '@share4rare/schemas'

import { administrators } from '../../access/staff.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { relatedIdOrNull } from '../../collections/related-id.ts'
import { endpoint, idOf, inTransaction } from '../endpoint.ts'

/** `POST /contact-messages/:id/answered`: an administrator has written back, by their own mail. */
export const markAnswered = endpoint('post', '/:id/answered', async (req) => {
  if (!administrators({ req })) return refused({ code: 'not-permitted' })
  return inTransaction(req, async () => {
    const { docs } = await req.payload.update({
      collection: 'contact-messages',
      where: { id: { equals: idOf(req) }, state: { equals: 'waiting' } },
      data: { state: 'answered', answeredAt: new Date().toISOString() },
      depth: 0,
      overrideAccess: true, // the door has asked for the role; Payload's own is shut
      req,
    })
    const [message] = docs
    if (!message) return refused({ code: 'not-found' })
    const person = relatedIdOrNull(message.owner)
    const about = { action: 'contact.answered', subject: message.id }
    await recordAudit(req, { ...about, ...(person !== null && { person }) })
    return done({ id: message.id })
  })
})
