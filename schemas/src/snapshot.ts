import { z } from 'zod'

/** One person's answers as they leave the database, before pseudonymisation: personal data. */
export const snapshotSourceSchema = z.object({
  patient: z.string(),
  /** ORPHA code, or `undiagnosed`. */
  disease: z.string(),
  answers: z.record(z.string(), z.unknown()),
})

export type SnapshotSource = Readonly<z.infer<typeof snapshotSourceSchema>>

/** One answer inside a snapshot. Categorical values stand in `value`, numbers in both. Still personal data. */
export interface SnapshotRow {
  readonly pseudonym: string
  readonly item: string
  readonly value: string
  readonly number: number | null
}

/** What a snapshot is, so that it can be proven later. Counts here are not safe to show. */
export const snapshotManifestSchema = z.object({
  snapshot: z.string(),
  questionnaire: z.string(),
  /** What the consents cover: `study:<id>` or `request:<id>`. */
  purpose: z.string(),
  /** The moment at which consents were read, ISO 8601. */
  consentCutOff: z.iso.datetime(),
  people: z.number().int(),
  answers: z.number().int(),
  codebookSha256: z.string(),
  files: z.array(z.object({ name: z.string(), sha256: z.string(), rows: z.number().int() })),
})

export type SnapshotManifest = Readonly<z.infer<typeof snapshotManifestSchema>>
