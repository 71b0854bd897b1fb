import type { Answers } from '@share4rare/schemas'

import { commonDataElements } from './common-data-elements.ts'
import { demoDay, type DemoPatient } from './people.ts'
import { situationOf, whoAnswers, within, type Situation } from './situation.ts'

const lastYear = Number(demoDay.slice(0, 4)) - 1

/** One invented person's answers to the common data elements. Some leave optional questions open. */
export function coreAnswers(patient: DemoPatient): Answers {
  const situation = situationOf(patient, commonDataElements.code)
  const bornIn = Number(patient.birthDate.slice(0, 4))
  return {
    ...history(situation, bornIn),
    ...genetics(situation),
    ...functioning(situation),
    ...research(situation),
    // Drawn last, so that the answers before it stay what they were.
    who_answers: whoAnswers(situation),
  }
}

function history({ profile, age, chance, draw }: Situation, bornIn: number): Answers {
  const atBirth = chance(profile.atBirth)
  const onset = atBirth ? 0 : between(profile.onset, draw(), age)
  const diagnosis = halves(within(0, age, onset + between(profile.wait, draw(), age)))
  const isSeen = chance(0.66)
  const seenIn = Math.min(lastYear, bornIn + Math.ceil(diagnosis))
  return {
    onset_when: atBirth ? 'at-birth' : 'later',
    ...(!atBirth && { onset_age: onset }),
    diagnosis_when: 'later',
    diagnosis_age: diagnosis,
    ...(chance(0.93) && { diagnosis_by_centre: isSeen || chance(0.5) }),
    centre_seen: isSeen,
    ...(isSeen &&
      chance(0.7) && { centre_date: `${String(seenIn)}-09-${chance(0.5) ? '12' : '21'}` }),
  }
}

function genetics({ profile, chance, draw }: Situation): Answers {
  const lot = draw()
  if (lot > 0.95) return { genetic_test: 'not-known' }
  if (lot > 0.9) return { genetic_test: 'waiting' }
  if (lot > 0.84) return { genetic_test: 'nothing-found' }
  return {
    genetic_test: 'cause-found',
    ...(profile.gene !== null && chance(0.6) && { gene_name: profile.gene }),
    ...(chance(0.25) && { gene_variant: 'c.0000 (invented)' }),
  }
}

function functioning({ profile, scale, chance }: Situation): Answers {
  const [easiest, hardest] = profile.moving
  return {
    able_moving: scale(profile.moving),
    able_hands: scale(profile.hands),
    able_self_care: scale([easiest, hardest + 1]),
    able_talking: scale([10, 7]),
    ...(chance(0.92) && { able_learning: scale(profile.learning) }),
    able_taking_part: scale(profile.company),
  }
}

function research({ chance }: Situation): Answers {
  const hasGiven = chance(0.45)
  const isInBiobank = chance(0.6)
  return {
    ...(chance(0.9) && {
      sample_given: hasGiven,
      ...(hasGiven && { sample_in_biobank: isInBiobank ? 'yes' : 'not-known' }),
      ...(hasGiven && isInBiobank && chance(0.4) && { biobank_name: 'Biobanco Ejemplo' }),
    }),
    research_news: chance(0.64),
  }
}

/** An age in half years, within the range and never above the age today. */
function between([from, to]: readonly [number, number], share: number, age: number): number {
  return halves(Math.min(age, from + share * (to - from)))
}

function halves(years: number): number {
  return Math.round(years * 2) / 2
}
