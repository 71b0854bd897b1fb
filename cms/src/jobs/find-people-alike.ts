import { drawLists } from '../people-alike/draw-lists.ts'
import { measureInForce } from '../people-alike/measure-in-force.ts'
import { putNeighbourhoodsRight } from '../people-alike/put-neighbourhoods-right.ts'
import type { WorkContext } from './work-context.ts'

/**
 * Puts neighbourhoods right and draws the lists of people alike that do not stand any more. Where nothing has changed
 * nothing is written, and whoever takes it up after somebody who died goes on where they were.
 */
export async function findPeopleAlike({ req, settings, progress }: WorkContext): Promise<void> {
  const inForce = await measureInForce(req)
  await progress('neighbourhoods', 0, 0)
  const right = await putNeighbourhoodsRight(req, inForce)
  await drawLists(req, {
    right,
    inForce,
    key: settings.PSEUDONYM_KEY,
    progress: (done, total) => progress('lists', done, total),
  })
}
