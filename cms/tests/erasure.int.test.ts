import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import '../../tests/support/property-seed.ts'
import { putInReview } from '../src/endpoints/start-review.ts'
import { ask } from '../src/endpoints/submit-request.ts'
import { empty } from '../src/erasure/erase-person.ts'
import {
  documentFile,
  keepTombstones,
  tombstoneFile,
  tombstonesIn,
} from '../src/erasure/kept-tombstones.ts'
import { legalReasons } from '../src/erasure/legal-reasons.ts'
import { reapplyErasures, recordErasure } from '../src/erasure/record-erasure.ts'
import { holdings, holdingsInResearch } from '../src/erasure/what-is-erased.ts'
import { handlers } from '../src/jobs/handlers.ts'
import { keepErasures } from '../src/jobs/keep-erasures.ts'
import { removeWhatIsOver } from '../src/jobs/remove-what-is-over.ts'
import {
  keepWithdrawals,
  withdrawalFile,
  withdrawalsIn,
} from '../src/withdrawals/kept-withdrawals.ts'
import { givenADecision, valueOf } from './support/given-answers.ts'
import {
  givenACanaryPerson,
  givenAMember,
  tablesHolding,
  type CanaryPerson,
} from './support/given-canary-person.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { wish } from './support/given-request.ts'
import { requestAs } from './support/personas.ts'
import { emptyRecord, startedCms, withDatabase } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

let about: { questionnaire: string; study: string }
let ada: CanaryPerson
let ben: CanaryPerson

beforeAll(async () => {
  await emptyRecord()
  const { dataFolder } = await startedCms()
  await rm(tombstoneFile(dataFolder), { force: true })
  const questionnaire = await givenAQuestionnaire()
  about = { questionnaire, study: await givenAStudy(questionnaire) }
})

beforeEach(async () => {
  ada = await givenACanaryPerson(about)
  ben = await givenACanaryPerson(about)
})

describe('erasing a member', () => {
  it('leaves no word of theirs in any table, and everything of everybody else', async () => {
    const { databaseUrl } = await startedCms()
    const before = await tablesHolding(ben.word, databaseUrl)
    expect(await tablesHolding(ada.word, databaseUrl)).toEqual(before)
    expect(before.length).toBeGreaterThan(5)
    await recordErasure(ada.req, { kind: 'member', id: ada.id, reason: 'asked-by-owner' })
    expect(await tablesHolding(ada.word, databaseUrl)).toEqual([])
    expect(await tablesHolding('2011-11-11', databaseUrl)).not.toEqual([])
    expect(await tablesHolding(ben.word, databaseUrl)).toEqual(before)
  })

  it('keeps the statements on consent under ids that lead to nobody, each with a law and a last day', async () => {
    const kept = await recordErasure(ada.req, {
      kind: 'member',
      id: ada.id,
      reason: 'asked-by-owner',
    })
    const until = expect.stringMatching(/^20\d\d-\d\d-\d\d$/) as string
    expect(kept).toEqual([
      { what: 'consents', rows: 2, reason: 'proof-of-consent', until },
      { what: 'audit', rows: 4, reason: 'accountability', until },
      { what: 'snapshots', rows: null, reason: 'sealed-research', until },
    ])
    expect(legalReasons[kept[0]?.reason ?? 'sealed-research'].law).toContain('GDPR')
    expect(await shellOf(ada)).toEqual([
      {
        email: `erased-${ada.id}@erased.invalid`,
        hash: null,
        name: 'erased',
        born: '1900',
        disease: null,
      },
    ])
  })

  it('takes the row itself where nothing points to it', async () => {
    const word = `canary${randomUUID().slice(0, 8)}`
    const { id, req } = await givenAMember(word, 'patient')
    expect(await recordErasure(req, { kind: 'member', id, reason: 'asked-by-owner' })).toEqual([])
    expect(await count(`SELECT FROM members WHERE id = '${id}'`)).toBe(0)
  })

  it('takes a researcher’s requests, but for those that owners were asked about', async () => {
    const { id, req } = await givenAMember(`canary${randomUUID().slice(0, 8)}`, 'professional')
    const first = valueOf(await ask(req, wish(about.questionnaire))).id
    const asked = valueOf(await ask(req, wish(about.questionnaire))).id
    valueOf(await putInReview(await requestAs('data scientist'), asked))
    const kept = await recordErasure(req, { kind: 'member', id, reason: 'decided-by-staff' })
    expect(kept).toMatchObject([
      { what: 'requests', rows: 1, reason: 'what-owners-agreed-to' },
      { what: 'audit', reason: 'accountability' },
    ])
    expect(await count(`SELECT FROM requests WHERE id IN ('${first}', '${asked}')`)).toBe(1)
  })

  it('gives the e-mail address free, and is done once only', async () => {
    await recordErasure(ada.req, { kind: 'member', id: ada.id, reason: 'asked-by-owner' })
    await recordErasure(ben.req, { kind: 'member', id: ada.id, reason: 'asked-by-owner' })
    expect(await count(`SELECT FROM erasures WHERE subject = '${ada.id}'`)).toBe(1)
    await expect(givenAMember(ada.word, 'patient')).resolves.toBeTruthy()
  })
})

describe('erasing a patient', () => {
  it('leaves nothing of the patient, and the account of the owner', async () => {
    const { databaseUrl } = await startedCms()
    await recordErasure(ada.req, { kind: 'patient', id: ada.patient, reason: 'asked-by-relative' })
    expect(await tablesHolding(ada.word, databaseUrl)).toEqual([
      'public.mails',
      'public.members',
      'public.members_sessions',
      'public.profiles',
    ])
  })
})

describe('a tombstone', () => {
  it('stands in the table, in the audit and in a file for its owner’s eyes, and tells ids alone', async () => {
    const { dataFolder } = await startedCms()
    await recordErasure(ada.req, { kind: 'member', id: ada.id, reason: 'asked-by-owner' })
    const tombstones = await tombstonesIn(dataFolder)
    const ours = tombstones.filter(({ subject }) => [ada.id, ada.patient].includes(subject))
    expect(ours.map(({ kind, reason }) => [kind, reason]).toSorted()).toEqual([
      ['member', 'asked-by-owner'],
      ['patient', 'asked-by-owner'],
    ])
    expect((await stat(tombstoneFile(dataFolder))).mode & 0o777).toBe(0o600)
    expect(await readFile(tombstoneFile(dataFolder), 'utf8')).not.toContain('canary')
    expect(
      await count(`SELECT FROM audit WHERE action = 'member.erased' AND subject = '${ada.id}'`),
    ).toBe(1)
  })

  it('is taken back together with the erasure', async () => {
    const { payload, databaseUrl, dataFolder } = await startedCms()
    const transactionID = (await payload.db.beginTransaction()) ?? ''
    const req = { ...ada.req, transactionID }
    await recordErasure(req, { kind: 'member', id: ada.id, reason: 'asked-by-owner' })
    await payload.db.rollbackTransaction(transactionID)
    expect(await tablesHolding(ada.word, databaseUrl)).toContain('public.patients')
    await keepTombstones(payload.db.drizzle, dataFolder)
    const subjects = (await tombstonesIn(dataFolder)).map(({ subject }) => subject)
    expect(subjects).not.toContain(ada.id)
  })

  it('is copied by the worker where a process died before, also behind a line that was cut short', async () => {
    const { dataFolder } = await startedCms()
    await recordErasure(ada.req, { kind: 'member', id: ada.id, reason: 'asked-by-owner' })
    const whole = (await tombstonesIn(dataFolder)).map(({ id }) => id)
    await writeFile(tombstoneFile(dataFolder), '{"id":"0b1d', { mode: 0o600 })
    await keepErasures(await worker({ kind: 'keep-erasures', subject: 'all' }))
    expect((await tombstonesIn(dataFolder)).map(({ id }) => id).toSorted()).toEqual(
      whole.toSorted(),
    )
  })

  it('makes the worker erase what a message on its way wrote afterwards', async () => {
    const { databaseUrl } = await startedCms()
    await recordErasure(ada.req, { kind: 'member', id: ada.id, reason: 'asked-by-owner' })
    await run(`INSERT INTO patients (owner_id, name, relationship, birth_date, sex)
      VALUES ('${ada.id}', '${ada.word}', 'child', '2011-11-11', 'male')`)
    await keepErasures(await worker({ kind: 'keep-erasures', subject: 'all' }))
    expect(await tablesHolding(ada.word, databaseUrl)).toEqual([])
  })

  it('erases again whatever comes back, and takes the document’s file with it', async () => {
    const { payload, dataFolder, databaseUrl } = await startedCms()
    const id = randomUUID()
    await mkdir(path.join(dataFolder, 'documents'), { recursive: true })
    await writeFile(documentFile(dataFolder, id), 'sealed')
    await recordErasure(ada.req, { kind: 'document', id, reason: 'time-is-up' })
    await expect(stat(documentFile(dataFolder, id))).rejects.toThrow('ENOENT')
    const named = { kind: 'member', subject: ada.id, reason: 'asked-by-owner' } as const
    await payload.db.drizzle.transaction((transaction) =>
      reapplyErasures(transaction, [
        { ...named, id: randomUUID(), erasedAt: new Date().toISOString(), kept: [] },
      ]),
    )
    expect(await tablesHolding(ada.word, databaseUrl)).toEqual([])
  })
})

describe('what was taken back', () => {
  it('is copied by the worker once, also a great many at one moment and behind a line that was cut short', async () => {
    const { payload, dataFolder } = await startedCms()
    await rm(withdrawalFile(dataFolder), { force: true })
    const runs = async (keep: () => Promise<void>) => {
      await keep()
      return (await withdrawalsIn(dataFolder)).map(({ row }) => row.id)
    }
    const again = () => runs(() => keepWithdrawals(payload.db.drizzle, dataFolder))
    await run(`INSERT INTO consents (owner_id, purpose_kind, purpose_id, capacity, text_version, text_sha256, decision, decided_at)
      SELECT '${ada.id}', 'claim', 'x', 'self', '1', 'x', 'deny', now() FROM generate_series(1, 400)`)
    const all = await count(`SELECT FROM consents WHERE decision = 'deny'`)
    const job = await worker({ kind: 'keep-erasures', subject: 'all' })
    const first = await runs(() => handlers['keep-erasures'](job))
    expect([first.length, new Set(first).size]).toEqual([all, all])
    expect(await again()).toEqual(first)
    await appendFile(withdrawalFile(dataFolder), '\n{"table":"consents","row":{"id":"0b1d')
    const purpose = { kind: 'study', study: about.study } as const
    await givenADecision(ben.req, { patient: ben.patient, purpose, decision: 'deny' })
    expect(await again()).toHaveLength(all + 1)
    expect((await stat(withdrawalFile(dataFolder))).mode & 0o777).toBe(0o600)
    expect(await readFile(withdrawalFile(dataFolder), 'utf8')).not.toMatch(/permit|Example/)
  })
})

describe('what is kept', () => {
  const days = fc.integer({ min: -2, max: 2 })
  const somebody = fc.record({ consents: days, audit: days, isHere: fc.boolean() })

  it('leaves on its last day, whenever that is: no row before, none after, and nobody’s who is here', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(somebody, { minLength: 1, maxLength: 5 }), async (people) => {
        const ids = people.map(() => randomUUID())
        for (const [index, person] of people.entries()) await run(leftBy(ids[index] ?? '', person))
        await removeWhatIsOver(await worker({ kind: 'remove-what-is-over', subject: 'all' }))
        const left = await Promise.all(ids.map(whatIsLeftOf))
        expect(left).toEqual(
          people.map(({ consents, audit, isHere }) => ({
            consents: isHere || consents > 0,
            audit: isHere || audit > 0,
            shell: isHere || consents > 0,
            kept: [consents, audit].map((day) => (day > 0 ? 1 : 0)),
          })),
        )
      }),
      { numRuns: 12 },
    )
  })

  it('is written into the tombstones of the data folder, too', async () => {
    const { dataFolder } = await startedCms()
    const id = randomUUID()
    await run(leftBy(id, { consents: -1, audit: 2, isHere: false }))
    await keepErasures(await worker({ kind: 'keep-erasures', subject: 'all' }))
    const before = (await tombstonesIn(dataFolder)).find(({ subject }) => subject === id)
    await removeWhatIsOver(await worker({ kind: 'remove-what-is-over', subject: 'all' }))
    const after = (await tombstonesIn(dataFolder)).find(({ subject }) => subject === id)
    expect([before, after].map((each) => each?.kept.map((line) => line.rows))).toEqual([
      [1, 1],
      [0, 1],
    ])
  })

  it('is of no table that the removal does not know', async () => {
    const kept = [...Object.values(holdings).flat(), ...holdingsInResearch].filter(
      ({ fate }) => fate !== 'removed',
    )
    const [source] = await rows(`SELECT prosrc FROM pg_proc WHERE proname = 'remove_what_is_over'`)
    const known = String(source?.['prosrc'])
    expect(
      kept.map(({ table }) => table).filter((table) => !known.includes(`people_over('${table}')`)),
    ).toEqual([])
  })

  /** Somebody who was erased, or whose tombstone lies; so many days from now each sort of rows leaves. */
  function leftBy(
    id: string,
    { consents, audit, isHere }: { consents: number; audit: number; isHere: boolean },
  ) {
    const line = (what: string, reason: string, day: number) =>
      `jsonb_build_object('what', '${what}', 'rows', 1, 'reason', '${reason}',
        'until', to_char((now() AT TIME ZONE 'UTC')::date + ${String(day)}, 'YYYY-MM-DD'))`
    const email = isHere ? `${id}@tests.example` : `erased-${id}@erased.invalid`
    return `INSERT INTO members (id, email, nickname, kind) VALUES ('${id}', '${email}', 'n-${id}', 'patient');
      INSERT INTO consents (owner_id, purpose_kind, purpose_id, capacity, text_version, text_sha256, decision, decided_at)
        VALUES ('${id}', 'claim', 'x', 'self', '1', 'x', 'permit', now());
      INSERT INTO audit (action, actor, subject, created_at)
        VALUES ('test.done', 'members:${id}', 'x', now() - interval '6 years');
      INSERT INTO erasures (kind, subject, reason, kept) VALUES ('member', '${id}', 'asked-by-owner',
        jsonb_build_array(${line('consents', 'proof-of-consent', consents)}, ${line('audit', 'accountability', audit)}))`
  }

  async function whatIsLeftOf(id: string) {
    const [found] = await rows(`SELECT
      EXISTS (SELECT FROM consents WHERE owner_id = '${id}') AS consents,
      EXISTS (SELECT FROM audit WHERE actor = 'members:${id}') AS audit,
      EXISTS (SELECT FROM members WHERE id = '${id}') AS shell,
      (SELECT jsonb_path_query_array(kept, '$[*].rows') FROM erasures WHERE subject = '${id}') AS kept`)
    return found
  }
})

describe('what is erased', () => {
  it('names every table that points to a member or a patient', async () => {
    const named = Object.values(holdings).flatMap((held) =>
      held.map(({ table, column }) => `${table}.${column}`),
    )
    const pointing =
      await rows(`SELECT conrelid::regclass || '.' || attname AS link FROM pg_constraint
      JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
      WHERE contype = 'f' AND confrelid IN ('members'::regclass, 'patients'::regclass)`)
    const forgotten = pointing
      .map(({ link }) => link)
      .filter((link) => !named.includes(String(link)))
    expect(forgotten).toEqual(['patients.owner_id'])
  })

  it('takes documents with their files: each has a tombstone of its own', async () => {
    const { payload } = await startedCms()
    const [person, id] = [randomUUID(), randomUUID()]
    await run(`CREATE TABLE IF NOT EXISTS test_documents (id uuid, patient uuid);
      INSERT INTO test_documents VALUES ('${id}', '${person}'), ('${randomUUID()}', '${randomUUID()}')`)
    const held = [
      { table: 'test_documents', column: 'patient', fate: 'removed', areDocuments: true },
    ] as const
    const erased = await empty(payload.db.drizzle, held, person)
    expect(erased).toEqual({
      reached: [{ kind: 'document', subject: id }],
      kept: [],
      isPointedTo: false,
    })
    expect(await count('SELECT FROM test_documents')).toBe(1)
    await run('DROP TABLE test_documents')
  })
})

async function rows(statement: string): Promise<Record<string, unknown>[]> {
  const { databaseUrl } = await startedCms()
  return withDatabase(
    databaseUrl,
    async (client) => (await client.query<Record<string, unknown>>(statement)).rows,
  )
}

async function count(statement: string): Promise<number> {
  return (await rows(statement)).length
}

async function run(statement: string): Promise<void> {
  const { databaseUrl } = await startedCms()
  await withDatabase(databaseUrl, (client) => client.query(statement))
}

function shellOf({ id, patient }: CanaryPerson) {
  return rows(`SELECT email, hash, patients.name, to_char(patients.birth_date, 'YYYY') AS born, disease_id AS disease
    FROM members, patients WHERE members.id = '${id}' AND patients.id = '${patient}' AND owner_id = members.id`)
}
