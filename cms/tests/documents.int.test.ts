import { createHash } from 'node:crypto'
import { readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { mostDocumentBytes } from '@share4rare/schemas'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'

import { tidyDocuments } from '../src/jobs/tidy-documents.ts'
import {
  auditOf,
  documentsOf,
  givenADocument,
  givenAllDocuments,
  sendDocument,
} from './support/given-documents.ts'
import { heicPhotograph, hugeImage, pdf, photograph } from './support/given-files.ts'
import { givenAPatient } from './support/given-people.ts'
import { meanwhile } from './support/meanwhile.ts'
import { rowsOf } from './support/newcomers.ts'
import { persona, tokenOf, type PersonaName } from './support/personas.ts'
import { refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms, withDatabase } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

let patient: string

beforeEach(async () => {
  await emptyRecord()
  patient = await givenAPatient('patient', { validation: 'not-started' })
})

async function folder(): Promise<string> {
  return path.join((await startedCms()).dataFolder, 'documents')
}

async function look(name: PersonaName | null, id: string) {
  const token = name && (await tokenOf(name))
  return rest('GET', `/documents/${id}/file`, { token })
}

async function remove(name: PersonaName, id: string) {
  return rest('POST', `/documents/${id}/remove`, { token: await tokenOf(name) })
}

async function isNothingKept(): Promise<boolean> {
  return (await documentsOf('patient', patient)).documents.length === 0
}

describe('a document', () => {
  it('comes back as it was sent, to be put away and not to be run', async () => {
    const id = await givenADocument('patient', { patient, kind: 'medical-proof' })
    const { status, bytes, headers } = await look('patient', id)
    expect([status, Buffer.from(bytes)]).toEqual([200, pdf])
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="medical-proof.pdf"',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  it('lies on the disk encrypted, in a file that its owner alone may read', async () => {
    const id = await givenADocument('patient', { patient })
    const file = path.join(await folder(), `${id}.age`)
    const kept = await readFile(file, 'latin1')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(kept).toMatch(/^age-encryption\.org\/v1/)
    expect(kept).not.toContain('%PDF')
    expect(JSON.stringify(await auditOf('document.added'))).toContain(id)
  })

  it('is kept once, however often the same file is sent at a moment; another file is another document', async () => {
    const tries = await Promise.all(
      [pdf, pdf, pdf].map((file) => givenADocument('patient', { patient, file })),
    )
    const second = await givenADocument('patient', { patient, file: await photograph() })
    expect(new Set(tries).size).toBe(1)
    expect(tries).not.toContain(second)
    expect((await documentsOf('patient', patient)).documents).toHaveLength(2)
    expect(await auditOf('document.added')).toHaveLength(2)
  })

  it('does not open in the place of another, whatever is exchanged', async () => {
    const one = await givenADocument('patient', { patient })
    const other = await givenADocument('patient', { patient, kind: 'identity' })
    const at = async (id: string) => path.join(await folder(), `${id}.age`)
    await rename(await at(one), await at(other))
    expect((await look('patient', other)).status).toBe(500)
    const { databaseUrl } = await startedCms()
    const copyKey =
      'UPDATE documents SET key = (SELECT key FROM documents WHERE id = $1) WHERE id = $2'
    await withDatabase(databaseUrl, (client) => client.query(copyKey, [one, other]))
    expect((await look('patient', other)).status).toBe(500)
  })

  it('tells of the sender’s file no more than a safe title', async () => {
    await givenADocument('patient', { patient, title: '../../../etc/Ada<script>.pdf' })
    const { documents } = await documentsOf('patient', patient)
    const names = await readdir(await folder())
    expect(documents).toMatchObject([{ title: 'Adascript.pdf', size: pdf.length, mayRemove: true }])
    expect(names.filter((name) => !/^[0-9a-f-]{36}\.age$/.test(name))).toEqual([])
  })

  it('shows its key to nobody, and answers no question about it', async () => {
    await givenADocument('patient', { patient })
    for (const name of ['patient', 'validator'] as const) {
      const token = await tokenOf(name)
      const list = await rest('GET', '/documents?showHiddenFields=true', { token })
      const asked = await rest('GET', '/documents?where[key][exists]=true', { token })
      const sorted = await rest('GET', '/documents?sort=key', { token })
      expect([list.text.includes('"key"'), asked.status, sorted.status]).toEqual([false, 400, 400])
    }
  })
})

describe('a profile that was refused', () => {
  const stands = async (state: string) =>
    rowsOf(`UPDATE patients SET validation = '${state}' WHERE id = '${patient}'`)

  it('takes no document that nobody would look at, until the staff open it again', async () => {
    await stands('refused')
    expect(refusalOf(await sendDocument('patient', { patient, kind: 'identity' }))).toEqual(
      refusal(403, 'profile-refused'),
    )
    expect(await documentsOf('patient', patient)).toMatchObject({ kinds: [], documents: [] })
    await stands('feedback')
    await givenADocument('patient', { patient, kind: 'identity' })
    expect((await documentsOf('patient', patient)).kinds).toContain('identity')
  })
})

describe('an image', () => {
  it('is drawn anew, without where and by whom it was taken', async () => {
    const id = await givenADocument('patient', { patient, file: await photograph() })
    const { bytes } = await look('patient', id)
    const { format, exif, width, height } = await sharp(bytes).metadata()
    expect({ format, exif, width, height }).toEqual({
      ...{ format: 'jpeg', width: 64, height: 48 },
    })
    expect(Buffer.from(bytes).includes('canary-exif')).toBe(false)
  })

  it('of a phone’s own format becomes one that everybody can open', async () => {
    const id = await givenADocument('patient', { patient, file: heicPhotograph })
    const { bytes, headers } = await look('patient', id)
    const { format, width, height } = await sharp(bytes).metadata()
    expect([headers.get('content-type'), format, width, height]).toEqual([
      ...['image/jpeg', 'jpeg', 16, 16],
    ])
  })

  it.each(['<script>alert(1)</script>', 'PK\u0003\u0004an archive'])(
    'loses what was hung on to it: %j',
    async (tail) => {
      const file = Buffer.concat([await photograph(), Buffer.from(tail)])
      const id = await givenADocument('patient', { patient, file })
      const { bytes } = await look('patient', id)
      expect(Buffer.from(bytes).includes(tail)).toBe(false)
    },
  )

  it.each(['png', 'jpeg'] as const)('of a hundred megapixels is refused: %s', async (format) => {
    const reply = await sendDocument('patient', { patient, file: await hugeImage(format) })
    expect(refusalOf(reply)).toEqual(refusal(422, 'image-too-large'))
    expect(await isNothingKept()).toBe(true)
  })

  it('that is broken is refused', async () => {
    const file = (await photograph()).subarray(0, 400)
    const reply = await sendDocument('patient', { patient, file })
    expect(refusalOf(reply)).toEqual(refusal(422, 'document-unreadable'))
  })
})

describe('what is no document', () => {
  it.each([
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['an archive', 'PK\u0003\u0004rest'],
    ['a program', 'MZ\u0090\u0000rest'],
    ['a PDF behind a page', `<script>alert(1)</script>${pdf.toString()}`],
    ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
  ])('is refused, whatever it is called: %s', async (_what, text) => {
    const file = Buffer.from(text, 'latin1')
    const reply = await sendDocument('patient', { patient, file, title: 'scan.png' })
    expect(refusalOf(reply)).toEqual(refusal(415, 'document-type-refused'))
    expect(await isNothingKept()).toBe(true)
  })

  it('is refused where a PDF breaks off', async () => {
    const reply = await sendDocument('patient', { patient, file: pdf.subarray(0, 60) })
    expect(refusalOf(reply)).toEqual(refusal(422, 'document-unreadable'))
  })

  it('is refused where it is empty', async () => {
    const reply = await sendDocument('patient', { patient, file: new Uint8Array() })
    expect(refusalOf(reply)).toEqual(refusal(422, 'document-empty'))
  })

  it('is refused one byte above ten megabytes, and kept at ten', async () => {
    const end = Buffer.from('startxref\n0\n%%EOF\n')
    const padded = (size: number) =>
      Buffer.concat([pdf, Buffer.alloc(size - pdf.length - end.length, ' '), end])
    const above = await sendDocument('patient', { patient, file: padded(mostDocumentBytes + 1) })
    const at = await sendDocument('patient', { patient, file: padded(mostDocumentBytes) })
    expect([refusalOf(above), at.status]).toEqual([refusal(413, 'document-too-large'), 201])
  })

  it('is not read further than ten megabytes, where nobody said how long it is', async () => {
    let given = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        given += 65_536
        stream.enqueue(new Uint8Array(65_536))
      },
    })
    const reply = await rest('POST', `/documents/add?patient=${patient}&kind=other`, {
      token: await tokenOf('patient'),
      file: endless,
    })
    expect(refusalOf(reply)).toEqual(refusal(413, 'document-too-large'))
    expect(given).toBeLessThan(mostDocumentBytes + 20 * 65_536)
  })
})

describe('the doors of documents', () => {
  it('take nothing about a patient of somebody else, or none', async () => {
    const other = await givenAPatient('another patient')
    const replies = [
      await sendDocument('patient', { patient: other }),
      await sendDocument('validator', { patient }),
      await rest('POST', '/documents/add?patient=x&kind=other', {
        token: await tokenOf('patient'),
      }),
      await rest('POST', `/documents/add?patient=${patient}&kind=x`, {
        token: await tokenOf('patient'),
      }),
    ]
    expect(replies.map(refusalOf)).toEqual([
      refusal(404, 'not-found'),
      refusal(401, 'sign-in-needed'),
      refusal(400, 'input-invalid'),
      refusal(400, 'input-invalid'),
    ])
  })

  it.each([
    [null, 401],
    ['another patient', 404],
    ['caregiver', 404],
    ['author', 401],
    ['data scientist', 401],
    ['committee member', 401],
    ['administrator', 401],
  ] as const)('show no file to: %s', async (name, status) => {
    const id = await givenADocument('patient', { patient })
    expect((await look(name, id)).status).toBe(status)
  })

  it('show files to validators, and write each look down', async () => {
    const id = await givenADocument('patient', { patient })
    const { id: validator } = await persona('validator')
    const { bytes } = await look('validator', id)
    await look('patient', id)
    expect(Buffer.from(bytes)).toEqual(pdf)
    expect(await auditOf('document.looked-at')).toMatchObject([
      { subject: id, person: patient, actor: `staff:${validator}` },
    ])
  })

  it('take a document back, file and all, from its owner alone', async () => {
    const id = await givenADocument('patient', { patient })
    const strange = await remove('another patient', id)
    const own = await remove('patient', id)
    expect([strange.status, own.status, (await look('patient', id)).status]).toEqual([
      404, 200, 404,
    ])
    expect(await readdir(await folder())).not.toContain(`${id}.age`)
  })

  it('keep the consent under which somebody was validated', async () => {
    const consent = await givenADocument('patient', { patient, kind: 'signed-consent' })
    const { databaseUrl } = await startedCms()
    const validate = "UPDATE patients SET validation = 'validated'"
    await withDatabase(databaseUrl, (client) => client.query(validate))
    expect(refusalOf(await remove('patient', consent))).toEqual(refusal(409, 'document-kept'))
  })
})

describe('what is decided while a door waits', () => {
  it('a consent by which somebody was validated at this moment stays', async () => {
    const consent = await givenADocument('patient', { patient, kind: 'signed-consent' })
    const reply = await meanwhile("UPDATE patients SET validation = 'validated'", () =>
      remove('patient', consent),
    )
    expect(refusalOf(reply)).toEqual(refusal(409, 'document-kept'))
    expect(await readdir(await folder())).toContain(`${consent}.age`)
  })

  it('a file comes into no profile that is somebody else’s by now, and lies nowhere', async () => {
    const { id: other } = await persona('another patient')
    const before = await readdir(await folder())
    const reply = await meanwhile(`UPDATE patients SET owner_id = '${other}'`, () =>
      sendDocument('patient', { patient }),
    )
    expect(refusalOf(reply)).toEqual(refusal(404, 'not-found'))
    expect(await rowsOf('SELECT FROM documents')).toEqual([])
    expect(await readdir(await folder())).toEqual(before)
  })
})

describe('the tidying', () => {
  const tidy = async () => tidyDocuments(await worker({ kind: 'tidy-documents', subject: 'all' }))
  const anHourAgo = new Date(Date.now() - 3_700_000)

  it('removes what a crash left behind, and nothing that is kept or just coming in', async () => {
    const id = await givenADocument('patient', { patient })
    const left = ['0b9d2f0e-0000-4000-8000-000000000000.age', 'half.part'] as const
    for (const name of [...left, 'fresh.part'])
      await writeFile(path.join(await folder(), name), 'x')
    for (const name of [...left, `${id}.age`])
      await utimes(path.join(await folder(), name), anHourAgo, anHourAgo)
    await tidy()
    const names = await readdir(await folder())
    expect(names).toEqual(expect.arrayContaining([`${id}.age`, 'fresh.part']))
    expect(names.filter((name) => left.some((each) => each === name))).toEqual([])
  })

  it.each([
    ['validated', 31, 'destroyed'],
    ['refused', 31, 'destroyed'],
    ['feedback', 31, 'destroyed'],
    ['validated', 29, 'accepted'],
    ['submitted', 31, 'accepted'],
  ] as const)(
    'of the identity of somebody %s %d days ago leaves it %s, with who, when and hash',
    async (event, days, state) => {
      await givenAllDocuments('patient', patient)
      const { databaseUrl } = await startedCms()
      await withDatabase(databaseUrl, async (client) => {
        // What became of the patient since makes no difference: somebody validated may be looked at again.
        await client.query(`UPDATE patients SET validation = 'documents-incomplete'`)
        await client.query(`UPDATE documents SET sent_at = now() - interval '40 days'`)
        await client.query(
          `INSERT INTO validations (owner_id, patient_id, event, at)
           SELECT owner_id, id, $1, now() - make_interval(days => $2) FROM patients`,
          [event, days],
        )
      })
      await tidy()
      const { payload } = await startedCms()
      const { docs } = await payload.find({
        collection: 'documents',
        where: { kind: { equals: 'identity' } },
        overrideAccess: true,
      })
      const sha256 = createHash('sha256').update(pdf).digest('hex')
      expect(docs).toMatchObject([{ state, sha256, kind: 'identity' }])
      const names = await readdir(await folder())
      expect(names.includes(`${docs[0]?.id ?? ''}.age`)).toBe(state === 'accepted')
    },
  )
})
