import { done, textIn, type Catalogue } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { latestVersionOf } from '../collections/questionnaire-versions/read-version.ts'
import { endpoint, localeOf, signedInMember } from './endpoint.ts'

/** `GET /requests/catalogue`: the items that may be counted, and the disease groups. It holds no figures. */
export const readCatalogue = endpoint('get', '/catalogue', async (req) => {
  const member = signedInMember(req)
  if (!member.ok) return member
  const questionnaires = await countableQuestionnaires(req)
  const { docs: groups } = await req.payload.find({
    collection: 'diseases',
    where: { level: { equals: 'group' } },
    locale: localeOf(req),
    fallbackLocale: 'en',
    limit: 100,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return done<Catalogue>({
    questionnaires,
    diseaseGroups: groups.map(({ id, name }) => ({ id, name })),
  })
})

async function countableQuestionnaires(req: PayloadRequest): Promise<Catalogue['questionnaires']> {
  const { docs } = await req.payload.find({
    collection: 'studies',
    where: { state: { in: ['open', 'closed'] } },
    limit: 100,
    depth: 0,
    overrideAccess: true, // which questionnaires belong to a study is staff's to read; the catalogue shows their items
    req,
  })
  const ids = [...new Set(docs.flatMap(({ questionnaires }) => questionnaires.map(String)))]
  const versions = await Promise.all(ids.map((id) => latestVersionOf(id, req)))
  return versions
    .filter((version) => version !== null)
    .map(({ questionnaire, definition, codebook }) => ({
      id: questionnaire,
      title: textIn(localeOf(req), definition.title),
      items: [...codebook.items],
    }))
}
