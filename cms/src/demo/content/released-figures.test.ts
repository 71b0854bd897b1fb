import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { aggregateSnapshot, release, secretKey, takeSnapshot } from '@share4rare/analytics'
import { codebookOf, type Codebook, type ReleasedTable } from '@share4rare/schemas'
import { describe, expect, it } from 'vitest'

import { responses } from './answers.ts'
import { commonDataElements } from './common-data-elements.ts'
import { dailyLife } from './daily-life.ts'
import { people } from './people.ts'
import { requestDecisions, requests, type DemoRequest } from './requests.ts'

const key = secretKey('5a'.repeat(32))
const day = '2026-10-01'
const diseaseOf = new Map(people().patients.map((patient) => [patient.key, patient.disease]))

/** The tables that a request gets from those who said yes. */
async function tablesOf(request: DemoRequest): Promise<readonly ReleasedTable[]> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-figures-'))
  try {
    return await releasedFrom(join(folder, 'sealed'), request)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function releasedFrom(
  folder: string,
  request: DemoRequest,
): Promise<readonly ReleasedTable[]> {
  const codebook = codebookFor(request)
  const cutOff = `${day}T00:00:00Z`
  const about = {
    snapshot: request.key,
    questionnaire: request.questionnaire,
    purpose: request.key,
  }
  await takeSnapshot({
    folder,
    lines: linesOf(request),
    codebook,
    key,
    about: { ...about, consentCutOff: cutOff },
  })
  const aggregate = await aggregateSnapshot({
    folder,
    population: { id: `${request.questionnaire}|example`, diseases: null },
    items: codebook.items,
    noiseKey: key,
  })
  const { tables } = request
  const terms = { codebook, countedOn: day, noiseKey: key, history: [], earlierNoiseKeyIds: [] }
  const outcome = release(aggregate, { ...terms, tables })
  return outcome.ok ? outcome.released.tables : []
}

function codebookFor({ questionnaire, items }: DemoRequest): Codebook {
  const [asked = dailyLife] = [dailyLife, commonDataElements].filter(
    ({ code }) => code === questionnaire,
  )
  const codebook = codebookOf(asked)
  return { ...codebook, items: codebook.items.filter(({ code }) => items.includes(code)) }
}

async function* linesOf(request: DemoRequest): AsyncGenerator<string> {
  const yes = requestDecisions(request).filter(({ decision }) => decision === 'permit')
  const permitted = new Set(yes.map(({ patient }) => patient))
  const handedIn = responses().filter(({ submittedOn }) => submittedOn !== null)
  const theirs = handedIn.filter(({ questionnaire }) => questionnaire === request.questionnaire)
  for (const { patient, answers } of theirs.filter((each) => permitted.has(each.patient))) {
    yield await Promise.resolve(
      JSON.stringify({ patient, disease: diseaseOf.get(patient), answers }),
    )
  }
}

/** For each figure of a table, whether it is shown. */
function shownIn(table: ReleasedTable): boolean[] {
  const cells =
    table.measure === 'categories'
      ? table.percents.map(({ percent }) => percent)
      : [table.mean, table.standardError, table.sd, ...table.bins.map(({ percent }) => percent)]
  return cells.map(({ status }) => status === 'shown')
}

describe.each(requests)('the figures for $key', (request) => {
  it('are mostly shown, on every item at least one, and some are withheld', async () => {
    const tables = await tablesOf(request)
    expect(tables.map(({ item }) => item).toSorted()).toEqual(request.items.toSorted())
    const shown = tables.flatMap(shownIn)
    expect(shown.filter(Boolean).length / shown.length).toBeGreaterThan(0.6)
    expect(tables.filter((table) => !shownIn(table).includes(true))).toEqual([])
    expect(tables.filter((table) => shownIn(table).includes(false))).not.toEqual([])
  })

  it('hold a standard deviation for every number, and both shares of every yes or no', async () => {
    const tables = await tablesOf(request)
    const numbers = tables.filter((table) => table.measure === 'numbers')
    expect(numbers.filter(({ sd }) => sd.status === 'withheld')).toEqual([])
    const pairs = tables.filter(
      (table) => table.measure === 'categories' && table.percents.length === 2,
    )
    expect(pairs.length).toBeGreaterThan(0)
    expect(pairs.flatMap(shownIn)).not.toContain(false)
  })
})
