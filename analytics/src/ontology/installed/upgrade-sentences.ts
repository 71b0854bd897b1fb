import type { Release } from '../compiled/ontology.ts'
import type { NamedTerm, TermChanges } from './compare-ontologies.ts'
import type { RecordedTerms, UpgradeReport } from './upgrade-report.ts'

/** What an upgrade changes, for the operator: numbers, and the first few of each kind. */
export function upgradeSentences({ before, after, changes, records }: UpgradeReport): string[] {
  return [
    before === null
      ? `From a vocabulary that is damaged to ${called(after)}.`
      : `From ${called(before)} to ${called(after)}.`,
    ...(changes === null ? [] : changeSentences(changes)),
    ...(records === null ? [] : recordSentences(records)),
  ]
}

/** A release in a few words. */
export const called = ({ kind, version }: Release): string =>
  kind === 'starter' ? `the starter vocabulary (of HPO ${version})` : `HPO ${version}`

function changeSentences({ added, renamed, replaced, retired, moved }: TermChanges): string[] {
  return [
    listed('Added', added.map(named)),
    listed(
      'Renamed',
      renamed.map((term) => `${term.id} ${term.before} → ${term.label}`),
    ),
    listed(
      'Replaced',
      replaced.map((term) => `${named(term)} → ${named(term.by)}`),
    ),
    listed('Gone without a replacement', retired.map(named)),
    listed('Moved beneath other terms', moved.map(named)),
  ]
}

function recordSentences({ kinds, readAsAnother, unknown }: RecordedTerms): string[] {
  return [
    `Records hold ${String(kinds)} kinds of symptoms. None of them is rewritten.`,
    listed(
      'Read as another term from now on',
      readAsAnother.map(({ id, by }) => `${id} → ${named(by)}`),
    ),
    listed('Known no more, and shown as own words', unknown),
  ]
}

const named = ({ id, label }: NamedTerm) => `${id} ${label}`

const shown = 5

function listed(what: string, all: readonly string[]): string {
  if (all.length === 0) return `${what}: none.`
  const more = all.length > shown ? `; and ${String(all.length - shown)} more` : ''
  return `${what}: ${String(all.length)} (${all.slice(0, shown).join('; ')}${more}).`
}
