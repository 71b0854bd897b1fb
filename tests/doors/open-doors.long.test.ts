import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { signIn, tokenOf } from '../support/caller.ts'
import { KillablePlatform } from '../support/killable-platform.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { makeMember, makeStaff } from '../support/steps/accounts.ts'
import { aParticipant, forEverybody, takePart } from '../support/steps/people.ts'
import { aPreparedStudy } from '../support/steps/prepared-study.ts'
import { anyRequestToTheCms, anyRequestToTheSite, type AnyRequest } from './any-request.ts'

await startedPlatform() // what is served here was built for it
const seed = Number(process.env['FC_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const questions = [
  {
    ...{ blockType: 'scale', code: 'rest', title: 'How well did you rest?', required: true },
    ...{ aggregate: true, showPosition: true, minimum: 0, maximum: 10 },
    ...{ direction: 'higher-is-better' },
  },
  { blockType: 'text', code: 'note', title: 'Anything else?', maximumLength: 300, required: false },
]
let ours: KillablePlatform
let world: Awaited<ReturnType<typeof aWorldWithSecrets>>

beforeAll(async () => {
  ours = await KillablePlatform.begin()
  ours.start('site')
  await ours.answers('site')
  world = await aWorldWithSecrets()
})
afterAll(() => ours.stop())

test('no door of the CMS fails or tells a secret, whatever is sent to it', async () => {
  const requests = fc.sample(anyRequestToTheCms(world.ids), { seed, numRuns: 8000 })
  expect(await faultsOf(requests, ours.platform.panel)).toEqual({ seed, faults: [] })
})

test('no page of the site fails or tells a secret, whatever is sent to it', async () => {
  const requests = fc.sample(anyRequestToTheSite(world.ids), { seed, numRuns: 2000 })
  expect(await faultsOf(requests, ours.platform.site)).toEqual({ seed, faults: [] })
})

test('the secrets are there to be told: their owner reads them', async () => {
  const owner = await signIn(ours.platform, 'members', world.owner.person)
  const [patients, answers] = await Promise.all([
    owner.answer('GET', '/patients'),
    owner.answer('GET', `/questionnaire-responses/${world.response}/answering?locale=en`),
  ])
  const read = `${await patients.text()} ${await answers.text()}`
  expect(secrets.filter((secret) => !secret.test(read))).toEqual([columns])
})

/** Of accounts; the salt of a puzzle, which is everybody's, is shorter than theirs. */
const columns = /"(hash|resetPasswordToken)":"|"salt":"[0-9a-f]{64}"/
const secrets = [/canary-patient/, /canary-answer/, columns]

/** Somebody with secrets, and others who come to every door: none of them may see what is hers. */
async function aWorldWithSecrets() {
  const { platform } = ours
  const prepared = await aPreparedStudy(platform, questions)
  const { study, diseases, doorkeepers } = prepared
  const owner = await aParticipant(platform, 'canary-patient', doorkeepers, diseases)
  const response = await takePart(owner, study, { rest: 4, note: 'canary-answer' })
  const stranger = await aParticipant(platform, 'Sam Stranger', doorkeepers, diseases)
  const theirs = await takePart(stranger, study, { rest: 5, note: 'Nothing else' })
  const researcher = await makeMember(platform, 'Rita Doors', 'professional')
  const roles = ['author', 'data-scientist', 'committee'] as const
  const staff = await forEverybody(roles, (role) => makeStaff(platform, `Sal ${role}`, role))
  const tokens = await Promise.all([
    ...[stranger.person, researcher].map((person) => tokenOf(platform, 'members', person)),
    ...staff.map((person) => tokenOf(platform, 'staff', person)),
  ])
  const ids = [
    ...[owner.patient, response, stranger.patient, theirs, study.id, study.questionnaire],
    ...[diseases.group, diseases.disorder],
  ]
  return { owner, response, ids, callers: [null, 'a.bad.token', ...tokens] }
}

/** Sends every request in the name of one caller after the other; gives one example of each thing that went wrong. */
async function faultsOf(requests: readonly AnyRequest[], origin: string) {
  const examples = new Map<string, string>()
  await forEverybody(requests, async (request, index) => {
    const caller = index % world.callers.length
    const { status, text } = await send(request, origin, world.callers[caller] ?? null)
    const told = secrets.filter((secret) => secret.test(text)).map(String)
    const { door, path, headers, body = '' } = request
    const example = `${path} as ${caller} with ${JSON.stringify(headers)} ${body}`.slice(0, 600)
    for (const problem of [...(status >= 500 ? [String(status)] : []), ...told])
      examples.set(`${problem} ${door}`, example)
  })
  return { seed, faults: [...examples].toSorted() }
}

async function send(
  { method, path, headers, body }: AnyRequest,
  origin: string,
  token: string | null,
) {
  const cookies = `__Host-share4rare=${String(token)}; share4rare-panel-token=${String(token)}`
  const cookie = token === null ? {} : { cookie: cookies }
  const signedIn = token === null ? {} : { authorization: `JWT ${token}`, ...cookie }
  const response = await fetch(new URL(path, origin), {
    method,
    headers: { ...headers, origin, ...signedIn },
    redirect: 'manual',
    ...(body !== undefined && { body: body.toWellFormed() }),
    signal: AbortSignal.timeout(60_000),
  })
  return { status: response.status, text: await response.text() }
}
