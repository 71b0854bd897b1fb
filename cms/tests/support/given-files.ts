import sharp from 'sharp'

/** The smallest PDF that a reader opens. */
export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
)

/** A photograph as a phone makes it: with where and when it was taken. */
export async function photograph(mark = 'canary-exif-zz'): Promise<Buffer> {
  const image = sharp({ create: { width: 64, height: 48, channels: 3, background: '#6a8' } })
  const exif = { IFD0: { Copyright: mark, Artist: mark }, IFD3: { GPSLatitude: '41/1 23/1 0/1' } }
  return image.withExif(exif).jpeg().toBuffer()
}

/** 16 × 16 brown pixels of an iPhone's format, made by libheif. */
export const heicPhotograph = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAABAAEAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAJgACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFluqumubgQEDAgAAAAwCAAAADAIQiAAEABkQBwXPBiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAEAAAABAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAAC5tZGF0AAAAIigBrwQSE0zg+OnCaD/V7/mqU0q8n7SrK+NJn3exGJKp/6A=',
  'base64',
)

/** An image whose file is small and whose pixels are many. */
export function hugeImage(format: 'png' | 'jpeg'): Promise<Buffer> {
  const image = sharp({
    create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' },
    limitInputPixels: false,
  })
  return format === 'png' ? image.png().toBuffer() : image.jpeg().toBuffer()
}

/** The text that every scanner takes for a virus, put together here so that none stops at this file. */
export const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}',
  '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!',
  '$H+H*',
].join('')

/** A PDF that a scanner refuses. */
export const infectedPdf = Buffer.from(`%PDF-1.4\n${eicar}\nstartxref\n0\n%%EOF\n`)
