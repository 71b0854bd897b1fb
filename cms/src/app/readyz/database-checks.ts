export type Checks = Readonly<Record<string, 'ok' | 'unavailable'>>

/** Asks the database, for as many milliseconds as are given. */
export type Ask = (question: {
  readonly text: string
  readonly query_timeout: number
}) => Promise<{ readonly rows: readonly { readonly name: string }[] }>

/** Whether the database answers in good time, and has those migrations. */
export async function databaseChecks(ask: Ask, migrations: readonly string[]): Promise<Checks> {
  const { rows } = await ask(question)
  const done = new Set(rows.map(({ name }) => name))
  const isUpToDate = migrations.every((name) => done.has(name))
  return { database: 'ok', migrations: isUpToDate ? 'ok' : 'unavailable' }
}

const patience = 1500

// A database that is frozen does not end its own statements: the connection is given up from here.
const question = { text: 'SELECT name FROM payload_migrations', query_timeout: patience }

/**
 * What the checks say, or that the database is unavailable where they fail or take longer than the site
 * waits for this. Whoever asks meanwhile waits for the same checks: they hold one connection at most.
 */
export function inGoodTime(check: () => Promise<Checks>): () => Promise<Checks> {
  let current: Promise<Checks> | undefined
  return () => {
    current ??= check()
      .catch(() => unavailable)
      .finally(() => (current = undefined))
    return Promise.race([current, late()])
  }
}

const unavailable: Checks = { database: 'unavailable' }

function late(): Promise<Checks> {
  return new Promise((resolve) => setTimeout(resolve, patience, unavailable).unref())
}
