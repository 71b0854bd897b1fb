import type { Environment } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { DocumentSettings } from '../documents/document-settings.ts'
import type { Job } from './job-kind.ts'

/** What every job works with. */
export interface WorkContext {
  /** A request without a user: the platform itself. Each job says why it may look. */
  readonly req: PayloadRequest
  readonly settings: Pick<
    Environment,
    'DATABASE_URL' | 'DATA_DIR' | 'NOISE_KEY' | 'PSEUDONYM_KEY' | 'SITE_URL' | 'CMS_URL'
  > &
    DocumentSettings
  /** The same at every try of one job. */
  readonly jobId: string
  readonly job: Job
  /** Writes how far the job is. */
  readonly progress: (step: string, done: number, total: number) => Promise<void>
}
