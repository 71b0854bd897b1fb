import { z } from 'zod'

/** How far a long piece of work is. `total` is 0 until it is known. */
export const jobProgressSchema = z.object({
  kind: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  step: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
})

export type JobProgress = Readonly<z.infer<typeof jobProgressSchema>>

export const demoProgressSchema = z.object({ jobs: z.array(jobProgressSchema) })
