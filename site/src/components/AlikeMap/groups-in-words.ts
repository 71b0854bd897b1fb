import type { AlikeGroup } from '@share4rare/schemas'

import type { Translate } from '../../i18n/translator.ts'

/** How alike two are at most, in the steps in which it is told. */
export const allSteps = 20

/** A group of a map with what is said of it. */
export interface GroupInWords extends Pick<AlikeGroup, 'nearness' | 'people'> {
  /** By which the picture and the words name the same group. */
  readonly letter: string
  readonly systems: readonly string[]
  readonly size: string
  readonly steps: string
}

/** The groups of a map in words, in their order. */
export function groupsInWords(
  t: Translate,
  groups: readonly AlikeGroup[],
): readonly GroupInWords[] {
  return groups.map(({ systems, people, nearness }, nth) => ({
    ...{ people, nearness },
    letter: String.fromCodePoint(0x41 + nth),
    systems: systems.map((system) => t(`system.${system}`)),
    size: t('map.aboutPeople', { n: people.toLocaleString(t.locale) }),
    steps: t('map.steps', { n: Math.round(nearness * allSteps), all: allSteps }),
  }))
}
