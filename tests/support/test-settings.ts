import { createHash } from 'node:crypto'

/** The settings of a CMS under test: keys that protect nothing. */
export const testSettings = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  PAYLOAD_LOG_LEVEL: 'silent',
  PAYLOAD_SECRET: keyFor('sessions'),
  NOISE_KEY: keyFor('noise'),
  PSEUDONYM_KEY: keyFor('pseudonyms'),
  SITE_KEY: keyFor('the site'),
  DOCUMENT_KEY: keyFor('documents'),
  DOCUMENT_SCAN: 'off',
}

function keyFor(use: string): string {
  return createHash('sha256').update(`tests: ${use}`).digest('hex')
}
