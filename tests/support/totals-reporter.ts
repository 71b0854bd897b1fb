import { mkdirSync, writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** Writes `N passed, N failed` for the whole run: what failed outside of a test counts as failed too. */
export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = (state: 'passed' | 'failed'): number =>
      modules.flatMap((module) => [...module.children.allTests(state)]).length
    const outside = modules.flatMap((module) => [
      ...module.errors(),
      ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
    ])
    const failed = count('failed') + outside.length + errors.length
    mkdirSync('tests/output', { recursive: true })
    writeFileSync(
      'tests/output/totals',
      `${String(count('passed'))} passed, ${String(failed)} failed\n`,
    )
  }
}
