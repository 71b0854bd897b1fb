import { emptyPdf, hugePng } from './steps/documents.ts'
import * as twoFaced from './two-faced-files.ts'
import { script } from './wrong-fields.ts'
import type { Sentences } from './written-forms.ts'

const tooLarge = Buffer.concat([emptyPdf, Buffer.alloc(10 * 1024 * 1024, ' ')])
const noDocument = { en: /^This is not a PDF, JPEG/, es: /^Este archivo no es PDF, JPEG/ } as const
const unreadable = { en: /^This file is damaged/, es: /^Este archivo está dañado/ } as const

/** Files that are no documents: what they are, what they are called, and what is read. */
export const refusedFiles: readonly (readonly [
  what: string,
  name: string,
  content: Buffer,
  sentences: Sentences,
])[] = [
  ['a page that calls itself a photograph', 'me.png', Buffer.from(script), noDocument],
  ['a PDF behind a page', 'report.pdf', Buffer.concat([Buffer.from(script), emptyPdf]), noDocument],
  ['an archive of 200 kB that fills 200 MB', 'report.pdf', twoFaced.zipBomb, noDocument],
  ['a PDF and an archive', 'report.pdf', twoFaced.pdfThenZip(script), unreadable],
  ['a PDF in the end of an archive', 'report.pdf', twoFaced.pdfAroundZip(script), unreadable],
  ['a GIF and a PDF', 'report.pdf', twoFaced.gifThenPdf, noDocument],
  ['a drawing that runs scripts', 'me.svg', Buffer.from(`<svg>${script}</svg>`), noDocument],
  ['a PDF that breaks off', 'report.pdf', emptyPdf.subarray(0, 60), unreadable],
  [
    'an image of 100 megapixels',
    'me.png',
    hugePng(10_000, 10_000),
    { en: /50 megapixels/, es: /50 megapíxeles/ },
  ],
  ['more than 10 MB', 'report.pdf', tooLarge, { en: /larger than 10 MB/, es: /más de 10 MB/ }],
  [
    'nothing at all',
    'report.pdf',
    Buffer.alloc(0),
    { en: /^Choose a file first|is empty/, es: /elige un archivo|vacío/ },
  ],
  ['a bad file that climbs', '../../../etc/passwd', Buffer.from(script), noDocument],
]
