import { z } from 'zod'

/** What goes with a release, so that anybody can check the bytes and a statistician the method. */
export const releaseManifestSchema = z.object({
  release: z.string(),
  kind: z.enum(['table-set', 'peer-chart']),
  request: z.string().nullable(),
  decisions: z.array(z.string()),
  consentTextVersion: z.string(),
  snapshotSha256: z.string(),
  rules: z.object({ id: z.string(), parameters: z.record(z.string(), z.number()) }),
  /** Names the key of the noise; never the key. */
  noiseKeyId: z.string(),
  statistics: z.array(z.string()),
  gates: z.array(z.object({ gate: z.string(), passed: z.boolean() })),
  outputSha256: z.array(z.object({ name: z.string(), sha256: z.string() })),
  createdAt: z.iso.datetime(),
  previousManifestSha256: z.string().nullable(),
})

export type ReleaseManifest = Readonly<z.infer<typeof releaseManifestSchema>>
