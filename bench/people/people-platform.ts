import { randomBytes } from 'node:crypto'

import { Client } from 'pg'
import { z } from 'zod'

import { step } from '../../scripts/progress/step.mjs'
import { png } from '../../tests/support/png.ts'
import { launchEmptyPlatform, type Platform } from '../../tests/support/platform.ts'
import { tokenOf } from '../../tests/support/caller.ts'
import { makeMember } from '../../tests/support/steps/accounts.ts'

/** What the bench asks of a platform. Everybody comes from an address of their own, as through a proxy of ours. */
export interface PeoplePlatform {
  /** An e-mail address that has an account. */
  readonly known: (nth: number) => string
  /** One that has none. */
  readonly unknown: (nth: number) => string
  readonly register: (nth: number) => Promise<Response>
  /** A picture of half a megabyte. */
  readonly upload: () => Promise<Response>
  readonly signInWrongly: (email: string) => Promise<Response>
  readonly askReset: (email: string) => Promise<Response>
  /** So many accounts more, of nobody. */
  readonly moreAccounts: (count: number) => Promise<void>
}

/** Starts a platform with some hundred accounts, and stops it afterwards. */
export async function onAPlatform<Figures>(
  measure: (platform: PeoplePlatform) => Promise<Figures>,
): Promise<Figures> {
  const { platform, stop } = await step('starts the platform', launchEmptyPlatform)
  try {
    return await measure(await step('makes accounts', () => prepared(platform)))
  } finally {
    await stop()
  }
}

const known = (nth: number) => `known.${nth}@bench.example`
const unknown = (nth: number) => `nobody.${nth}@bench.example`

async function prepared(platform: Platform): Promise<PeoplePlatform> {
  const owner = await makeMember(platform, 'Bench Owner Example', 'patient')
  const copy = (prefix: string, count: number) =>
    copyAccount(platform, { email: owner.email, prefix, count })
  await copy('known', 200)
  const token = await tokenOf(platform, 'members', owner)
  const patient = await aPatient(platform, token)
  const photograph = new Uint8Array(noise(600, 400))
  const send = sender(platform.site)
  return {
    known,
    unknown,
    register: (nth) =>
      send('/en/register', 200, {
        ...{ kind: 'patient', name: 'Bench Example', email: `new.${nth}@bench.example` },
        ...{ 'birthDate-day': '1', 'birthDate-month': '5', 'birthDate-year': '1990' },
      }),
    upload: async () =>
      answering(
        201,
        await fetch(`${platform.panel}/api/documents/add?patient=${patient}&kind=other`, {
          method: 'POST',
          headers: { authorization: `JWT ${token}`, 'content-type': 'application/octet-stream' },
          body: photograph,
        }),
      ),
    signInWrongly: (email) => send('/en/sign-in', 401, { email, password: 'not the right one' }),
    askReset: (email) => send('/en/forgot-password', 200, { email }),
    moreAccounts: (count) => copy('more', count),
  }
}

/** Sends a form as a browser on the site's own page would, each time from another address. */
function sender(site: string) {
  let count = 0
  return async (path: string, status: number, fields: Readonly<Record<string, string>>) => {
    count += 1
    const from = `10.${count >> 16}.${(count >> 8) & 255}.${count & 255}`
    const answer = await fetch(site + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site, 'x-forwarded-for': from },
      body: new URLSearchParams(fields),
    })
    return answering(status, answer)
  }
}

/** The answer that is meant, or an error of the server, which is counted. Any other would measure something else. */
function answering(status: number, answer: Response): Response {
  if (answer.status === status || answer.status >= 500) return answer
  throw new Error(`${answer.url} answered ${answer.status}, not ${status}`)
}

interface Copies {
  readonly email: string
  readonly prefix: string
  readonly count: number
}

/** Accounts, each with the password of the first: to derive a key for each would take minutes. */
async function copyAccount({ databaseUrl }: Platform, { email, prefix, count }: Copies) {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(
    `INSERT INTO members (id, email, nickname, kind, locale, registration, hash, salt)
     SELECT gen_random_uuid(), $2 || '.' || nth || '@bench.example', $2 || ' ' || nth, kind, locale,
       registration, hash, salt
     FROM members, generate_series(0, $3 - 1) AS nth WHERE email = $1`,
    [email, prefix, count],
  )
  await client.end()
}

async function aPatient({ panel }: Platform, token: string): Promise<string> {
  const about = { name: 'Bench Example', relationship: 'self', sex: 'female', country: 'ES' }
  const illness = { diagnosis: 'undiagnosed', disease: null, furtherDiseases: [] }
  const words = { diseaseInOwnWords: '', registryName: '' }
  const more = { inRegistry: 'no', inOrganisation: 'no', birthDate: '1990-05-01' }
  const answer = await fetch(`${panel}/api/patients/add`, {
    method: 'POST',
    headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...about, ...illness, ...words, ...more }),
  })
  return z.object({ id: z.string() }).parse(await answer.json()).id
}

/** A PNG of nothing but noise: it cannot be made smaller, and is drawn anew by whoever takes it. */
function noise(width: number, height: number): Buffer {
  const row = () => Buffer.concat([Buffer.from([0]), randomBytes(width * 3)])
  return png(width, height, Buffer.concat(Array.from({ length: height }, row)))
}
