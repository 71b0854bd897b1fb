import type { Answer, Answers, Locale } from '@share4rare/schemas'

import { dailyLife } from './daily-life.ts'
import type { DemoPatient } from './people.ts'
import { situationOf, whoAnswers, within, type Situation } from './situation.ts'

/** One invented person's answers on daily life. Some leave optional questions open. */
export function dailyLifeAnswers(patient: DemoPatient, locale: Locale): Answers {
  const situation = situationOf(patient, dailyLife.code)
  return { ...gettingAbout(situation), ...body(situation), ...people(situation, locale) }
}

function gettingAbout(situation: Situation): Answers {
  const { profile, weight, scale, chance, draw } = situation
  const aids = profile.aids.filter(([, from]) => weight >= from).map(([aid]) => aid)
  const isHelped = weight > 0.3 || chance(0.2)
  const hours = within(0.5, 24, Math.round(profile.careHours * (weight + draw() * 0.3) * 2) / 2)
  return {
    who_answers: whoAnswers(situation),
    mobility: scale(profile.moving),
    aids: aids.length > 0 ? aids : ['none'],
    help_home: isHelped,
    ...(isHelped && { care_hours: hours }),
  }
}

function body({ profile, weight, scale, chance, draw }: Situation): Answers {
  const nights = within(0, 7, Math.round(weight * 5 + draw() * 3 - 1))
  return {
    fatigue: scale(profile.tired),
    pain: scale(profile.pain),
    sleep: scale(profile.sleep),
    ...optional('broken_nights', nights, chance(0.88)),
  }
}

function people(situation: Situation, locale: Locale): Answers {
  const { profile, weight, scale, chance, draw } = situation
  const missed = within(0, 28, Math.round(weight * 12 + draw() * 6 - 3))
  const wishes = wishesIn[locale]
  const wish = wishes[Math.floor(draw() * wishes.length)] ?? ''
  return {
    occupation: occupationOf(situation),
    ...optional('missed_days', missed, chance(0.85)),
    ...optional('mood', scale([9, 3]), chance(0.9)),
    social: scale(profile.company),
    ...optional('one_change', wish, chance(0.35)),
  }
}

function occupationOf({ age, weight, chance }: Situation): string {
  if (age < 3) return 'home'
  if (age < 17) return weight > 0.8 && chance(0.5) ? 'home' : 'school'
  if (age < 23) return weight > 0.85 ? 'home' : 'studies'
  if (age > 63) return 'other'
  return weight > 0.7 || chance(0.15) ? 'home' : 'work'
}

function optional(code: string, answer: Answer, isGiven: boolean): Answers {
  return isGiven ? { [code]: answer } : {}
}

const wishesIn: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'A lift at the station.',
    'One person at the hospital who knows the whole story.',
    'Being able to work from home on bad days.',
    'More rest in the middle of the school day.',
    'A second night a week with help.',
  ],
  es: [
    'Un ascensor en la estación.',
    'Que en el hospital haya alguien que conozca toda la historia.',
    'Poder trabajar desde casa los días malos.',
    'Más descanso a media jornada en el colegio.',
    'Una segunda noche de ayuda a la semana.',
  ],
}
