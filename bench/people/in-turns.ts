/** Asks one thing and the other in turns, so that whatever else the machine does falls on both alike. */
export async function inTurns(
  times: number,
  [one, other]: readonly [(nth: number) => Promise<number>, (nth: number) => Promise<number>],
): Promise<readonly [number[], number[]]> {
  const of: [number[], number[]] = [[], []]
  for (let nth = 0; nth < times; nth += 1) {
    const isOneFirst = nth % 2 === 0
    if (isOneFirst) of[0].push(await one(nth))
    of[1].push(await other(nth))
    if (!isOneFirst) of[0].push(await one(nth))
  }
  return of
}
