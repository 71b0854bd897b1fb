import { readEnvironment, type Environment } from '@share4rare/schemas'

/** What is needed to keep documents and to have them scanned. */
export type DocumentSettings = Pick<
  Environment,
  'DATA_DIR' | 'DOCUMENT_KEY' | 'DOCUMENT_SCAN' | 'CLAMD_SOCKET' | 'CLAMD_HOST'
>

/** The settings of this process, as they stand when they are asked for. */
export function documentSettings(): DocumentSettings {
  return readEnvironment(process.env)
}
