import { expect, it } from 'vitest'

import { zip } from '../../../tests/support/zip.ts'
import { pdf } from '../../tests/support/given-files.ts'
import { admitDocument } from './admit-document.ts'

const page = Buffer.from('<script>alert(1)</script>')
const end = 'startxref\n0\n%%EOF'
const withTail = (tail: string | Buffer) => Buffer.concat([pdf, Buffer.from(tail)])
const broken = { ok: false, problems: [{ code: 'document-unreadable' }] }

it.each([
  ['that ends at once', pdf],
  ['with blanks and empty lines behind its end', withTail(' \r\n\t\n')],
  ['that was added to later', withTail(`3 0 obj<</Type/Annot>>endobj\n${end}\n`)],
  [
    'that was made for slow lines, and names no place first',
    Buffer.from(`%PDF-1.5\r${end}\r${end}`),
  ],
  [
    'in which an archive lies, whole',
    Buffer.concat([pdf.subarray(0, 9), zip(page), pdf.subarray(9)]),
  ],
])('takes a PDF %s, as it is', async (_what, bytes) => {
  expect(await admitDocument(bytes)).toEqual({
    ok: true,
    value: { bytes, mediaType: 'application/pdf' },
  })
})

it.each([
  ['with a page behind its end', withTail(page)],
  ['with one sign behind its end', withTail('x')],
  ['with an archive behind its end', withTail(zip(page))],
  ['that is the beginning of an archive', withTail(zip(page, `\n${end}\n`))],
  [
    'that says of no place where its list is',
    Buffer.from('%PDF-1.4\ntrailer<</Root 1 0 R>>\n%%EOF'),
  ],
  ['whose list is in no place', Buffer.from('%PDF-1.4\nstartxref\nnowhere\n%%EOF\n')],
  ['that breaks off', pdf.subarray(0, -8)],
])('refuses a PDF %s', async (_what, bytes) => {
  expect(await admitDocument(bytes)).toEqual(broken)
})

it.each([
  ['a page', page],
  ['a blank', Buffer.from(' ')],
  ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1')],
])('refuses a PDF that begins behind %s', async (_what, first) => {
  expect(await admitDocument(Buffer.concat([first, pdf]))).toMatchObject({ ok: false })
})
