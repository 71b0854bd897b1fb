import { createHash } from 'node:crypto'

import { canonicalJson } from '@share4rare/schemas'
import type { ClientBase } from 'pg'

import { unprovedGap, type Gap } from './unproved-gap.ts'

/** What a look at the whole audit found: that it holds, or the first line or link that is not as it was. */
export type AuditVerdict =
  | { readonly holds: true; readonly lines: number; readonly head: string }
  | { readonly holds: false; readonly fault: AuditFault; readonly at: string }

/** A line changed, gone or put in; a link changed or gone; the link that was noted elsewhere cut off. */
type AuditFault =
  'line-changed' | 'line-missing' | 'line-put-in' | 'link-changed' | 'link-missing' | 'cut-off'

/**
 * Reads the audit in portions and computes every link anew, without the SQL that made them. Wants a
 * transaction that sees one moment. `noted` are last links of earlier looks, kept elsewhere.
 */
export async function verifyAuditChain(
  client: ClientBase,
  noted: readonly string[] = [],
): Promise<AuditVerdict> {
  await client.query(`SELECT set_config('TimeZone', 'UTC', true)`)
  let before: Link = { seq: 0, hash: '0'.repeat(64) }
  const unseen = new Set(noted)
  const gaps: Gap[] = []
  let writtenAt: number | null = null
  for (let links = await linksAfter(0, client); links.length > 0;) {
    for (const link of links) {
      const fault = faultOf(link, before)
      if (fault) return { holds: false, fault: fault.fault, at: fault.at }
      if (link.line) writtenAt = Date.parse(link.line['created_at'] ?? '')
      else gaps.push(gapAt(link, writtenAt))
      unseen.delete(link.hash)
      before = link
    }
    links = await linksAfter(before.seq, client)
  }
  const unproved = await unprovedGap(gaps, client)
  if (unproved) return { holds: false, fault: 'line-missing', at: `line ${unproved}` }
  const stranger = await unchainedLine(client)
  if (stranger) return { holds: false, fault: 'line-put-in', at: `line ${stranger}` }
  if (unseen.size > 0) return { holds: false, fault: 'cut-off', at: `link ${before.seq}` }
  return { holds: true, lines: before.seq, head: before.hash }
}

interface Link {
  readonly seq: number
  readonly hash: string
}

interface ChainedLine extends Link {
  readonly auditId: string
  readonly previousHash: string
  /** The line that announced that this one left on its last day; null where it did not. */
  readonly gap: string | null
  /** The line's columns as texts; null where the line is gone. */
  readonly line: Readonly<Record<string, string | null>> | null
}

async function linksAfter(seq: number, client: ClientBase): Promise<ChainedLine[]> {
  const { rows } = await client.query<ChainedLine>(portion, [seq])
  return rows
}

const portion = `SELECT link.seq::float8 AS seq, link.hash, link.audit_id AS "auditId",
    link.previous_hash AS "previousHash", audit_gaps.announced_by AS gap,
    CASE WHEN audit.id IS NOT NULL THEN
      (SELECT jsonb_object_agg(key, value) FROM jsonb_each_text(to_jsonb(audit))) END AS line
  FROM audit_chain link LEFT JOIN audit ON audit.id = link.audit_id
    LEFT JOIN audit_gaps ON audit_gaps.audit_id = link.audit_id
  WHERE link.seq > $1 ORDER BY link.seq LIMIT 2000`

function faultOf(link: ChainedLine, before: Link): { fault: AuditFault; at: string } | null {
  if (link.seq !== before.seq + 1) return { fault: 'link-missing', at: `link ${before.seq + 1}` }
  if (link.previousHash !== before.hash) return { fault: 'link-changed', at: `link ${link.seq}` }
  const at = `line ${link.auditId}, link ${link.seq}`
  if (!link.line) return link.gap === null ? { fault: 'line-missing', at } : null
  return hashAfter(before, link.line) === link.hash ? null : { fault: 'line-changed', at }
}

function gapAt({ auditId, gap }: ChainedLine, before: number | null): Gap {
  return { line: auditId, announcedBy: gap ?? '', before }
}

function hashAfter(before: Link, line: Readonly<Record<string, string | null>>): string {
  const said = Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null))
  return createHash('sha256')
    .update(before.hash + canonicalJson(said))
    .digest('hex')
}

async function unchainedLine(client: ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM audit WHERE NOT EXISTS (
      SELECT FROM audit_chain WHERE audit_id = audit.id) ORDER BY created_at LIMIT 1`,
  )
  return rows[0]?.id ?? null
}

/** The verdict as one sentence for the operator. */
export function auditSentence(verdict: AuditVerdict): string {
  if (!verdict.holds) return `The audit does not hold: ${faults[verdict.fault]} (${verdict.at}).`
  const lines = verdict.lines === 1 ? 'The one line' : `All ${verdict.lines} lines`
  return `${lines} of the audit hold; the last link is ${verdict.head}.`
}

const faults: Record<AuditFault, string> = {
  'line-changed': 'a line was changed, or its link',
  'line-missing': 'a line is missing',
  'line-put-in': 'a line was put in past the chain',
  'link-changed': 'a link does not follow from the one before it',
  'link-missing': 'a link is missing',
  'cut-off': 'a link that was noted is missing, so the end was cut off or all of it rewritten',
}
