import { getPayload, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'

import { logging } from '../src/logging.ts'
import { givenADraft } from './support/given-answers.ts'
import { aPatient, givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { tokenOf } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'

let logger: Payload['logger']
let lines: string[] = []

beforeAll(async () => {
  await emptyRecord()
  const { config } = await startedCms()
  const destination = { write: (line: string) => void lines.push(line) }
  const loud = Object.assign({}, config, { logger: { ...logging('trace'), destination } })
  const options = { key: 'loud', disableDBConnect: true, disableOnInit: true }
  ;({ logger } = await getPayload({ config: loud, ...options }))
})

beforeEach(() => {
  lines = []
})

const lineSchema = z.object({
  level: z.number(),
  err: z.object({ name: z.string(), at: z.array(z.string()) }),
})

const secret = 'Zoë Secret'
const failed = () =>
  new Error(`Failed query: insert into "patients"\nparams: ${secret}\n at ${secret}`)

describe('a line of the log about an error', () => {
  it.each([
    ['an error', () => [failed()]],
    ['an error with words', () => [failed(), 'a job failed']],
    ['an error by its name', () => [{ err: failed() }]],
    ['an error by another name', () => [{ error: failed(), job: 'x' }]],
    ['an error whose message is quoted', () => [{ err: failed(), msg: `No: ${failed().message}` }]],
    [
      'an error whose message is quoted aside',
      () => [{ err: failed() }, `No: ${failed().message}`],
    ],
  ] as const)('names where it was, and no value: %s', (_, about) => {
    logger.error(...(about() as [object]))
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(/Zoë|Failed query/)
    const { level, err } = lineSchema.parse(JSON.parse(lines[0] ?? ''))
    expect([level, err.name]).toEqual([50, 'Error'])
    expect(err.at[0]).toMatch(/^at .*logs\.int/)
  })

  it('keeps words that quote nothing, and lines about no error are as they were', () => {
    logger.error({ err: failed() }, 'a job failed')
    logger.info({ kind: 'send-mails' }, 'the worker is ready')
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { msg: 'a job failed' },
      { kind: 'send-mails', msg: 'the worker is ready' },
    ])
  })
})

describe('the API', () => {
  it('logs no name, answer, address or password of people, also where the database refuses them', async () => {
    const { payload } = await startedCms()
    const silent = payload.logger
    payload.logger = logger
    onTestFinished(() => {
      payload.logger = silent
    })
    const token = await tokenOf('patient')
    const questionnaire = await givenAQuestionnaire()
    await givenAStudy(questionnaire)
    const patient = await givenAPatient('patient')
    const draft = await givenADraft('patient', { patient, questionnaire, answers: {} })
    const born = { birthDate: '2001-02-03' }
    const replies = [
      await rest('POST', '/patients/add', {
        token,
        body: aPatient({ name: `${secret}\u0000`, ...born }),
      }),
      await rest('POST', '/patients/add', {
        token,
        body: aPatient({ name: secret, ...born, sex: secret }),
      }),
      await rest('POST', '/patients/add', { token, body: `{"name":"${secret}` }),
      await rest('POST', '/patients', { token, body: { name: secret, ...born } }),
      await rest('PATCH', `/questionnaire-responses/${draft.id}/answers`, {
        token,
        body: { revision: draft.revision, changes: { who_helps: `${secret}\u0000` } },
      }),
      await rest('POST', '/members/login', {
        body: { email: 'zoë@x.example', password: secret },
        forClientAt: '192.0.2.7',
      }),
      await rest('GET', `/patients?where[name][equals]=${secret}&sort=${secret}`, { token }),
    ]
    expect(replies.map(({ status }) => status)).toEqual([400, 400, 400, 403, 400, 401, 200])
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((line) => /secret|zoë|2001-02/i.test(line))).toEqual([])
  })
})
