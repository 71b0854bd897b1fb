import { createHmac } from 'node:crypto'

import type {
  CategoricalItem,
  Codebook,
  CodebookItem,
  NumericItem,
  SnapshotRow,
  SnapshotSource,
} from '@share4rare/schemas'

import type { SecretKey } from '../secret-key.ts'
import { canonicalDecimal } from './canonical-decimal.ts'

/**
 * One person's answers without the person: only the codebook's items, only values that the codebook knows, numbers
 * clipped to the item's range. Several choices are several rows. Still personal data, for it can be linked by the key.
 */
export function pseudonymise(
  source: SnapshotSource,
  codebook: Codebook,
  key: SecretKey,
): SnapshotRow[] {
  const pseudonym = pseudonymOf(source.patient, key)
  return codebook.items.flatMap((item) =>
    Object.hasOwn(source.answers, item.code)
      ? valuesOf(source.answers[item.code], item).map((value) => ({
          pseudonym,
          item: item.code,
          ...value,
        }))
      : [],
  )
}

/** The name that a patient has in every snapshot: 32 hexadecimal digits that only the key's holder can link. */
export function pseudonymOf(patient: string, key: SecretKey): string {
  return createHmac('sha256', key).update(`pid1|${patient}`).digest('hex').slice(0, 32)
}

type Value = Pick<SnapshotRow, 'value' | 'number'>

function valuesOf(answer: unknown, item: CodebookItem): Value[] {
  return item.measure === 'numbers' ? numberOf(answer, item) : categoriesOf(answer, item)
}

function numberOf(answer: unknown, { minimum, maximum }: NumericItem): Value[] {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return []
  const number = Math.min(Math.max(answer, minimum), maximum)
  return [{ value: canonicalDecimal(number), number }]
}

function categoriesOf(answer: unknown, { several, categories }: CategoricalItem): Value[] {
  const given = several ? listOf(answer) : [typeof answer === 'boolean' ? String(answer) : answer]
  return categories
    .filter(({ code }) => given.includes(code))
    .map(({ code }) => ({ value: code, number: null }))
}

function listOf(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : []
}
