const began = Number((process.env['LAUNCH_BEGAN'] ??= String(Date.now())))

// Whoever listened may have gone, `npm start | tee` for one: stopping goes on without them.
process.stdout.on('error', () => undefined)

/** Does one step, and says when it begins and how long it took. @template T @param {string} name @param {() => T | Promise<T>} work */
export async function step(name, work) {
  const start = Date.now()
  say(`${name} …`)
  const outcome = await work()
  say(`${name} … ${seconds(start)} s`)
  return outcome
}

/** @param {string} line */
function say(line) {
  console.log(`[${seconds(began).padStart(6)} s] ${line}`)
}

/** @param {number} since */
function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1)
}
