import { describe, expect, it } from 'vitest'

import { smtpOptions } from './smtp-options.ts'

describe('smtpOptions', () => {
  it.each([
    ['smtp://127.0.0.1:1025', { host: '127.0.0.1', port: 1025, secure: false }],
    ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false }],
    ['smtps://mail.example', { host: 'mail.example', port: 465, secure: true }],
    ['smtps://mail.example:2465', { host: 'mail.example', port: 2465, secure: true }],
  ])('reads %s', (url, options) => {
    expect(smtpOptions(url)).toEqual(options)
  })

  it('reads a name and a password, also with signs that an address cannot hold', () => {
    expect(smtpOptions('smtp://ada%40example:p%3Aw%2F@mail.example')).toMatchObject({
      auth: { user: 'ada@example', pass: 'p:w/' },
    })
  })
})
