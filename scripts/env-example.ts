import { environmentSchema } from '../schemas/src/environment.ts'

/** The text of `.env.example`: every setting, what it means, and what holds where it is left out. */
export function envExample(): string {
  const settings = Object.entries(environmentSchema.shape).map(([name, setting]) => {
    const standard = setting.safeParse(undefined)
    const meaning = setting.meta()?.description ?? ''
    return standard.success
      ? `# ${meaning}\n# ${name}=${quoted(String(standard.data ?? ''))}\n`
      : `# ${meaning}\n# Required, except ${name === 'DATABASE_URL' ? 'with npm start, demo or not' : 'in the demo of npm start'}.\n${name}=\n`
  })
  return [heading, ...settings].join('\n')
}

const heading = `# Printed from schemas/src/environment.ts by npm run check -- --fix. Copy it to .env and fill it in.
# Empty settings count as left out. npm start makes a demo: DEMO=true unless it is set here, its own
# secrets, and its own database. The addresses follow the ports unless they are set.
`

function quoted(value: string): string {
  return /[\s<>]/.test(value) ? `"${value}"` : value
}
