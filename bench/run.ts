import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { z } from 'zod'

/**
 * `npm run bench -- NAME [--quick]`: runs one bench and ends with one line of JSON, its figures. `npm run try-fresh` is
 * the bench of that name, whose quick way is called `--skip-tests`.
 */
const benchSchema = z.object({
  default: z.function({
    input: [z.object({ quick: z.boolean() })],
    output: z.promise(z.record(z.string(), z.unknown())),
  }),
})
const ending = '.bench.ts'
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))

const { positionals, values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'skip-tests': { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const [name = ''] = positionals

// Asked to stop, it leaves the ordinary way, so that what it started is stopped too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(1))

if (names.includes(name)) {
  const bench = benchSchema.parse(await import(`./${name}${ending}`))
  const quick = values.quick || values['skip-tests']
  console.log(JSON.stringify(await bench.default({ quick })))
} else {
  const given = name === '' ? 'No bench was named' : `There is no bench called ${name}`
  console.error(`${given}. There are: ${names.join(', ')}.`)
  process.exitCode = 1
}
