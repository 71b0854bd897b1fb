import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'

import { BackupRefusal } from './backup-refusal.ts'

const file = 'key.age'

/**
 * Makes the key of one backup, an identity of age, and puts it into the backup's folder, sealed with
 * BACKUP_KEY: a passphrase is slow to try, and so it is tried once. Answers whom to seal the files to.
 */
export async function makeOwnKey(folder: string, backupKey: string): Promise<string> {
  const identity = await generateIdentity()
  const encrypter = new Encrypter()
  if (isIdentity(backupKey)) encrypter.addRecipient(await identityToRecipient(backupKey))
  else if (isRecipient(backupKey)) encrypter.addRecipient(backupKey)
  else encrypter.setPassphrase(backupKey)
  await writeFile(path.join(folder, file), await encrypter.encrypt(identity), { mode: 0o600 })
  return identityToRecipient(identity)
}

/** The identity that opens the files of a backup. Refuses where BACKUP_KEY is another, or none lies there. */
export async function openOwnKey(folder: string, backupKey: string): Promise<string> {
  if (isRecipient(backupKey)) throw new BackupRefusal(onlySeals)
  const sealed = await readFile(path.join(folder, file)).catch((cause: unknown) => {
    throw new BackupRefusal(`${path.resolve(folder)} holds no backup: ${file} is missing.`, {
      cause,
    })
  })
  const decrypter = new Decrypter()
  if (isIdentity(backupKey)) decrypter.addIdentity(backupKey)
  else decrypter.addPassphrase(backupKey)
  return decrypter.decrypt(sealed, 'text').catch((cause: unknown) => {
    throw new BackupRefusal(otherKey, { cause })
  })
}

const isIdentity = (key: string): boolean => key.startsWith('AGE-SECRET-KEY-')
const isRecipient = (key: string): boolean => key.startsWith('age1')

const onlySeals =
  'BACKUP_KEY is the public half of a key, which seals only: to restore, give the half that begins with AGE-SECRET-KEY-.'
const otherKey = `BACKUP_KEY does not open ${file}: it is another key, or the file is damaged.`
