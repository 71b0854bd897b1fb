import { randomUUID } from 'node:crypto'

import {
  guardianshipStates,
  isFrozen,
  validationChecks,
  whoLookedSchema,
  type ConsentPurpose,
} from '@share4rare/schemas'
import fc from 'fast-check'
import { createLocalReq } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import '../../tests/support/property-seed.ts'
import { atHandOver } from '../src/endpoints/patients/hand-over.ts'
import { isFrozenSql } from '../src/collections/patients/is-frozen-sql.ts'
import { tellComingOfAge } from '../src/jobs/tell-coming-of-age.ts'
import { comeOfAge, givenAChild } from './support/given-a-child.ts'
import { givenADecision, givenADraft, givenAnswers } from './support/given-answers.ts'
import { givenADocument, givenAllDocuments } from './support/given-documents.ts'
import { pdf } from './support/given-files.ts'
import { givenAPatient } from './support/given-people.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import { meanwhile } from './support/meanwhile.ts'
import { rowsOf, yearsAgo } from './support/newcomers.ts'
import { peopleInSnapshot } from './support/people-in-snapshot.ts'
import { persona, tokenOf } from './support/personas.ts'
import { refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms, withDatabase } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

let questionnaire: string
let purpose: Extract<ConsentPurpose, { kind: 'study' }>

beforeAll(emptyRecord)

beforeEach(async () => {
  await emptyRecord()
  questionnaire = await givenAQuestionnaire()
  purpose = { kind: 'study', study: await givenAStudy(questionnaire) }
})

const peopleNow = () => peopleInSnapshot(questionnaire, purpose)

const mails = () => rowsOf('SELECT template, recipient_id AS who FROM mails ORDER BY template')

const theGrant = '00000000-0000-4000-8000-000000000001'

/** A grant of this member about a patient, which the partner holds. */
async function givenAGrant(granter: 'caregiver' | 'patient', patient: string): Promise<void> {
  const { payload } = await startedCms()
  const [from, to] = [(await persona(granter)).id, (await persona('partner')).id]
  const grant = granter === 'caregiver' ? theGrant : randomUUID()
  for (const event of ['granted', 'accepted'] as const)
    await payload.create({
      collection: 'partner-grants',
      data: {
        ...{ grant, event, granter: from, patient, partner: to },
        at: new Date().toISOString(),
      },
      depth: 0,
      overrideAccess: true, // what happened before
      req: await createLocalReq({}, payload),
    })
}

describe('the notices', () => {
  it('are written once each, to the guardian, and neither before nor after', async () => {
    await givenAChild(yearsAgo(18, 300))
    await givenAChild(yearsAgo(18, 100))
    await givenAChild(yearsAgo(18, 20))
    await givenAChild(yearsAgo(18, 0))
    await tellComingOfAge(await worker({ kind: 'tell-coming-of-age', subject: 'all' }))
    await tellComingOfAge(await worker({ kind: 'tell-coming-of-age', subject: 'all' }))
    const { id: who } = await persona('caregiver')
    expect(await mails()).toEqual([
      { template: 'coming-of-age-in-one-month', who },
      { template: 'coming-of-age-in-six-months', who },
    ])
  })
})

describe('whoever has come of age', () => {
  it('is known by the database by the same rule, on leap days too', async () => {
    const { databaseUrl } = await startedCms()
    const days = (min: string, max: string) =>
      fc
        .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
    const births = fc.oneof(
      days('2000-01-01', '2012-01-01'),
      fc.constantFrom('2004-02-29', '2008-02-29'),
    )
    const todays = fc.oneof(
      days('2018-01-01', '2030-01-01'),
      fc.constantFrom('2022-02-28', '2022-03-01', '2026-02-28', '2026-03-01'),
    )
    const states = fc.constantFrom(null, ...guardianshipStates)
    await withDatabase(databaseUrl, (client) =>
      fc.assert(
        fc.asyncProperty(births, todays, states, async (birthDate, today, guardianship) => {
          const moment = `'${today}T12:00:00Z'::timestamptz`
          const { rows } = await client.query<{ frozen: boolean }>(
            `SELECT ${isFrozenSql.replace('now()', moment)} AS frozen
             FROM (VALUES ('child', '${birthDate}T00:00:00Z'::timestamptz, $1::text))
               patient (relationship, birth_date, guardianship)`,
            [guardianship],
          )
          const child = { relationship: 'child', birthDate, guardianship } as const
          expect(rows).toEqual([{ frozen: isFrozen(child, today) }])
        }),
      ),
    )
  })

  it('stands in no new snapshot, though everything was agreed to before', async () => {
    const patient = await givenAChild('2012-01-01')
    await givenADecision('caregiver', { patient, purpose })
    await givenAnswers('caregiver', {
      patient,
      questionnaire,
      answers: { pain: 3, has_help: false },
    })
    expect(await peopleNow()).toBe(1)
    await comeOfAge(patient)
    expect(await peopleNow()).toBe(0)
  })

  it('has a guardian who can still look and withdraw, and nothing else', async () => {
    const patient = await givenAChild('2012-01-01')
    const token = await tokenOf('caregiver')
    await givenADecision('caregiver', { patient, purpose })
    const { id, revision } = await givenADraft('caregiver', {
      ...{ patient, questionnaire },
      answers: { pain: 1, has_help: false },
    })
    const proof = await givenADocument('caregiver', { patient, kind: 'medical-proof' })
    await givenAGrant('caregiver', patient)
    await comeOfAge(patient)
    const said = { patient, purpose, textVersion: 'study-1' }
    const close = { password: 'whatever it is', answers: 'withdrawn' }
    const tries = await Promise.all([
      rest('PATCH', `/questionnaire-responses/${id}/answers`, {
        token,
        body: { revision, changes: { pain: 4 } },
      }),
      rest('POST', `/questionnaire-responses/${id}/submit`, {
        token,
        body: { revision, locale: 'en' },
      }),
      rest('POST', '/questionnaire-responses/begin', { token, body: { patient, questionnaire } }),
      rest('POST', '/consents/decide', { token, body: { ...said, decision: 'permit' } }),
      rest('POST', `/patients/${patient}/symptoms`, {
        token,
        body: { hpoIds: [], inOwnWords: 'none' },
      }),
      rest('POST', `/patients/${patient}/close`, { token, body: close }),
      rest('POST', '/members/close', { token, body: close }),
      rest('POST', '/partner-grants/invite', {
        token,
        body: { patient, email: 'friend@new.example', locale: 'en' },
      }),
      rest('POST', `/partner-grants/${theGrant}/renew`, { token }),
      rest('POST', `/documents/add?patient=${patient}&kind=other`, { token, file: pdf }),
      rest('POST', `/documents/${proof}/remove`, { token }),
    ])
    expect(tries.map((reply) => refusalOf(reply))).toEqual(tries.map(() => [403, 'frozen']))
    expect((await rest('GET', '/consents/asked', { token })).body).toMatchObject({
      consents: [{ patient: { waitsFor: 'adult' } }],
    })
    const past = await rest('PATCH', `/patients/${patient}`, { token, body: { name: 'Other' } })
    expect(past.status).toBe(403)
    const validator = await tokenOf('validator')
    const anew = { token: validator, body: { validation: 'validated' } }
    expect((await rest('PATCH', `/patients/${patient}`, anew)).status).toBe(403)
    const withdrawn = await rest('POST', '/consents/decide', {
      token,
      body: { ...said, decision: 'deny' },
    })
    expect(withdrawn.status).toBe(201)
    expect((await rest('GET', '/patients/mine', { token })).body).toMatchObject({
      patients: [{ id: patient }],
    })
  })
})

describe('handing over', () => {
  const handOver = async (
    patient: string,
    member: string,
    as: 'validator' | 'author' | 'administrator' = 'validator',
  ) =>
    rest('POST', `/patients/${patient}/hand-over`, {
      token: await tokenOf(as),
      body: { member },
    })

  it('moves everything to the adult, asks anew for consent, and shuts the guardian out', async () => {
    const patient = await givenAChild('2012-01-01')
    await givenADecision('caregiver', { patient, purpose })
    await givenAnswers('caregiver', {
      patient,
      questionnaire,
      answers: { pain: 3, has_help: false },
    })
    const { id: adult, email } = await persona('patient')
    const { id: guardian } = await persona('caregiver')
    await rowsOf(`UPDATE members SET birth_date = '${yearsAgo(18, 0)}' WHERE id = '${adult}'`)
    expect(refusalOf(await handOver(patient, adult))).toEqual([403, 'not-open'])
    await comeOfAge(patient)
    for (const other of ['author', 'administrator'] as const)
      expect(refusalOf(await handOver(patient, adult, other))).toEqual([403, 'not-permitted'])
    expect(refusalOf(await handOver(patient, guardian))[0]).toBe(400)
    expect(refusalOf(await handOver(patient, ' '))).toEqual([400, 'input-invalid at member'])
    const nobody = ['nobody@tests.example', crypto.randomUUID()]
    for (const other of nobody)
      expect(refusalOf(await handOver(patient, other))).toEqual([404, 'not-found at member'])
    expect((await handOver(patient, ` ${email.toUpperCase()} `)).status).toBe(200)
    expect(refusalOf(await handOver(patient, adult))).toEqual([403, 'not-open'])
    const [before, after] = [await tokenOf('caregiver'), await tokenOf('patient')]
    expect((await rest('GET', '/patients/mine', { token: before })).body).toEqual({ patients: [] })
    const responses = await rest('GET', '/questionnaire-responses', { token: before })
    expect(responses.body).toMatchObject({ totalDocs: 0 })
    expect((await rest('GET', '/patients/mine', { token: after })).body).toMatchObject({
      patients: [{ id: patient, relationship: 'self', validation: 'not-started' }],
    })
    expect((await rest('GET', '/consents/asked', { token: after })).body).toMatchObject({
      consents: [{ status: 'not-asked' }],
    })
    expect(await peopleNow()).toBe(0)
    expect(await mails()).toEqual([
      { template: 'handed-over-from-you', who: guardian },
      { template: 'handed-over-to-you', who: adult },
    ])
    const lines = `SELECT person FROM audit WHERE action IN ('patient.handed-over', 'patient.received')
      ORDER BY action`
    expect(await rowsOf(lines)).toEqual([{ person: patient }, { person: adult }])
    await givenADecision('patient', { patient, purpose })
    expect(await peopleNow()).toBe(0)
    await rowsOf(`UPDATE patients SET validation = 'validated' WHERE id = '${patient}'`)
    expect(await peopleNow()).toBe(1)
  })

  const grownUp = async (patient: string) => {
    const { id } = await persona('patient')
    await rowsOf(`UPDATE members SET birth_date = '${yearsAgo(18, 0)}' WHERE id = '${id}'`)
    await comeOfAge(patient)
    return id
  }

  it('asks the adult for an identity of their own, and shows them no word that was meant for the guardian', async () => {
    const patient = await givenAChild('2012-01-01')
    await givenAllDocuments('caregiver', patient)
    const adult = await grownUp(patient)
    await rowsOf(`UPDATE patients SET validation = 'refused', guardianship = 'declined'
      WHERE id = '${patient}'`)
    await rowsOf(`INSERT INTO validations (owner_id, patient_id, event, at, words)
      SELECT owner_id, id, event::enum_validations_event, now(), 'canary-words'
      FROM patients, unnest(ARRAY['refused', 'guardianship-declined']) event WHERE id = '${patient}'`)
    expect((await handOver(patient, adult)).status).toBe(200)
    const token = await tokenOf('patient')
    const own = await rest('GET', `/documents/mine?patient=${patient}`, { token })
    expect(own.body).toMatchObject({
      validation: { state: 'documents-incomplete', words: '' },
      missing: ['signed-consent', 'identity'],
      guardianship: null,
    })
    const read = await Promise.all(
      ['/patients/mine', '/members/my-data.json', '/validations'].map((path) =>
        rest('GET', path, { token }),
      ),
    )
    expect([own, ...read].filter(({ text }) => text.includes('canary-words'))).toEqual([])
  })

  it('ends what the guardian had begun to correct', async () => {
    const patient = await givenAChild('2012-01-01')
    const answers = { pain: 3, has_help: false }
    await givenADecision('caregiver', { patient, purpose })
    const response = await givenAnswers('caregiver', { patient, questionnaire, answers })
    const guardian = await tokenOf('caregiver')
    const wish = { topic: 'answers', patient: null, wish: 'I mistook two lines', response }
    const asked = await rest('POST', '/correction-requests/ask', { token: guardian, body: wish })
    const { id } = asked.body as { id: string }
    const token = await tokenOf('validator')
    const granted = await rest('POST', `/correction-requests/${id}/grant`, {
      ...{ token, body: {} },
    })
    expect(granted.status).toBe(200)
    const adult = await grownUp(patient)
    expect((await handOver(patient, adult)).status).toBe(200)
    const open = `SELECT FROM questionnaire_responses WHERE patient_id = '${patient}'
      AND (correction IS NOT NULL OR correct_until > now())
      UNION ALL SELECT FROM correction_requests WHERE id = '${id}' AND state <> 'over'`
    expect(await rowsOf(open)).toEqual([])
  })

  it('goes to a whole account of a patient or caregiver, and makes nobody two people', async () => {
    const patient = await givenAChild('2012-01-01')
    const adult = await grownUp(patient)
    const change = (what: string) => rowsOf(`UPDATE members SET ${what} WHERE id = '${adult}'`)
    for (const what of [`registration = 'terms'`, `kind = 'professional'`]) {
      await change(what)
      expect(refusalOf(await handOver(patient, adult))[0]).toBe(400)
      await change(`registration = 'done', kind = 'patient'`)
    }
    const self = await givenAPatient('patient')
    await givenADocument('patient', { patient: self, kind: 'identity' })
    expect(refusalOf(await handOver(patient, adult))).toEqual([422, 'already-yourself at member'])
    await rowsOf(`DELETE FROM documents WHERE patient_id = '${self}'`)
    expect((await handOver(patient, adult)).status).toBe(200)
    const token = await tokenOf('patient')
    expect((await rest('GET', '/patients/mine', { token })).body).toMatchObject({
      patients: [{ id: patient }],
    })
    expect(await rowsOf(`SELECT subject FROM erasures`)).toEqual([{ subject: self }])
  })

  it('comes before the guardian’s account is closed by staff', async () => {
    const patient = await givenAChild('2012-01-01')
    await comeOfAge(patient)
    const { id: guardian } = await persona('caregiver')
    const token = await tokenOf('administrator')
    const reply = await rest('POST', `/members/${guardian}/close-for-them`, { token })
    expect(refusalOf(reply)).toEqual([403, 'frozen'])
    expect(
      await rowsOf(`SELECT FROM patients WHERE id = '${patient}' AND NOT closed`),
    ).toHaveLength(1)
  })

  it('leaves the guardian’s own papers and wishes with the guardian, and destroys the images', async () => {
    const patient = await givenAChild('2012-01-01')
    await givenAllDocuments('caregiver', patient)
    const wish = { topic: 'something-else', patient, wish: 'canary-wish' }
    const guardian = await tokenOf('caregiver')
    const asked = await rest('POST', '/correction-requests/ask', { token: guardian, body: wish })
    expect(asked.status).toBeLessThan(300)
    const { id: adult } = await persona('patient')
    await rowsOf(`UPDATE members SET birth_date = '${yearsAgo(18, 0)}' WHERE id = '${adult}'`)
    await comeOfAge(patient)
    expect((await handOver(patient, adult)).status).toBe(200)
    const token = await tokenOf('patient')
    const { body } = await rest('GET', `/documents/mine?patient=${patient}`, { token })
    expect(body).toMatchObject({ documents: [{ kind: 'medical-proof', state: 'accepted' }] })
    const files = await rowsOf(`SELECT documents.id, kind, owner_id = '${adult}' AS theirs,
      key IS NULL AS gone FROM documents ORDER BY kind`)
    expect(files.map(({ kind, theirs, gone }) => [kind, theirs, gone]).toSorted()).toEqual([
      ['identity', false, true],
      ['medical-proof', true, false],
      ['signed-consent', false, true],
    ])
    const opened = await Promise.all(
      files.map(({ id }) => rest('GET', `/documents/${String(id)}/file`, { token })),
    )
    expect(opened.map(({ status }) => status).toSorted()).toEqual([200, 404, 404])
    const own = await Promise.all(
      ['/correction-requests/mine', '/correction-requests', '/members/my-data.json'].map((path) =>
        rest('GET', path, { token }),
      ),
    )
    expect(own.filter(({ text }) => text.includes('canary-wish'))).toEqual([])
    const theirs = await rest('GET', '/correction-requests/mine', { token: guardian })
    expect(theirs.text).toContain('canary-wish')
  })

  it('leaves an identity with whom the guardian still looks after', async () => {
    const patient = await givenAChild('2012-01-01')
    const younger = await givenAChild('2020-01-01')
    await givenAllDocuments('caregiver', patient)
    for (const kind of ['signed-consent', 'medical-proof'] as const)
      await givenADocument('caregiver', { patient: younger, kind })
    await rowsOf(`UPDATE patients SET validation = 'submitted' WHERE id = '${younger}'`)
    const adult = await grownUp(patient)
    expect((await handOver(patient, adult)).status).toBe(200)
    expect(
      await rowsOf(`SELECT patient_id AS patient, state FROM documents WHERE kind = 'identity'`),
    ).toEqual([{ patient: younger, state: 'accepted' }])
    const token = await tokenOf('validator')
    const [seen] = await rowsOf(
      `SELECT validation AS state, updated_at AS at FROM patients WHERE id = '${younger}'`,
    )
    const reply = await rest('POST', `/patients/${younger}/decide`, {
      token,
      body: { decision: 'validated', seen, checks: validationChecks },
    })
    expect(reply.status).toBe(200)
  })

  it('leaves no guardianship behind that is approved at the same moment', async () => {
    const patient = await givenAChild('2012-01-01')
    await comeOfAge(patient)
    await givenADocument('caregiver', { patient, kind: 'guardianship-proof' })
    const { id: adult } = await persona('patient')
    const token = await tokenOf('validator')
    const handedOver = `UPDATE patients SET owner_id = '${adult}', relationship = 'self', guardianship = NULL`
    const reply = await meanwhile(handedOver, () =>
      rest('POST', `/patients/${patient}/approve-guardianship`, { token }),
    )
    expect(refusalOf(reply)).toEqual([409, 'not-waiting'])
    expect(await rowsOf('SELECT guardianship FROM patients')).toEqual([{ guardianship: null }])
  })

  it('tells the adult nothing of who looked at what stays with the guardian, and the guardian all of it', async () => {
    const patient = await givenAChild('2012-01-01')
    const guardian = await tokenOf('caregiver')
    await rest('POST', '/correction-requests/ask', {
      token: guardian,
      body: { topic: 'something-else', patient, wish: 'canary-wish' },
    })
    await handOver(patient, await grownUp(patient))
    await rest('GET', '/correction-requests', { token: await tokenOf('validator') })
    const linesOf = async (token: string) =>
      whoLookedSchema.parse((await rest('GET', '/members/who-looked', { token })).body).lines
    const about = (lines: { action: string; who: string }[]) =>
      lines.filter(({ action }) => action.startsWith('correction')).map(({ who }) => who)
    expect(about(await linesOf(await tokenOf('patient')))).toEqual([])
    expect(about(await linesOf(guardian))).toEqual(['validator'])
  })

  it('ends what the guardian let a partner see, and the charts of their yes', async () => {
    const patient = await givenAChild('2012-01-01')
    await givenADecision('caregiver', { patient, purpose })
    await givenAnswers('caregiver', {
      patient,
      questionnaire,
      answers: { pain: 3, has_help: false },
    })
    await givenAGrant('caregiver', patient)
    const sharedWith = async () => {
      const reply = await rest('GET', '/partner-grants/shared', { token: await tokenOf('partner') })
      return (reply.body as { shared: { studies: unknown[] }[] }).shared
    }
    expect(await sharedWith()).toMatchObject([{ studies: [{ title: 'A study' }] }])
    const { id: adult } = await persona('patient')
    await rowsOf(`UPDATE members SET birth_date = '${yearsAgo(18, 0)}' WHERE id = '${adult}'`)
    await comeOfAge(patient)
    expect(await sharedWith()).toEqual([])
    await handOver(patient, adult)
    expect(await sharedWith()).toEqual([])
    const token = await tokenOf('caregiver')
    const renewed = await rest('POST', `/partner-grants/${theGrant}/renew`, { token })
    expect(refusalOf(renewed)).toEqual([404, 'not-found'])
    await givenAGrant('patient', patient)
    expect(await sharedWith()).toMatchObject([{ studies: [] }])
    await givenADecision('patient', { patient, purpose })
    expect(await sharedWith()).toMatchObject([{ studies: [{ title: 'A study' }] }])
  })

  it('says of every table that names an owner beside the patient what becomes of it', async () => {
    const found = await rowsOf(`SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name IN ('owner_id', 'patient_id')
      GROUP BY 1 HAVING count(*) = 2 ORDER BY 1`)
    expect(found.map(({ name }) => name)).toEqual(Object.keys(atHandOver).toSorted())
  })
})
