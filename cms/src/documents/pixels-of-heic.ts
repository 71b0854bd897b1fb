import heic from 'heic-decode'

/** The pixels of an image, four bytes each. */
interface Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** The first image of a HEIC file; null where it has too many pixels, which is known before any is decoded. */
export async function pixelsOfHeic(sent: Uint8Array, most: number): Promise<Pixels | null> {
  const images = await heic.all({ buffer: sent })
  try {
    const [first] = images
    if (!first) throw new Error('a HEIC file without an image')
    return first.width * first.height > most ? null : await first.decode()
  } finally {
    images.dispose()
  }
}
