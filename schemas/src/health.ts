import { z } from 'zod'

/** `/healthz`: the process answers. `/readyz`: it can serve people; 503 where it cannot. No internals are told. */
export const readinessSchema = z.object({
  status: z.enum(['ok', 'unavailable']),
  checks: z.record(z.string(), z.enum(['ok', 'unavailable'])),
})

export const versionSchema = z.object({ name: z.string(), version: z.string() })
