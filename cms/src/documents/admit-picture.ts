import { done, refused, type Result } from '@share4rare/schemas'
import sharp from 'sharp'

import { admitDocument } from './admit-document.ts'

/** How wide and high a kept picture is, in pixels. */
const side = 400

/**
 * A picture of a member, drawn anew as a small square JPEG: what else the file held, such as where it was taken, is
 * gone. Refuses what is no image.
 */
export async function admitPicture(sent: Uint8Array): Promise<Result<Uint8Array>> {
  const admitted = await admitDocument(sent)
  if (!admitted.ok) return admitted
  if (admitted.value.mediaType === 'application/pdf')
    return refused({ code: 'document-type-refused' })
  const drawn = sharp(admitted.value.bytes)
    .resize(side, side, { fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
  return done(await drawn.toBuffer())
}
