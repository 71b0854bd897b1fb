import { createHmac, hkdfSync } from 'node:crypto'

/** Who somebody is, as far as name and birth date tell. */
export interface NamedPerson {
  readonly name: string
  /** A date; the time of day says nothing. */
  readonly birthDate: string
}

/**
 * The same for two records of one person, however the name was typed, and nothing to anybody without the secret:
 * accents, capitals, signs and the order of names do not count.
 */
export function likenessOf({ name, birthDate }: NamedPerson, secret: string): string {
  const key = hkdfSync('sha256', secret, '', 'share4rare likeness of patients', 32)
  const day = new Date(birthDate).toISOString().slice(0, 10)
  return createHmac('sha256', Buffer.from(key))
    .update(`${wordsOf(name)}|${day}`)
    .digest('hex')
}

function wordsOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ')
}
