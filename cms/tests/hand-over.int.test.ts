import { validationChecks, whoLookedSchema, type ConsentPurpose } from '@share4rare/schemas'
import { beforeEach, describe, expect, it } from 'vitest'

import { atHandOver } from '../src/endpoints/patients/hand-over.ts'
import { comeOfAge, givenAChild } from './support/given-a-child.ts'
import { givenAGrant, theGrant } from './support/given-a-grant.ts'
import { givenADecision, givenAnswers } from './support/given-answers.ts'
import { givenADocument, givenAllDocuments } from './support/given-documents.ts'
import { givenAPatient } from './support/given-people.ts'
import { givenAPurpose } from './support/given-questionnaire.ts'
import { meanwhile } from './support/meanwhile.ts'
import { rowsOf, yearsAgo } from './support/newcomers.ts'
import { peopleInSnapshot } from './support/people-in-snapshot.ts'
import { persona, tokenOf } from './support/personas.ts'
import { refusalOf, rest } from './support/rest.ts'
import { emptyRecord } from './support/started-cms.ts'

let questionnaire: string
let purpose: Extract<ConsentPurpose, { kind: 'study' }>

beforeEach(async () => {
  await emptyRecord()
  ;({ questionnaire, purpose } = await givenAPurpose())
})

const peopleNow = () => peopleInSnapshot(questionnaire, purpose)

const mails = () => rowsOf('SELECT template, recipient_id AS who FROM mails ORDER BY template')

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
    const [seen] = await rowsOf('SELECT guardianship AS state, updated_at AS at FROM patients')
    const handedOver = `UPDATE patients SET owner_id = '${adult}', relationship = 'self', guardianship = NULL`
    const reply = await meanwhile(handedOver, () =>
      rest('POST', `/patients/${patient}/approve-guardianship`, { token, body: { seen } }),
    )
    expect(refusalOf(reply)).toEqual([409, 'stale-revision'])
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
