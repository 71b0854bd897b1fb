import { readFileSync } from 'node:fs'
import { licenceProblems, lockSchema } from './licence-problems.ts'

const lock: unknown = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
)
const { packages } = lockSchema.parse(lock)
const problems = licenceProblems(packages)
for (const problem of problems) console.error(problem)
console.log(
  `${String(Object.keys(packages).length)} packages, ${String(problems.length)} with problems`,
)
process.exitCode = problems.length === 0 ? 0 : 1
