import { afterEach, describe, expect, it, vi } from 'vitest'

import { demoCodesSchema } from '@share4rare/schemas'
import { createLocalReq } from 'payload'

import { makeAccounts } from '../src/demo/make-accounts.ts'
import { givenAColleague, tryPanel } from './support/given-staff.ts'
import { refusal, refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'

afterEach(() => vi.unstubAllEnvs())

describe('the codes of the demo', () => {
  it('are told nowhere but in a demo', async () => {
    expect(refusalOf(await rest('GET', '/demo/codes'))).toEqual(refusal(404, 'not-found'))
  })

  it('let everybody of the demo in who has the printed password, and are of nobody else', async () => {
    vi.stubEnv('DEMO', 'true')
    await emptyRecord()
    const own = await givenAColleague('author')
    const { payload } = await startedCms()
    await payload.create({
      collection: 'staff',
      data: { name: 'Alma Admin Example', email: 'alma@demo.example', roles: ['administrator'] },
      overrideAccess: true, // there is staff already, so the demo does not make its first
      req: await createLocalReq({}, payload),
    })
    const accounts = await makeAccounts(payload, 'a secret of this demo')
    const { body } = await rest('GET', '/demo/codes')
    const { codes, secondsLeft } = demoCodesSchema.parse(body)
    const ofThePanel = accounts.filter(({ where }) => where === 'panel')
    expect(codes.map(({ email }) => email).toSorted()).toEqual(
      ofThePanel.map(({ email }) => email).toSorted(),
    )
    expect(JSON.stringify(codes)).not.toContain(own.email)
    expect(secondsLeft).toBeLessThanOrEqual(30)
    const [visitor] = ofThePanel
    const code = codes.find(({ email }) => email === visitor?.email)?.code ?? ''
    const signedIn = await tryPanel({ email: '', password: '', ...visitor }, code)
    expect(signedIn.status).toBe(200)
  })
})
