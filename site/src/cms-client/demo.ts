import {
  demoCodesSchema,
  demoProgressSchema,
  done,
  type DemoCodes,
  type JobProgress,
  type Result,
} from '@share4rare/schemas'

import { ask } from './ask.ts'

/** How far the demo data is. */
export async function demoProgress(): Promise<Result<readonly JobProgress[]>> {
  const answer = await ask({ path: '/demo/progress', expect: demoProgressSchema })
  return answer.ok ? done(answer.value.jobs) : answer
}

/** With which codes the staff of the demo sign in now. */
export function demoCodes(): Promise<Result<DemoCodes>> {
  return ask({ path: '/demo/codes', expect: demoCodesSchema })
}
