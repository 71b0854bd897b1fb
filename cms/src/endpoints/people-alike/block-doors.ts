import { blockedPeopleSchema, blockSchema, done, refused, type Result } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { patientsAndCaregivers } from '../../access/members.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { askForJob } from '../../jobs/ask-for-job.ts'
import { block, blockedBy, unblock } from '../../people-alike/blocked-people.ts'
import { bodyOfMember, endpoint, inTransaction, signedInMember } from '../endpoint.ts'

/** `GET /profiles/blocked`: whom the member has blocked. Nobody is told who blocked them. */
const listBlocked = endpoint('get', '/blocked', async (req) => {
  const member = signedInMember(req)
  if (!member.ok) return member
  return done(blockedPeopleSchema.parse({ people: await blockedBy(req, member.value.id) }))
})

/** `POST /profiles/block`: neither of the two is shown the other any more. */
const blockPerson = endpoint('post', '/block', (req) => decide(req, 'person.blocked', block))

/** `POST /profiles/unblock`: takes it back. */
const unblockPerson = endpoint('post', '/unblock', (req) =>
  decide(req, 'person.unblocked', unblock),
)

/** The doors by which members say whom they do not want to meet. */
export const blockDoors = [listBlocked, blockPerson, unblockPerson]

/** The same answer whether or not there is such a person. */
async function decide(
  req: PayloadRequest,
  action: string,
  work: typeof block,
): Promise<Result<object>> {
  const body = await bodyOfMember(req, blockSchema)
  if (!body.ok) return body
  const member = signedInMember(req)
  if (!member.ok) return member
  if (!patientsAndCaregivers({ req })) return refused({ code: 'not-permitted' })
  const { id } = member.value
  const decided = await inTransaction(req, async () => {
    await work(req, id, body.value.person)
    await recordAudit(req, { action, subject: id, person: id })
    return done({})
  })
  if (decided.ok) await askForJob(req, { kind: 'find-people-alike', subject: 'all' })
  return decided
}
