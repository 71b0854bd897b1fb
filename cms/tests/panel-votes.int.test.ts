import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { AskedItems } from '../src/panel/AskedItems.tsx'
import { givenAQuestionnaire } from './support/given-questionnaire.ts'
import { givenARequest, givenARequestInReview, givenAVote } from './support/given-request.ts'
import { requestAs } from './support/personas.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'

let questionnaire: string

beforeAll(async () => {
  await emptyRecord()
  questionnaire = await givenAQuestionnaire()
})

describe('a vote in the panel', () => {
  it('is called after its request, for whoever voted', async () => {
    const request = await givenARequestInReview(questionnaire, { title: 'Pain in winter' })
    await givenAVote('committee member', request)
    const req = await requestAs('committee member')
    const { docs } = await req.payload.find({
      collection: 'reviews',
      where: { request: { equals: request } },
      depth: 0,
      overrideAccess: false,
      req,
    })
    const { useAsTitle } = req.payload.collections.reviews.config.admin
    const title = z.object({ [String(useAsTitle)]: z.literal('Pain in winter') })
    expect(docs.map((vote) => title.safeParse(vote).success)).toEqual([true])
  })

  it('offers the requests in review, and no others', async () => {
    const inReview = await givenARequestInReview(questionnaire)
    await givenARequest(questionnaire)
    const { payload } = await startedCms()
    const [picker] = payload.collections.reviews.config.fields.filter(
      (field) => field.type === 'relationship' && field.name === 'request',
    )
    expect(picker).toMatchObject({ filterOptions: { state: { equals: 'in-review' } } })
    const { docs } = await payload.find({
      collection: 'requests',
      where: { state: { equals: 'in-review' } },
      overrideAccess: true,
    })
    expect(docs.map(({ id }) => id)).toContain(inReview)
    expect(docs.map(({ state }) => state)).not.toContain('submitted')
  })
})

describe('what a request asks for', () => {
  it('stands in the panel in the words of the questions', async () => {
    const id = await givenARequest(questionnaire)
    const req = await requestAs('committee member')
    const data = await req.payload.findByID({
      collection: 'requests',
      id,
      depth: 0,
      overrideAccess: false,
      req,
    })
    const markup = renderToStaticMarkup(await AskedItems({ data, req, i18n: { language: 'en' } }))
    expect(markup).toContain('<li>Pain today</li>')
    expect(markup).toContain('People with any disease')
  })
})
