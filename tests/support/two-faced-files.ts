import { deflateSync } from 'node:zlib'

import { chunk, png } from './png.ts'
import { emptyPdf } from './steps/documents.ts'
import { zip } from './zip.ts'

/** 200 MB of zeros: a thousandth of it when it is deflated. */
const zeros = Buffer.alloc(200 * 1024 * 1024)

/** An archive of 200 kB that fills 200 MB when it is opened. */
export const zipBomb = zip(zeros)

/** A picture eight pixels wide, with more in a chunk: each of them another picture, however it is drawn anew. */
const picture = (height: number, more: Buffer) => png(8, height, Buffer.alloc(height * 25), [more])
const deflated = deflateSync(zeros)
const named = (name: string) => Buffer.from(`${name}\0\0`)

/** Pictures of 200 kB of which a remark, or the colours, fill 200 MB when they are read. */
export const pngBombs = {
  zTXt: picture(8, chunk('zTXt', Buffer.concat([named('Comment'), deflated]))),
  iCCP: picture(9, chunk('iCCP', Buffer.concat([named('Colours'), deflated]))),
} as const

/** A picture with a remark that is a page. */
export const pngWithPage = (page: string) =>
  picture(10, chunk('tEXt', Buffer.from(`Comment\0${page}`, 'latin1')))

/** A photograph with a page in a remark, and once more behind its end. */
export function jpegWithPage(page: string): Buffer {
  const remark = Buffer.alloc(4)
  remark.writeUInt16BE(0xff_fe)
  remark.writeUInt16BE(page.length + 2, 2)
  const text = Buffer.from(page)
  return Buffer.concat([photograph.subarray(0, 2), remark, text, photograph.subarray(2), text])
}

/** A document whose tail is an archive. */
export const pdfThenZip = (page: string) => Buffer.concat([emptyPdf, zip(Buffer.from(page))])

/** A document whose tail is an archive, in whose last remark the document ends. */
export const pdfAroundZip = (page: string) =>
  Buffer.concat([emptyPdf, zip(Buffer.from(page), '\nstartxref\n0\n%%EOF\n')])

/** A picture that is over after one pixel, with a document behind it, as some readers of documents open it. */
export const gifThenPdf = Buffer.concat([
  Buffer.from('R0lGODlhAQABAIAAAExpcWaqiCH5BAUAAAAALAAAAAABAAEAAAICTAEAOw==', 'base64'),
  emptyPdf,
])

/** Eight by eight pixels of green. */
const photograph = Buffer.from(
  '/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAgT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwC4Ao3/2Q==',
  'base64',
)
