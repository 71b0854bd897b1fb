import { createHash } from 'node:crypto'

import { canonicalJson, locales } from '@share4rare/schemas'
import { expect, it } from 'vitest'

import { messages, type MessageKey } from '../../i18n/messages.ts'
import { legalVersions } from './legal-versions.ts'

const keys = Object.keys(messages.en) as MessageKey[]

const pages = [
  ['privacy', /^privacy\./],
  ['use', /^use\./],
  ['consentForm', /^validation\.consent(Aim|Use|Rights|Risk|Controller|Role)$/],
] as const

/** The words of a version, in every language. Whoever changes them adds a version, and this day's hash. */
const wordsOf: Record<keyof typeof legalVersions, Record<string, string>> = {
  privacy: { '2026-11': '0f2620cec88982cf', '2026-11-b': '58d04b3cce104729' },
  use: { '2026-11': 'ed4d87828c94d63b' },
  consentForm: { '2026-11': 'edecf7ececd1334d' },
}

it.each(pages)('the words of %s are those of its version', (page, names) => {
  const said = keys
    .filter((key) => names.test(key))
    .map((key) => [key, ...locales.map((locale) => messages[locale][key])])
  expect(said.length).toBeGreaterThan(5)
  const hash = createHash('sha256').update(canonicalJson(said)).digest('hex').slice(0, 16)
  expect(hash).toBe(wordsOf[page][legalVersions[page].version])
})
