import {
  claims,
  claimsFor,
  done,
  refused,
  type decideClaimsSchema,
  type Locale,
  type Problem,
  type Result,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { sha256OfJson } from '../audit/sha256-of-json.ts'
import type { Member } from '../generated/payload-types.ts'
import { sessionOf } from '../session/open-session.ts'
import { askForJob } from '../jobs/ask-for-job.ts'
import { capacityOf } from './capacity-of.ts'
import { currentText, type CurrentText } from './current-text.ts'

type Decided = z.infer<typeof decideClaimsSchema>['decisions'][number]

/**
 * Adds a dated statement for each claim, in the transaction of the request, with what proves it: the very words,
 * their version and language, in what capacity, and by which session.
 */
export async function decideClaims(
  req: PayloadRequest,
  member: Member,
  { locale, decisions }: z.infer<typeof decideClaimsSchema>,
): Promise<Result<null>> {
  const texts: CurrentText[] = []
  for (const { claim } of decisions) texts.push(await currentText(claim, locale, req))
  const problems = decisions.flatMap((decided, index) =>
    problemsWith(decided, member, texts[index]?.version),
  )
  if (problems.length > 0) return refused(...problems)
  for (const [index, { claim, decision }] of decisions.entries()) {
    const text = texts[index]
    if (text) await addStatement(req, member, { claim, decision, locale, text })
    if (claim === 'private-messages')
      await askForJob(req, { kind: 'find-people-alike', subject: 'all' })
  }
  return done(null)
}

function problemsWith({ claim, version, decision }: Decided, member: Member, current?: string) {
  const problems: Problem[] = []
  if (!claimsFor(member.kind).includes(claim)) problems.push({ code: 'not-found', at: claim })
  if (version !== current) problems.push({ code: 'stale-revision', at: claim })
  if (claims[claim].isNeeded && decision === 'deny')
    problems.push({ code: 'consent-missing', at: claim })
  return problems
}

async function addStatement(
  req: PayloadRequest,
  member: Member,
  {
    claim,
    decision,
    locale,
    text,
  }: Pick<Decided, 'claim' | 'decision'> & {
    readonly locale: Locale
    readonly text: CurrentText
  },
): Promise<void> {
  await req.payload.create({
    collection: 'consents',
    data: {
      owner: member.id,
      purposeKind: 'claim',
      purposeId: claim,
      capacity: await capacityOf(member, req),
      locale,
      textVersion: text.version,
      textSha256: sha256OfJson(text),
      session: sessionOf(member) ?? null,
      decision,
      decidedAt: new Date().toISOString(),
    },
    depth: 0,
    overrideAccess: true, // statements are added through our own doors alone
    req,
  })
  await recordAudit(req, { action: 'claim.decided', subject: member.id })
}
