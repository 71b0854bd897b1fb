import { isDeepStrictEqual } from 'node:util'

import { answeringSchema, type Answers } from '@share4rare/schemas'
import type { BrowserContext, Page } from 'playwright-core'

import { eventually } from '../eventually.ts'
import type { Platform } from '../platform.ts'
import { Stage } from '../stage.ts'
import { aParticipant, begin, decide } from './people.ts'
import { aPreparedStudy } from './prepared-study.ts'

const scale = { blockType: 'scale', minimum: 0, maximum: 10, direction: 'neutral', required: true }
const questions = [
  { ...scale, code: 'rest', title: 'How well did you rest?' },
  { ...scale, code: 'pain', title: 'How much pain did you have?' },
]
/** Only those who rested very well are asked more, on two more pages. */
const restedWell = { ...scale, showIf: { question: 'rest', equals: '10' } }
const secondPage = [{ ...restedWell, code: 'mood', title: 'How was your mood?' }]
const thirdPage = [{ ...restedWell, code: 'hope', title: 'How much hope did you have?' }]

/** A study with three pages of questions, and the devices on which people answer it. */
export class AnsweringPlace {
  readonly stage: Stage
  readonly prepared: Awaited<ReturnType<typeof aPreparedStudy>>
  readonly #platform: Platform

  private constructor(
    platform: Platform,
    stage: Stage,
    prepared: Awaited<ReturnType<typeof aPreparedStudy>>,
  ) {
    this.#platform = platform
    this.stage = stage
    this.prepared = prepared
  }

  static async open(platform: Platform): Promise<AnsweringPlace> {
    const stage = await Stage.open(platform)
    const prepared = await aPreparedStudy(platform, questions, secondPage, thirdPage)
    return new AnsweringPlace(platform, stage, prepared)
  }

  /** A participant with an open questionnaire on a device; `forget` takes something from their browser first. */
  async somebodyAnswers(name: string, forget?: () => void) {
    const { study, diseases, doorkeepers } = this.prepared
    const one = await aParticipant(this.#platform, name, doorkeepers, diseases)
    await decide(one, { kind: 'study', id: study.id }, 'permit')
    const { id } = await begin(one, study)
    const first = await this.stage.atTheSite(one.person)
    const device = first.context()
    if (forget) await device.addInitScript(forget)
    const address = `${this.#platform.site}/en/my/answers/${id}`
    const path = `/questionnaire-responses/${id}/answering?locale=en`
    const record = async () => (await one.caller.get(path, answeringSchema)).answers
    return { one, device, address, record, page: await opened(device, address) }
  }

  /** Somebody who rested very well, on the second of three pages. */
  async somebodyOnTheSecondPage(name: string) {
    const somebody = await this.somebodyAnswers(name)
    await pick(somebody.page, 'rest', 10)
    await pick(somebody.page, 'pain', 0)
    await somebody.page.getByRole('button', { name: 'Continue' }).click()
    await isOnPage(somebody.page, 2)
    return somebody
  }
}

/** The form says that this is its page. */
export async function isOnPage(page: Page, number: number): Promise<void> {
  await page.locator('#answering-progress').getByText(`Page ${number} of 3`).waitFor()
}

/** The form at an address, in a window of its own, ready to be answered. */
export async function opened(device: BrowserContext, address: string): Promise<Page> {
  const page = await device.newPage()
  await page.goto(address)
  await page.locator('.answering-nav button:enabled').first().waitFor()
  return page
}

/** Chooses a step of a scale. */
export async function pick(page: Page, question: string, step: number): Promise<void> {
  await page.locator(`[id="question-${question}"] input[value="${step}"]`).check({ force: true })
}

/** The record has these answers, sooner or later. */
export async function thenItIsKept(
  record: () => Promise<Answers>,
  answers: Answers,
): Promise<void> {
  await eventually('the record has every answer', async () =>
    isDeepStrictEqual(await record(), answers) ? true : undefined,
  )
}
