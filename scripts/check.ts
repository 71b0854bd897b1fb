import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

/**
 * Everything that must hold before a change is shared, each check with its time; all findings at once. With `--fix`
 * it mends form and what lint can mend, prints what is made from the code, and checks nothing else.
 */
const { values } = parseArgs({ options: { fix: { type: 'boolean', default: false } } })
/** The largest first. */
const rooms = ['cms', 'analytics', 'site', 'schemas', 'tests', 'bench', 'scripts']
const typed = [...rooms, 'analytics/src/view']
const checks: readonly (readonly [name: string, command: string])[] = [
  ...lint('--max-warnings 0'),
  ['types of pages', 'astro check --tsconfig site/tsconfig.json --minimumFailingSeverity hint'],
  ...typed.map((room) => [`types of ${room}`, `tsc -p ${room}`] as const),
  ['form', 'prettier --check . --log-level warn'],
  ['rooms', `depcruise ${rooms.join(' ')} --config .dependency-cruiser.cjs --output-type err`],
  ['unused code', 'knip'],
  ['licences', 'node scripts/check-licences.ts'],
  ['generated files', 'node scripts/generate.ts --check'],
]

/** One after the other: each writes. */
const mending: typeof checks = [
  ...lint('--fix'),
  ['form', 'prettier --write . --log-level warn'],
  ['generated files', 'node scripts/generate.ts'],
]

const waiting = values.fix ? [...mending] : [...checks]
const failed: string[] = []
const atOnce = values.fix ? 1 : Math.min(2, availableParallelism())
await Promise.all(Array.from({ length: atOnce }, work))
if (failed.length > 0) {
  console.error(`\nNot right: ${failed.join(', ')}`)
  process.exit(1)
}
console.log(values.fix ? '\nMended what can be mended.' : '\nEverything holds.')

/** Room by room: the types of all rooms together are more than one process holds. */
function lint(manner: string): (readonly [string, string])[] {
  const rest = `eslint . ${manner} --ignore-pattern {${rooms.join(',')}}/**`
  return [
    ...rooms.map((room) => [`lint of ${room}`, `eslint ${room} ${manner}`] as const),
    ['lint of the rest', rest],
  ]
}

async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) await run(...next)
}

async function run(name: string, command: string): Promise<void> {
  const start = Date.now()
  const [program = '', ...args] = command.split(' ')
  const { code, output } = await outcomeOf(program, args)
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
  if (code === 0) return
  failed.push(name)
  console.log(output)
}

function outcomeOf(
  program: string,
  args: readonly string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
