import { z } from 'zod'

const secret = z
  .string()
  .regex(
    /^[0-9a-f]{64,}$/,
    'must be at least 32 random bytes in hexadecimal (openssl rand -hex 32)',
  )
  .refine(
    (value) => new Set(value).size >= 8 && !/^(.+?)\1+$/.test(value),
    'is too weak: take 32 random bytes (openssl rand -hex 32)',
  )

const port = (normal: number) =>
  z.coerce.number({ error: noPort }).int(noPort).min(1, noPort).max(65535, noPort).default(normal)

const noHops = 'must be a number from 0 to 5'

const noPort = 'must be the number of a port, from 1 to 65535'

/**
 * Every setting of the platform. The demo makes the secrets once and keeps them in its data folder; in
 * production the operator gives them.
 */
export const environmentSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .meta({ description: 'What this process is for.' }),
  DEMO: z
    .stringbool()
    .default(false)
    .meta({ description: 'Demo data, a banner on every page, and the /demo page.' }),
  PSEUDO_LOCALES: z.stringbool().default(false).meta({
    description:
      'For tests: the cookie pseudo=long or pseudo=rtl shows the site in an invented language.',
  }),
  HOST: z
    .string()
    .default('127.0.0.1')
    .meta({ description: 'The address that the servers listen on.' }),
  SITE_PORT: port(4321).meta({ description: 'The port of the site.' }),
  CMS_PORT: port(3000).meta({ description: 'The port of the panel and its API.' }),
  MAILBOX_PORT: port(1080).meta({ description: 'The port of the development mailbox.' }),
  SMTP_PORT: port(1025).meta({
    description: 'The port on which the development mailbox takes mail.',
  }),
  SITE_URL: z
    .url()
    .default('http://127.0.0.1:4321')
    .meta({ description: 'How people reach the site.' }),
  CMS_URL: z
    .url()
    .default('http://127.0.0.1:3000')
    .meta({ description: 'How staff reach the panel, and the site its API.' }),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .meta({ description: 'The PostgreSQL database. Left out, npm start brings its own.' }),
  DATA_DIR: z
    .string()
    .min(1)
    .default('.data')
    .meta({ description: 'Where snapshots, and the demo database, are kept.' }),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .default('smtp://127.0.0.1:1025')
    .meta({ description: 'The mail server that takes our mails.' }),
  MAIL_FROM: z
    .string()
    .min(3)
    .default('Share4Rare <no-reply@share4rare.example>')
    .meta({ description: 'The sender of our mails.' }),
  PAYLOAD_SECRET: secret.meta({ description: 'Signs the sessions of staff and members.' }),
  NOISE_KEY: secret.meta({
    description:
      'Draws the noise of released figures. Never change it, never keep it in the database.',
  }),
  PSEUDONYM_KEY: secret.meta({
    description:
      'Makes the pseudonyms of snapshots. Never change it, never keep it in the database.',
  }),
  SITE_KEY: secret.meta({
    description: 'By this the CMS knows the site: both are given the same one, and nobody else.',
  }),
  PROXY_HOPS: z.coerce
    .number({ error: noHops })
    .int(noHops)
    .min(0, noHops)
    .max(5, noHops)
    .default(0)
    .meta({
      description: 'How many proxies of ours stand before the site and say who asks (0 to 5).',
    }),
  BACKUP_KEY: z.string().min(16, 'must have at least 16 characters').optional().meta({
    description:
      'Seals backups and opens them: a passphrase, or a key of age. Keep it away from the backups.',
  }),
  DOCUMENT_KEY: secret.meta({
    description:
      'Opens the documents of patients. Without it none can be read; never keep it in the database.',
  }),
  DOCUMENT_SCAN: z.enum(['required', 'off']).default('required').meta({
    description:
      'Whether documents wait until a virus scanner has looked at them; off is for trying out.',
  }),
  CLAMD_SOCKET: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'The socket of the virus scanner clamd. Where it is set, it is asked.' }),
  CLAMD_HOST: z
    .string()
    .regex(/^[^:]+(:\d{1,5})?$/, 'must be a host, or a host and a port')
    .optional()
    .meta({ description: 'Or where clamd is reached: a host, or host:port (3310).' }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .meta({ description: 'How much is logged.' }),
})

export type Environment = Readonly<z.infer<typeof environmentSchema>>

/** Reads the settings, or throws one error that lists every problem. Empty values count as left out. */
export function readEnvironment(given: GivenSettings): Environment {
  return read(safe(environmentSchema), given)
}

/** The settings of the public site: it knows no database, and no secret but its own key to the CMS. */
const siteEnvironmentSchema = environmentSchema.pick({
  NODE_ENV: true,
  DEMO: true,
  PSEUDO_LOCALES: true,
  HOST: true,
  SITE_PORT: true,
  MAILBOX_PORT: true,
  SITE_URL: true,
  CMS_URL: true,
  SITE_KEY: true,
  PROXY_HOPS: true,
  LOG_LEVEL: true,
})

export type SiteEnvironment = Readonly<z.infer<typeof siteEnvironmentSchema>>

/** Reads what the public site needs, and nothing else; throws like `readEnvironment`. */
export function readSiteEnvironment(given: GivenSettings): SiteEnvironment {
  return read(safe(siteEnvironmentSchema), given)
}

/** What is for tests is refused on a site that others reach. */
function safe<Settings extends Pick<Environment, 'PSEUDO_LOCALES' | 'SITE_URL'>>(
  schema: z.ZodType<Settings>,
): z.ZodType<Settings> {
  return schema.refine(({ PSEUDO_LOCALES, SITE_URL }) => !PSEUDO_LOCALES || isHere(SITE_URL), {
    path: ['PSEUDO_LOCALES'],
    error: 'is for tests, on a site that only this machine reaches (SITE_URL)',
  })
}

function isHere(url: string): boolean {
  return /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/.test(url)
}

/** The settings of the commands that look after what is stored: they need no secret of the servers. */
const storageEnvironmentSchema = environmentSchema.pick({
  DATABASE_URL: true,
  DATA_DIR: true,
  BACKUP_KEY: true,
})

export type StorageEnvironment = Readonly<z.infer<typeof storageEnvironmentSchema>>

/** Reads what backups and looks at the audit need, and nothing else; throws like `readEnvironment`. */
export function readStorageEnvironment(given: GivenSettings): StorageEnvironment {
  return read(storageEnvironmentSchema, given)
}

/** The settings of the command that installs a vocabulary: it may come before there is a database. */
const vocabularyEnvironmentSchema = environmentSchema
  .pick({ DATABASE_URL: true, DATA_DIR: true })
  .partial({ DATABASE_URL: true })

export type VocabularyEnvironment = Readonly<z.infer<typeof vocabularyEnvironmentSchema>>

/** Reads what installing a vocabulary needs, and nothing else; throws like `readEnvironment`. */
export function readVocabularyEnvironment(given: GivenSettings): VocabularyEnvironment {
  return read(vocabularyEnvironmentSchema, given)
}

type GivenSettings = Readonly<Record<string, string | undefined>>

function read<Settings>(schema: z.ZodType<Settings>, given: GivenSettings): Settings {
  const present = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = schema.safeParse(present)
  if (parsed.success) return parsed.data
  throw new EnvironmentError(parsed.error.issues.map((issue) => sentenceOf(issue, present)))
}

/** The settings are wrong: its message names each one and what to do, and never a value. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
  constructor(sentences: readonly string[]) {
    super(
      ['The settings are not right:', ...sentences.map((sentence) => `  - ${sentence}`)].join('\n'),
    )
  }
}

function sentenceOf(issue: z.core.$ZodIssue, present: Readonly<Record<string, unknown>>): string {
  const name = issue.path.join('.')
  return Object.hasOwn(present, name)
    ? `${name} is wrong: ${issue.message}`
    : [name, 'is missing.', descriptions.get(name)].join(' ')
}

const descriptions = new Map(
  Object.entries(environmentSchema.shape).map(([name, field]) => [name, field.description]),
)
