const lanes = 4

/**
 * Does the same for everybody, a few at a time: passwords are hashed beside JavaScript, and the database answers
 * while the next is prepared. `done` counts those that are over. The first failure is its outcome.
 */
export async function inLanes<One>(
  everybody: readonly One[],
  act: (one: One) => Promise<void>,
  progress: (done: number) => Promise<void>,
): Promise<void> {
  const waiting = everybody.values()
  let done = 0
  const lane = async () => {
    for (const one of waiting) {
      await act(one)
      done += 1
      if (done % 10 === 0) await progress(done)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
