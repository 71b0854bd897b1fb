import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readEnvironment } from '@share4rare/schemas'

import { scan as scanFile, ScannerError } from '../src/documents/scanner.ts'
import { scanDocuments } from '../src/jobs/scan-documents.ts'
import { fakeClamd, hasClamd, realClamd, type Clamd, type FakeClamd } from './support/clamd.ts'
import {
  auditOf,
  documentsOf,
  givenADocument,
  givenAllDocuments,
} from './support/given-documents.ts'
import { infectedPdf, pdf } from './support/given-files.ts'
import { givenAPatient } from './support/given-people.ts'
import { tokenOf, type PersonaName } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { emptyRecord, startedCms, withDatabase } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

let patient: string
let clamd: Clamd | undefined

beforeEach(async () => {
  await emptyRecord()
  process.env['DOCUMENT_SCAN'] = 'required'
  patient = await givenAPatient('patient', { validation: 'not-started' })
})

afterEach(async () => {
  process.env['DOCUMENT_SCAN'] = 'off'
  process.env['CLAMD_SOCKET'] = ''
  process.env['CLAMD_HOST'] = ''
  await clamd?.stop()
  clamd = undefined
})

async function givenAScanner(started: Promise<Clamd>): Promise<void> {
  clamd = await started
  process.env['CLAMD_SOCKET'] = clamd.socket
}

async function scan() {
  return scanDocuments(await worker({ kind: 'scan-documents', subject: 'all' }))
}

async function stateOf(id: string) {
  const { documents } = await documentsOf('patient', patient)
  return documents.find((document) => document.id === id)?.state
}

/** What stands of a document: its state and key in the record, and how many files of it in the folder. */
async function leftOf(id: string) {
  const { databaseUrl, dataFolder } = await startedCms()
  const { rows } = await withDatabase(databaseUrl, (client) =>
    client.query<{ state: string; key: string | null }>(
      'SELECT state, key FROM documents WHERE id = $1',
      [id],
    ),
  )
  const files = await readdir(path.join(dataFolder, 'documents'))
  return { ...rows[0], files: files.filter((name) => name.includes(id)).length }
}

const nothing = { state: 'refused-infected', key: null, files: 0 }

async function lookedAtBy(name: PersonaName, id: string) {
  return (await rest('GET', `/documents/${id}/file`, { token: await tokenOf(name) })).status
}

describe('a document that nobody has scanned', () => {
  it('is shown to nobody, its owner and validators among them, and starts no clock', async () => {
    await givenAllDocuments('patient', patient)
    const { documents, validation } = await documentsOf('patient', patient)
    const id = documents[0]?.id ?? ''
    expect(documents.map(({ state }) => state)).toEqual(Array(3).fill('waiting-for-scan'))
    expect([await lookedAtBy('patient', id), await lookedAtBy('validator', id)]).toEqual([404, 404])
    expect(validation.state).toBe('not-started')
  })

  it('waits where the operator named no scanner, however often it is tried', async () => {
    const id = await givenADocument('patient', { patient })
    await scan()
    expect(await stateOf(id)).toBe('waiting-for-scan')
  })

  it('is accepted where the operator said that none is needed', async () => {
    const waiting = await givenADocument('patient', { patient })
    process.env['DOCUMENT_SCAN'] = 'off'
    await scan()
    expect(await stateOf(waiting)).toBe('accepted')
    expect(await stateOf(await givenADocument('patient', { patient }))).toBe('accepted')
  })
})

const old = new Date(Date.now() - 49 * 3_600_000)

describe('a scanner that gives no verdict', () => {
  it.each<[string, FakeClamd]>([
    ['breaks off', { says: 'break off' }],
    ['fails', { says: 'INSTREAM size limit exceeded. ERROR' }],
    ['says what we do not know', { says: 'stream: PERHAPS' }],
    ['has signatures of 49 hours', { signatures: old }],
    ['does not say how old its signatures are', { signatures: null }],
  ])('leaves documents waiting, and is asked again: it %s', async (_how, behaviour) => {
    await givenAScanner(fakeClamd(behaviour))
    const id = await givenADocument('patient', { patient })
    await expect(scan()).rejects.toThrow(ScannerError)
    expect([await stateOf(id), await lookedAtBy('validator', id)]).toEqual([
      'waiting-for-scan',
      404,
    ])
    await clamd?.stop()
    await givenAScanner(fakeClamd({}))
    await scan()
    expect([await stateOf(id), await lookedAtBy('validator', id)]).toEqual(['accepted', 200])
  })

  it('is not waited for without end: it says nothing at all', async () => {
    await givenAScanner(fakeClamd({ says: null }))
    const asked = scanFile(pdf, readEnvironment(process.env), 300)
    await expect(asked).rejects.toThrow('the scanner does not answer')
  })

  it.each(['CLAMD_SOCKET', 'CLAMD_HOST'])(
    'leaves documents waiting: %s leads nowhere',
    async (name) => {
      process.env[name] = name === 'CLAMD_HOST' ? '127.0.0.1:1' : '/nowhere/clamd.sock'
      const id = await givenADocument('patient', { patient })
      await expect(scan()).rejects.toThrow('the scanner cannot be reached')
      expect(await stateOf(id)).toBe('waiting-for-scan')
    },
  )
})

describe('a verdict', () => {
  it('that a document is clean starts the clock at the moment when it was sent', async () => {
    await givenAScanner(fakeClamd({}))
    await givenAllDocuments('patient', patient)
    await scan()
    const { documents, validation } = await documentsOf('patient', patient)
    expect(validation).toMatchObject({ state: 'submitted', since: documents.at(-1)?.sentAt })
  })

  it('that a document is infected destroys it, and tells its owner', async () => {
    await givenAScanner(fakeClamd({ says: 'stream: Something.Bad FOUND' }))
    const id = await givenADocument('patient', { patient, kind: 'identity', file: infectedPdf })
    expect(await leftOf(id)).toMatchObject({ key: expect.any(String) as string, files: 1 })
    await scan()
    expect([await stateOf(id), await lookedAtBy('patient', id)]).toEqual(['refused-infected', 404])
    expect(await leftOf(id)).toEqual(nothing)
    expect(await auditOf('document.refused-infected')).toMatchObject([
      { subject: id, person: patient },
    ])
    expect((await documentsOf('patient', patient)).missing).toContain('identity')
  })
})

describe.skipIf(!hasClamd)('clamd itself (skipped, and said so, where it is not installed)', () => {
  it('finds the virus for tests in one document, and nothing in another', async () => {
    await givenAScanner(realClamd())
    const sent = { patient, kind: 'identity', file: infectedPdf } as const
    const bad = await givenADocument('patient', sent)
    const good = await givenADocument('patient', { patient, file: pdf })
    await scan()
    expect([await stateOf(bad), await stateOf(good)]).toEqual(['refused-infected', 'accepted'])
    expect(await leftOf(bad)).toEqual(nothing)
    expect(await leftOf(good)).toMatchObject({ key: expect.any(String) as string, files: 1 })
    expect((await documentsOf('patient', patient)).missing).toContain('identity')
  })
})
