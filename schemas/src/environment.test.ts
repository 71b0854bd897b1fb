import { createHash } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { EnvironmentError, readEnvironment, readSiteEnvironment } from './environment.ts'

const secret = createHash('sha256').update('an example').digest('hex')
const needed = {
  DATABASE_URL: 'postgresql://127.0.0.1/share4rare',
  PAYLOAD_SECRET: secret,
  NOISE_KEY: secret,
  PSEUDONYM_KEY: secret,
  SITE_KEY: secret,
  DOCUMENT_KEY: secret,
}
const refusalOf = (given: Record<string, string | undefined>) => () => readEnvironment(given)

describe('the settings', () => {
  it('have defaults, all but the database and the secrets', () => {
    expect(readEnvironment(needed)).toMatchObject({
      NODE_ENV: 'production',
      DEMO: false,
      SITE_PORT: 4321,
      CMS_URL: 'http://127.0.0.1:3000',
    })
  })

  it('are read from text', () => {
    const given = { ...needed, DEMO: 'true', SITE_PORT: '8080', UNKNOWN: 'left alone' }
    const read = readEnvironment(given)
    expect(read).toMatchObject({ DEMO: true, SITE_PORT: 8080 })
    expect(read).not.toHaveProperty('UNKNOWN')
  })

  it('take an empty value as left out', () => {
    expect(readEnvironment({ ...needed, SITE_PORT: '', CMS_PORT: undefined }).SITE_PORT).toBe(4321)
  })
})

describe('the site', () => {
  it('needs no database and no secret but its own, and is given no other', () => {
    expect(readSiteEnvironment({ SITE_KEY: secret }).SITE_PORT).toBe(4321)
    const given = Object.keys(readSiteEnvironment(needed))
    expect(given.filter((name) => Object.hasOwn(needed, name))).toEqual(['SITE_KEY'])
  })

  it.each(['-1', '6', 'many'])('has no %s proxies before it', (PROXY_HOPS) => {
    expect(() => readSiteEnvironment({ SITE_KEY: secret, PROXY_HOPS })).toThrow(
      /PROXY_HOPS is wrong: must be a number from 0 to 5/,
    )
  })

  it('is told of its own wrong settings', () => {
    expect(() => readSiteEnvironment({ CMS_URL: 'nowhere' })).toThrow(/CMS_URL is wrong/)
  })
})

describe('the invented languages', () => {
  it.each(['http://127.0.0.1:4321', 'http://localhost:4321', 'http://[::1]:4321'])(
    'may be shown at %s',
    (SITE_URL) => {
      const given = { SITE_KEY: secret, PSEUDO_LOCALES: 'true', SITE_URL }
      expect(readSiteEnvironment(given).PSEUDO_LOCALES).toBe(true)
    },
  )

  it.each(['https://share4rare.example', 'http://127.0.0.1.example', 'http://localhost.example'])(
    'are refused at %s',
    (SITE_URL) => {
      const given = { SITE_KEY: secret, PSEUDO_LOCALES: 'true', SITE_URL }
      expect(() => readSiteEnvironment(given)).toThrow(/PSEUDO_LOCALES is wrong: is for tests/)
      expect(refusalOf({ ...needed, ...given })).toThrow(/PSEUDO_LOCALES is wrong/)
    },
  )
})

describe('wrong settings', () => {
  it('are all told at once, the missing ones with what they are for', () => {
    const refusal = refusalOf({ SITE_PORT: 'abc', SITE_URL: 'nowhere', DATABASE_URL: 'mysql://x' })
    expect(refusal).toThrow(EnvironmentError)
    expect(refusal).toThrow(
      /SITE_PORT is wrong: must be the number of a port.*\n {2}- SITE_URL is wrong: .*/,
    )
    expect(refusal).toThrow(/DATABASE_URL is wrong: must start with postgres/)
    expect(refusal).toThrow(/PAYLOAD_SECRET is missing\. Signs the sessions of staff and members\./)
    expect(refusal).toThrow(/NOISE_KEY is missing\..*\n.*PSEUDONYM_KEY is missing\./)
  })

  it.each([
    ['too short', 'abc123'],
    ['not random', '0'.repeat(64)],
    ['a word said again', '0123456789abcdef'.repeat(4)],
    ['a sentence', 'correct horse battery staple correct horse battery staple correct'],
  ])('hold a secret that is %s', (_why, weak) => {
    expect(refusalOf({ ...needed, NOISE_KEY: weak })).toThrow(/NOISE_KEY is wrong/)
  })
})
