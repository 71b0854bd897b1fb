import type { AlikeGroup } from '@share4rare/schemas'

import type { Translate } from '../../i18n/translator.ts'

/** How alike two are at most, in the steps in which it is told. */
export const allSteps = 20

/** What a map says of each group, in words. */
export interface GroupInWords {
  /** By which the picture and the words name the same group. */
  readonly letter: string
  readonly systems: readonly string[]
  readonly people: string
  readonly steps: string
}

/** The groups of a map in words, in their order. */
export function groupsInWords(
  t: Translate,
  groups: readonly AlikeGroup[],
): readonly GroupInWords[] {
  return groups.map(({ systems, people, nearness }, nth) => ({
    letter: String.fromCodePoint(0x41 + nth),
    systems: systems.map((system) => t(`system.${system}`)),
    people: t('map.aboutPeople', { n: people.toLocaleString(t.locale) }),
    steps: t('map.steps', { n: Math.round(nearness * allSteps), all: allSteps }),
  }))
}
