import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { releaseManifestSchema, researchRequestSchema } from '@share4rare/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

import { madeSchema, signIn } from '../support/caller.ts'
import { rowsOf } from '../support/direct-database.ts'
import { KillablePlatform } from '../support/killable-platform.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { makeMember } from '../support/steps/accounts.ts'
import { mailsTo } from '../support/steps/mailbox.ts'
import { aCommunity } from '../support/steps/community.ts'
import {
  aParticipant,
  decide,
  forEverybody,
  takePart,
  type Participant,
} from '../support/steps/people.ts'
import { aPreparedStudy } from '../support/steps/prepared-study.ts'

await startedPlatform() // what is served here was built for it
const rounds = 8
const people = 22
const questions = [
  {
    ...{ blockType: 'scale', code: 'rest', title: 'How well did you rest?', required: true },
    ...{ aggregate: true, showPosition: true, minimum: 0, maximum: 10 },
    ...{ direction: 'higher-is-better' },
  },
]
let ours: KillablePlatform
let record: Awaited<ReturnType<typeof givenDueWork>>

beforeAll(async () => {
  ours = await KillablePlatform.begin()
  record = await givenDueWork()
})
afterAll(() => ours.stop())

test('however often the worker is killed, each release and each mail stands once and whole', async () => {
  for (const request of record.requests) {
    await record.askForWork(request)
    await killAtARandomMoment()
  }
  ours.start('worker')
  await theWorkIsDone()

  const releases = await releasesKept()
  const ofRequests = releases.flatMap(({ request }) => (request ? [request] : []))
  expect(ofRequests.toSorted()).toEqual([...record.requests].toSorted())
  expect(releases.filter(({ request }) => !request).length).toBeGreaterThan(0)
  expect(releases.filter((release) => !isWhole(release))).toEqual([])
  expect(releases.slice(1).map(({ before }) => before)).toEqual(
    releases.slice(0, -1).map(({ sha256 }) => sha256),
  )
  const [folders, names] = [await sealedFolders(), await sealedNames()]
  expect(names.filter((name) => !folders.includes(name))).toEqual([])
  // Charts whose job was given up for a later one: the tidying of every hour removes what was sealed for them.
  const left = folders.filter((name) => !names.includes(name))
  expect(left.filter((name) => !name.startsWith('charts-'))).toEqual([])

  const outbox = await mailsKept()
  expect(new Set(outbox.map(({ key }) => key)).size).toBe(outbox.length)
  expect(outbox.filter(({ sent }) => !sent)).toEqual([])
  const owed = record.requests.map((request) => `request-delivered:${request}`)
  expect(outbox.map(({ key }) => key)).toEqual(expect.arrayContaining(owed))
  expect(outbox.length).toBe(2 * rounds * people + rounds)
  const audited = await rows("SELECT count(*) AS all FROM audit WHERE action = 'release.made'")
  expect(Number(audited[0]?.['all'])).toBe(releases.length)
})

test('every mail arrived, and at most one more for each time that the worker was killed', async () => {
  const arrived = await mailsTo(ours.platform, record.addresses)
  expect(arrived.length).toBeGreaterThanOrEqual(rounds * people + rounds)
  expect(arrived.length).toBeLessThanOrEqual(rounds * people + 2 * rounds)
})

test('every list of people alike stands once, of the same neighbourhoods, each of eleven people at least', async () => {
  const lists = await rows('SELECT DISTINCT basis FROM people_alike_lists')
  expect(lists).toHaveLength(1)
  const [counted] = await rows(`SELECT
    (SELECT count(*)::int FROM people_alike_lists) AS lists,
    (SELECT count(DISTINCT patient_id)::int FROM people_alike) AS drawn,
    (SELECT count(*)::int FROM neighbourhood_members) AS placed`)
  const neighbours = rounds * newcomers
  const viewers = neighbours + people
  expect(counted).toEqual({ lists: viewers, drawn: viewers, placed: neighbours })
  const small = await rows(`SELECT number FROM neighbourhood_members
    GROUP BY number HAVING count(*) < 11 OR number IS NULL`)
  expect(small).toEqual([])
})

/** Tell of themselves in each round, and stand in each other's lists. */
const newcomers = 40
/** As many as there are rounds, so that each brings another one. */
const symptoms = [
  ...['HP:0001324', 'HP:0003236', 'HP:0001288', 'HP:0001250'],
  ...['HP:0001263', 'HP:0000252', 'HP:0002015', 'HP:0003202'],
]

/** More people who may be found, and of everybody who took part, another symptom: all lists are to be made anew. */
async function listsAreToBeMade(owners: readonly Participant[], round: number): Promise<void> {
  await aCommunity(
    ours.platform,
    Array.from({ length: newcomers }, (_, nth) => ({
      hpoIds: symptoms.filter((_id, at) => (nth + at) % 3 > 0),
    })),
  )
  const hpoId = symptoms[round % symptoms.length] ?? ''
  await forEverybody(owners, ({ caller, patient }) =>
    caller.post(
      `/patients/${patient}/symptoms/keep`,
      { hpoId, excluded: false, resolved: false, onset: null },
      z.unknown(),
    ),
  )
}

/** People who took part, and requests that they said yes to and the committee approved. */
async function givenDueWork() {
  const { platform } = ours
  const prepared = await aPreparedStudy(platform, questions)
  const { study, diseases, doorkeepers, dataScientist, votes } = prepared
  const names = Array.from({ length: people }, (_, index) => `Kim ${index} Rounds`)
  const owners = await forEverybody(names, async (name, index) => {
    const one = await aParticipant(platform, name, doorkeepers, diseases)
    await takePart(one, study, { rest: index % 11 })
    return one
  })
  const researcher = await makeMember(platform, 'Rita Rounds', 'professional')
  const asking = await signIn(platform, 'members', researcher)
  const purpose = 'We want to learn whether everything is made once, whatever happens.'
  const askFor = async (title: string) => {
    const wish = {
      ...{ title, purpose, team: 'The Example Team', tables: 'one-way', items: ['rest'] },
      ...{ questionnaire: study.questionnaire, diseaseGroup: diseases.group },
    }
    const { id } = await asking.post('/requests/submit', wish, researchRequestSchema)
    await dataScientist.post(`/requests/${id}/start-review`, {}, z.unknown())
    return id
  }
  const requests: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const id = await askFor(`To be released ${round}`)
    await forEverybody(owners, (one) => decide(one, { kind: 'request', id }, 'permit'))
    for (const member of votes)
      await member.post('/reviews', { request: id, vote: 'approve' }, madeSchema)
    requests.push(id)
  }
  await theirOwnersAreAsked()
  /** A release, the charts of the study, and mails to everybody about one more request. */
  const askForWork = async (request: string) => {
    await dataScientist.post(`/requests/${request}/end-call`, {}, z.unknown())
    await dataScientist.post(`/studies/${study.id}/peer-charts`, {}, z.unknown())
    await askFor(`To be decided on ${request}`)
    await listsAreToBeMade(owners, requests.indexOf(request))
  }
  const addresses = [researcher, ...owners.map(({ person }) => person)].map(({ email }) => email)
  return { requests, askForWork, addresses }
}

/** Before the rounds, in peace: their mails would not find room beside the others in the mailbox. */
async function theirOwnersAreAsked(): Promise<void> {
  ours.start('worker')
  const wanted = rounds * people
  await until(
    `SELECT 1 FROM mails HAVING bool_and(sent_at IS NOT NULL)
      AND count(*) FILTER (WHERE key LIKE 'request-asked:%') = ${wanted}`,
    5,
  )
  await ours.kill('worker')
  await fetch(`${ours.platform.mailbox}/api/messages`, { method: 'DELETE' })
}

/**
 * Starts the worker, lets it take something up, and kills it somewhere in the middle: sometimes at once, sometimes
 * after it has looked, every ten seconds, for jobs of the one that was killed before.
 */
async function killAtARandomMoment(): Promise<void> {
  const began = new Date().toISOString()
  ours.start('worker')
  await until(
    `SELECT 1 FROM pgboss.job WHERE state = 'active' AND started_on > '${began}' LIMIT 1`,
    3,
  )
  await pause(Math.random() * 20_000)
  await ours.kill('worker')
  // As long passes as the queue waits for the heart of a worker that is dead.
  await rows(
    "UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour' WHERE state = 'active'",
  )
}

async function theWorkIsDone(): Promise<void> {
  const open = `SELECT 1 FROM requests
      WHERE state IN ('approved', 'sealed') AND call_ends_at <= now()
    UNION ALL SELECT 1 FROM mails WHERE sent_at IS NULL
    UNION ALL SELECT 1 FROM pgboss.job
      WHERE state IN ('active', 'retry') OR (name IN ('ask-owners', 'find-people-alike') AND state = 'created')`
  await until(`SELECT 1 WHERE NOT EXISTS (${open})`, 10)
}

/** Waits until the statement finds a row; gives up after so many minutes. */
async function until(statement: string, minutes: number): Promise<void> {
  const deadline = Date.now() + minutes * 60_000
  while ((await rows(statement)).length === 0) {
    if (Date.now() > deadline) throw new Error(`It never came about: ${statement}`)
    await pause(100)
  }
}

const rows = (statement: string) => rowsOf(ours.databaseUrl, statement)

const keptSchema = z.array(
  z.object({
    request_id: z.string().nullable(),
    figures: z.string().nullable(),
    manifest: releaseManifestSchema,
    manifest_sha256: z.string(),
  }),
)

async function releasesKept() {
  const kept = keptSchema.parse(
    await rows(
      'SELECT request_id, figures, manifest, manifest_sha256 FROM releases ORDER BY created_at',
    ),
  )
  return kept.map(({ request_id: request, figures, manifest, manifest_sha256: sha256 }) => ({
    ...{ request, figures, manifest, sha256, before: manifest.previousManifestSha256 },
  }))
}

/** The file is the one that its manifest names; a chart has none. */
function isWhole({ figures, manifest }: Awaited<ReturnType<typeof releasesKept>>[number]): boolean {
  const named = manifest.outputSha256.map(({ sha256 }) => sha256)
  const found = figures === null ? [] : [createHash('sha256').update(figures).digest('hex')]
  return named.join() === found.join()
}

async function sealedFolders(): Promise<string[]> {
  return readdir(path.join(ours.folder, 'snapshots'))
}

async function sealedNames(): Promise<string[]> {
  const found = z
    .array(z.object({ name: z.string() }))
    .parse(await rows('SELECT name FROM snapshots'))
  return found.map(({ name }) => name)
}

async function mailsKept() {
  const found = await rows(
    "SELECT key, sent_at IS NOT NULL AS sent FROM mails WHERE key LIKE 'request-%'",
  )
  return z.array(z.object({ key: z.string(), sent: z.boolean() })).parse(found)
}
