import { controllerSchema, type Controller, type Result } from '@share4rare/schemas'

import { ask } from './ask.ts'
import { staleWhileRevalidate } from './stale-while-revalidate.ts'

const minute = 60_000

const said = staleWhileRevalidate((path) => ask({ path, expect: controllerSchema }), {
  freshFor: minute / 6,
  staleFor: minute,
  heldFor: 24 * 60 * minute,
  atMost: 1,
})

/** Who answers for the platform, as its administrators said it; a change shows within a minute. */
export function controllerNow(): Promise<Result<Controller>> {
  return said('/globals/controller')
}
