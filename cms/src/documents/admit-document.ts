import { done, refused, type DocumentMediaType, type Result } from '@share4rare/schemas'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

import { pixelsOfHeic } from './pixels-of-heic.ts'

/** A file that may be kept: what it is was found in its bytes, whatever it was called. */
export interface AdmittedFile {
  readonly bytes: Uint8Array
  readonly mediaType: DocumentMediaType
}

/** Looks at what somebody sent: PDF as it is; images drawn anew, so that nothing else comes along with them. */
export async function admitDocument(sent: Uint8Array): Promise<Result<AdmittedFile>> {
  if (beginsAsPdf(sent)) return admitPdf(sent)
  const type = await fileTypeFromBuffer(sent)
  switch (type?.mime) {
    case 'image/jpeg':
      return redrawn(sent, 'image/jpeg')
    case 'image/png':
      return redrawn(sent, 'image/png')
    case 'image/heic':
    case 'image/heif':
      return fromHeic(sent)
    default:
      return refused({ code: 'document-type-refused' })
  }
}

function beginsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}

/** A PDF ends where it says that it does; what it was added to later, by a reader or a signature, ends so once more. */
function admitPdf(bytes: Uint8Array): Result<AdmittedFile> {
  return endsAsPdf(bytes) && !endsAsArchive(bytes)
    ? done({ bytes, mediaType: 'application/pdf' })
    : refused({ code: 'document-unreadable' })
}

/** How far from the end readers of PDFs look for it. */
const pdfEnd = 1024

function endsAsPdf(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-pdfEnd)).toString('latin1')
  return /startxref\s+\d+\s+%%EOF[ \t\f\r\n\0]*$/.test(end)
}

/** An archive ends with a list of its files and a remark, in which the end of a PDF may stand: such a file is both. */
function endsAsArchive(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [listEnd, longestRemark] = [22, 65_535]
  const first = Math.max(0, file.length - listEnd - longestRemark)
  for (
    let at = file.indexOf('PK\u0005\u0006', first, 'latin1');
    at !== -1 && at + listEnd <= file.length;
    at = file.indexOf('PK\u0005\u0006', at + 1, 'latin1')
  )
    if (at + listEnd + file.readUInt16LE(at + listEnd - 2) === file.length) return true
  return false
}

/** 50 megapixels: more than a phone takes, less than fills the memory. */
const mostPixels = 50_000_000

async function redrawn(
  sent: Uint8Array,
  mediaType: 'image/jpeg' | 'image/png',
): Promise<Result<AdmittedFile>> {
  return unlessUnreadable(async () => {
    // The header alone is read here: nothing is decoded before it is known how large it would be.
    const { width, height } = await sharp(sent, { limitInputPixels: false }).metadata()
    if (width * height > mostPixels) return refused({ code: 'image-too-large' })
    const image = sharp(sent, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
    const drawn = mediaType === 'image/png' ? image.png() : image.jpeg({ quality: 90 })
    return done({ bytes: await drawn.toBuffer(), mediaType })
  })
}

async function fromHeic(sent: Uint8Array): Promise<Result<AdmittedFile>> {
  return unlessUnreadable(async () => {
    const pixels = await pixelsOfHeic(sent, mostPixels)
    if (!pixels) return refused({ code: 'image-too-large' })
    const { data, width, height } = pixels
    const drawn = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha()
    return done({
      bytes: await drawn.jpeg({ quality: 90 }).toBuffer(),
      mediaType: 'image/jpeg',
    })
  })
}

/** The decoders throw at broken files, each in words of its own: whoever sent one is told that it cannot be read. */
async function unlessUnreadable(
  draw: () => Promise<Result<AdmittedFile>>,
): Promise<Result<AdmittedFile>> {
  try {
    return await draw()
  } catch (error) {
    if (error instanceof RangeError) throw error // memory, not the file
    return refused({ code: 'document-unreadable' })
  }
}
