import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

import { barriersIn } from '../a11y/panel-barriers.ts'
import { signIn } from '../support/caller.ts'
import { eventually } from '../support/eventually.ts'
import { takePicture } from '../support/pictures.ts'
import { Stage } from '../support/stage.ts'
import { startedPlatform } from '../support/started-platform.ts'
import { makeTheStaff } from '../support/steps/accounts.ts'
import { aCommunity } from '../support/steps/community.ts'
import { aParticipant, type Participant } from '../support/steps/people.ts'
import { makeDiseases } from '../support/steps/study.ts'

const platform = await startedPlatform()
const weakness = ['HP:0001324', 'HP:0003236', 'HP:0001288']
const seizures = ['HP:0001250', 'HP:0001263', 'HP:0000252']
let stage: Stage
let viewer: Participant
let staff: Awaited<ReturnType<typeof makeTheStaff>>

beforeAll(async () => {
  stage = await Stage.open(platform)
  staff = await makeTheStaff(platform, 'Alike')
  const validator = await signIn(platform, 'staff', staff.validator)
  const diseases = await makeDiseases(
    await signIn(platform, 'staff', staff.approver),
    'Alike syndrome',
  )
  await aCommunity(platform, [
    ...Array.from({ length: 14 }, () => ({ hpoIds: weakness, languages: ['es'] })),
    ...Array.from({ length: 14 }, () => ({ hpoIds: seizures })),
  ])
  viewer = await aParticipant(platform, 'Vera Alike', { validator }, diseases)
})
afterAll(() => stage.close())

const listSchema = z.object({ making: z.unknown(), people: z.array(z.object({ id: z.string() })) })

/** Tells of symptoms, and waits until the worker has made the list of them. */
async function tellOf(hpoIds: readonly string[]): Promise<void> {
  const { caller, patient } = viewer
  for (const hpoId of hpoIds)
    await caller.post(
      `/patients/${patient}/symptoms/keep`,
      { hpoId, excluded: false, resolved: false, onset: null },
      z.unknown(),
    )
  await eventually('a list of ten people', async () => {
    const { making, people } = await caller.get(`/patients/${patient}/alike`, listSchema)
    return making === null && people.length === 10 ? people : undefined
  })
}

test.each([
  ['on a phone, without JavaScript', { width: 375, javaScript: false }],
  ['on a desktop', { width: 1280 }],
])(
  'a member meets people who are alike %s, hides one and shows them again',
  async (how, device) => {
    await tellOf(weakness)
    const page = await stage.atTheSite(viewer.person, device)
    await page.goto(`${platform.site}/en/my/patients`)
    await page
      .getByRole('link', { name: /People like/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: /People like/ }).waitFor()
    const cards = page.getByRole('article')
    expect(await cards.count()).toBe(10)
    await page.getByText('This reason is the same for everybody').waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/HP:\d|ORPHA|%|Alike syndrome/)
    await takePicture(page, `people-alike-${how}`)
    const first = (await cards.first().getByRole('heading').innerText()).trim()
    await cards
      .first()
      .getByRole('button', { name: /Do not show/ })
      .click()
    await page.getByText(`${first} and you are not shown to each other`).waitFor()
    expect(await page.getByRole('heading', { name: first }).count()).toBe(0)
    await page
      .getByRole('button', { name: /Show again/ })
      .first()
      .click()
    await page.getByText('That is taken back').waitFor()
    // The worker may have drawn a list without them meanwhile, and draws another one now.
    await eventually('whoever was hidden, in the list again', async () => {
      await page.reload()
      return (await page.getByRole('heading', { name: first }).count()) === 1 ? true : undefined
    })
    await page.getByRole('link', { name: 'See it as a map' }).click()
    await page.getByText('Nobody is shown as a single point').waitFor()
    await takePicture(page, `people-alike-map-${how}`)
    await page.getByRole('link', { name: 'How people alike are found' }).first().click()
    await page
      .getByRole('heading', { level: 1, name: 'How lists of people alike are made' })
      .waitFor()
    await takePicture(page, `how-lists-${how}`)
    await stage.leave(page)
  },
)

test('whoever plans studies sees who is here in counts, and nobody else does', async () => {
  const page = await stage.atThePanel(staff.dataScientist)
  await page.goto(`${platform.panel}/admin/people`)
  await page.getByRole('heading', { level: 1, name: 'People, in counts' }).waitFor()
  await page.getByRole('heading', { name: 'People who are alike' }).waitFor()
  await takePicture(page, 'people-in-counts')
  expect(await barriersIn(page)).toEqual([])
  await stage.leave(page)
  const elsewhere = await stage.atThePanel(staff.validator)
  await elsewhere.goto(`${platform.panel}/admin/people`)
  await elsewhere.getByRole('heading', { name: 'What waits for you' }).waitFor()
  await stage.leave(elsewhere)
})

test('nothing went wrong unseen', () => {
  expect(stage.complaints()).toEqual([])
})
