import { hkdfSync } from 'node:crypto'

import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

/** A file as it lies on the disk, and its own key, which only the master key opens, and for this document alone. */
export interface SealedDocument {
  readonly sealed: Uint8Array
  /** In base64; the row keeps it. */
  readonly key: string
}

/** Encrypts a file under a fresh key of its own. Who destroys that key has destroyed every copy of the file. */
export async function sealDocument(
  plain: Uint8Array,
  id: string,
  masterKey: string,
): Promise<SealedDocument> {
  const identity = await generateX25519Identity()
  const toFile = new Encrypter()
  toFile.addRecipient(await identityToRecipient(identity))
  const toKey = new Encrypter()
  toKey.setPassphrase(passphraseOf(id, masterKey))
  toKey.setScryptWorkFactor(weakest)
  const key = Buffer.from(await toKey.encrypt(identity)).toString('base64')
  return { sealed: await toFile.encrypt(plain), key }
}

/** The plain file. Throws where file, key and id do not belong together, or one of them was changed. */
export async function openDocument(
  { sealed, key }: SealedDocument,
  id: string,
  masterKey: string,
): Promise<Uint8Array> {
  const fromKey = new Decrypter()
  fromKey.addPassphrase(passphraseOf(id, masterKey))
  const identity = await fromKey.decrypt(Buffer.from(key, 'base64'), 'text')
  const fromFile = new Decrypter()
  fromFile.addIdentity(identity)
  return fromFile.decrypt(sealed)
}

/** Work that slows down guessing: the passphrase has 256 bits, which nobody guesses. */
const weakest = 1

/** Another one for each document, so that nothing opens in the place of something else. */
function passphraseOf(id: string, masterKey: string): string {
  const bytes = hkdfSync(
    'sha256',
    Buffer.from(masterKey, 'hex'),
    '',
    `share4rare document ${id}`,
    32,
  )
  return Buffer.from(bytes).toString('hex')
}
