import {
  answerChecker,
  answersAsAsked,
  askedQuestions,
  codebookOf,
  compileQuestionnaire,
  isAsked,
  missingAnswers,
  questionnaireSchema,
  type Questionnaire,
} from '@share4rare/schemas'
import { describe, expect, it } from 'vitest'

import { responses } from './answers.ts'
import { commonDataElements } from './common-data-elements.ts'
import { dailyLife } from './daily-life.ts'
import { diseasesBelow, neuromuscularRoot } from './diseases.ts'
import { people } from './people.ts'

const { patients } = people()

function handedInTo(questionnaire: Questionnaire) {
  return responses().filter(
    (response) => response.questionnaire === questionnaire.code && response.submittedOn !== null,
  )
}

function compiled(questionnaire: Questionnaire) {
  const result = compileQuestionnaire(questionnaire)
  if (!result.ok) throw new Error(`${questionnaire.code} does not compile`)
  return result.compiled
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

function meanOf(item: string, disease: string): number {
  const keys = patients.filter((patient) => patient.disease === disease).map(({ key }) => key)
  const given = handedInTo(dailyLife).filter(({ patient }) => keys.includes(patient))
  return mean(given.map(({ answers }) => Number(answers[item])))
}

describe.each([dailyLife, commonDataElements])('the questionnaire $code', (questionnaire) => {
  it('keeps to the schema and compiles without findings', () => {
    expect(questionnaireSchema.parse(questionnaire)).toEqual(questionnaire)
    expect(compileQuestionnaire(questionnaire).ok).toBe(true)
  })

  it('is answered with values that fit every question', () => {
    const check = answerChecker(compiled(questionnaire).answerSchema)
    expect(handedInTo(questionnaire).flatMap(({ answers }) => check(answers))).toEqual([])
  })

  it('is answered completely, and nothing is answered that was not asked', () => {
    const given = handedInTo(questionnaire).map(({ answers }) => answers)
    expect(given.flatMap((answers) => missingAnswers(questionnaire, answers))).toEqual([])
    expect(given.map((answers) => answersAsAsked(questionnaire, answers))).toEqual(given)
  })

  it('leaves some optional questions open', () => {
    const optional = askedQuestions(questionnaire).filter(({ required }) => !required)
    const open = handedInTo(questionnaire).filter(({ answers }) =>
      optional.some(({ code }) => answers[code] === undefined),
    )
    expect(open.length).toBeGreaterThan(10)
  })
})

describe('the answers of the demo', () => {
  it('are the same on every call', () => {
    expect(responses()).toEqual(responses())
  })

  it('are 100 on daily life and at least 45 common data elements, one per patient', () => {
    const daily = handedInTo(dailyLife).map(({ patient }) => patient)
    const core = handedInTo(commonDataElements).map(({ patient }) => patient)
    expect(daily).toHaveLength(100)
    expect(new Set(daily).size).toBe(100)
    expect(core.length).toBeGreaterThanOrEqual(45)
    expect(new Set(core).size).toBe(core.length)
  })

  it('come from validated patients, and to the common data elements from the neuromuscular group', () => {
    const byKey = new Map(patients.map((patient) => [patient.key, patient]))
    const answering = responses().map(({ patient }) => byKey.get(patient)?.isValidated)
    expect(answering).toEqual(responses().map(() => true))
    const core = handedInTo(commonDataElements).map(({ patient }) => byKey.get(patient)?.disease)
    expect(core).toSatisfy((found: string[]) =>
      found.every((disease) => diseasesBelow(neuromuscularRoot).includes(disease)),
    )
  })

  it('follow the disease: less mobility with spinal muscular atrophy than with retinoblastoma', () => {
    expect(meanOf('mobility', 'ORPHA:70')).toBeLessThan(meanOf('mobility', 'ORPHA:790'))
    expect(meanOf('pain', 'ORPHA:98896')).toBeLessThan(meanOf('pain', 'ORPHA:269'))
  })

  it('hang together in time: first signs, then the diagnosis, and no date after the answers', () => {
    const impossible = handedInTo(commonDataElements).filter(({ answers, submittedOn }) => {
      const onset = Number(answers['onset_age'] ?? 0)
      const firstContact = String(answers['centre_date'] ?? '')
      return onset > Number(answers['diagnosis_age']) || firstContact > String(submittedOn)
    })
    expect(impossible).toEqual([])
  })

  it('spread over the scale where a position is shown', () => {
    const shown = codebookOf(dailyLife).items.filter(({ showPosition }) => showPosition)
    expect(shown).toHaveLength(3)
    const different = shown.map(
      ({ code }) => new Set(handedInTo(dailyLife).map(({ answers }) => answers[code])).size,
    )
    expect(Math.min(...different)).toBeGreaterThanOrEqual(9)
  })
})

describe('the common data elements', () => {
  it('ask nobody whether somebody is alive, and for a date of death only who lost somebody', () => {
    const put = (who_answers: string) =>
      askedQuestions(commonDataElements)
        .filter((question) => isAsked(question, commonDataElements, { who_answers }))
        .map(({ code }) => code)
    expect(put('bereaved')).toContain('death_date')
    const others = ['myself', 'together', 'caregiver'].flatMap(put)
    expect(others).not.toContain('death_date')
  })

  it('can be handed in for somebody who has died, without the date and without today', () => {
    const answers = {
      who_answers: 'bereaved',
      onset_when: 'not-known',
      diagnosis_when: 'not-known',
      genetic_test: 'not-known',
      centre_seen: false,
      research_news: false,
    }
    expect(answerChecker(compiled(commonDataElements).answerSchema)(answers)).toEqual([])
    expect(missingAnswers(commonDataElements, answers)).toEqual([])
  })

  it('ask for every element that the record does not hold', () => {
    const asked = askedQuestions(commonDataElements).map(({ code }) => code)
    expect(asked).toEqual(
      expect.arrayContaining([
        'who_answers',
        'death_date',
        'centre_date',
        'onset_age',
        'diagnosis_age',
        'diagnosis_by_centre',
        'gene_variant',
        'undiagnosed_basis',
        'research_news',
        'sample_given',
        'sample_in_biobank',
        'able_moving',
      ]),
    )
  })

  it('keep dates, genes and texts out of every figure', () => {
    const counted = codebookOf(commonDataElements).items.map(({ code }) => code)
    const kept = ['death_date', 'centre_date', 'gene_name', 'gene_variant', 'biobank_name']
    expect(kept.filter((code) => counted.includes(code))).toEqual([])
  })
})
