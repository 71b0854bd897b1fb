import { codebookOf, verdictOf } from '@share4rare/schemas'
import { describe, expect, it } from 'vitest'

import { responses } from './answers.ts'
import { commonDataElements } from './common-data-elements.ts'
import { dailyLife } from './daily-life.ts'
import { diseaseGroups, diseases, diseasesBelow, undiagnosed } from './diseases.ts'
import { namedPatients, people } from './people.ts'
import {
  askedPatients,
  deliveredRequest,
  pendingRequest,
  requestDecisions,
  requests,
  type DemoRequest,
} from './requests.ts'

const enough = 11
const smallestPeerGroup = 20
const questionnaires = [dailyLife, commonDataElements]
const { patients } = people()

type People = ReadonlySet<string>

function both(one: People, other: People): People {
  return new Set([...one].filter((key) => other.has(key)))
}

function inOnlyOne(one: People, other: People): number {
  return one.size + other.size - 2 * both(one, other).size
}

function whoHasOneOf(codes: readonly string[]): People {
  return new Set(patients.filter(({ disease }) => codes.includes(disease)).map(({ key }) => key))
}

/** Everybody who handed a questionnaire in, and answered the item if one is named. */
function whoAnswered(questionnaire: string, item: string | null): People {
  const given = responses()
    .filter((response) => response.questionnaire === questionnaire)
    .filter(({ submittedOn }) => submittedOn !== null)
    .filter(({ answers }) => item === null || answers[item] !== undefined)
  return new Set(given.map(({ patient }) => patient))
}

function whoSaidYes(request: DemoRequest): People {
  const yes = requestDecisions(request).filter(({ decision }) => decision === 'permit')
  return new Set(yes.map(({ patient }) => patient))
}

/** Every population about which figures on one questionnaire are released: peer groups and requests. */
function populationsOf(questionnaire: string): People[] {
  const answered = whoAnswered(questionnaire, null)
  const peers = diseaseGroups
    .map(({ root }) => both(answered, whoHasOneOf(diseasesBelow(root))))
    .filter(({ size }) => size >= smallestPeerGroup)
  const asked = requests.filter((request) => request.questionnaire === questionnaire)
  return [...peers, ...asked.map(whoSaidYes)]
}

/** By how many people each two populations differ, among those who answered the item. */
function differences(questionnaire: string, item: string | null): number[] {
  const answered = whoAnswered(questionnaire, item)
  const populations = populationsOf(questionnaire).map((each) => both(each, answered))
  return populations.flatMap((one, index) =>
    populations.slice(index + 1).map((other) => inOnlyOne(one, other)),
  )
}

describe('the requests of the demo', () => {
  it('are decided alike on every call', () => {
    expect(requests.map(requestDecisions)).toEqual(requests.map(requestDecisions))
  })

  it('ask for items that are counted', () => {
    const uncounted = requests.flatMap((request) => {
      const counted = questionnaires
        .filter(({ code }) => code === request.questionnaire)
        .flatMap((questionnaire) => codebookOf(questionnaire).items.map(({ code }) => code))
      return request.items.filter((item) => !counted.includes(item))
    })
    expect(uncounted).toEqual([])
  })

  it('find at least 30 yes for the delivered one and 25 for the pending one, among the people asked', () => {
    expect(whoSaidYes(deliveredRequest).size).toBeGreaterThanOrEqual(30)
    expect(whoSaidYes(pendingRequest).size).toBeGreaterThanOrEqual(25)
    const outside = requests.flatMap((request) => {
      const asked = askedPatients(request)
      return [...whoSaidYes(request)].filter((key) => !asked.includes(key))
    })
    expect(outside).toEqual([])
  })

  it('leave some owners silent, Marc for Mia among them', () => {
    const mia = patients.find(
      ({ disease, place }) =>
        disease === namedPatients.mia.disease && place === namedPatients.mia.place,
    )
    const decided = requestDecisions(pendingRequest).map(({ patient }) => patient)
    expect(askedPatients(pendingRequest)).toContain(mia?.key)
    expect(decided).not.toContain(mia?.key)
  })

  it('are approved where delivered, and wait for every vote where pending', () => {
    expect(verdictOf(deliveredRequest.votes.map(({ vote }) => vote))).toBe('approved')
    expect(pendingRequest.votes).toEqual([])
  })
})

describe('the populations about which the demo releases figures', () => {
  it.each(questionnaires)('are some on $code', ({ code }) => {
    expect(populationsOf(code).length).toBeGreaterThanOrEqual(2)
  })

  it.each(questionnaires)(
    'differ by nobody or by enough people on $code as a whole',
    ({ code }) => {
      expect(differences(code, null).filter((size) => size > 0 && size < enough)).toEqual([])
    },
  )

  it.each(questionnaires)(
    'differ by nobody or by enough on every item of $code',
    (questionnaire) => {
      const tooClose = codebookOf(questionnaire).items.filter(({ code, showPosition }) => {
        const isReleased = showPosition || requests.some(({ items }) => items.includes(code))
        const sizes = differences(questionnaire.code, code)
        return isReleased && sizes.some((size) => size > 0 && size < enough)
      })
      expect(tooClose).toEqual([])
    },
  )

  it('are whole groups: no single disease has enough people for a peer group of its own', () => {
    const leaves = diseases.filter(({ level }) => level === 'disorder')
    const sizes = questionnaires.flatMap(({ code }) =>
      leaves.map(({ orphaCode }) => both(whoAnswered(code, null), whoHasOneOf([orphaCode])).size),
    )
    expect(Math.max(...sizes)).toBeLessThan(smallestPeerGroup)
  })

  it('never hold the people without a diagnosis, who are too few', () => {
    const few = both(whoAnswered(dailyLife.code, null), whoHasOneOf([undiagnosed]))
    expect(few.size).toBeGreaterThan(0)
    expect(few.size).toBeLessThan(enough)
  })
})
