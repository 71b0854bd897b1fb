import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { mayCountPeople } from '../../access/staff.ts'
import { countsForStaff } from '../../people-alike/counts-for-staff.ts'
import { symptomBookInForce } from '../../symptoms/symptom-book-in-force.ts'
import { CountTable } from './CountTable.tsx'
import { GroupTable } from './GroupTable.tsx'
import { groupsWords, systemInWords } from './words.ts'

/** Everybody who is validated, in protected counts: by disease, by part of the body, and in groups who are alike. */
export function GroupsPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  if (!permissions.canAccessAdmin || !req.user) redirect('/admin/login?redirect=/admin/people')
  if (!mayCountPeople({ req })) redirect('/admin')
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <PeopleInCounts req={req} />
    </DefaultTemplate>
  )
}

async function PeopleInCounts({ req }: { readonly req: PayloadRequest }) {
  const { language } = req.i18n
  const say = groupsWords(language)
  const { byDisease, bySystem, names, groups } = await countsForStaff(req)
  const book = await symptomBookInForce(req)
  const inWords = {
    disease: (code: string) => (code === '' ? say.undiagnosed : (names.get(code) ?? code)),
    system: (code: string) => systemInWords(code, language),
    symptoms: (ids: readonly string[]) =>
      book.named(ids, language === 'es' ? 'es' : 'en').map(({ name }) => name),
  }
  return (
    <main className="gutter--left gutter--right people-counts">
      <h1>{say.title}</h1>
      <p>{say.about}</p>
      <CountTable
        title={say.byDisease}
        head={say.disease}
        counts={byDisease}
        say={say}
        inWords={inWords.disease}
      />
      <CountTable
        title={say.bySystem}
        head={say.system}
        counts={bySystem}
        say={say}
        inWords={inWords.system}
      />
      <GroupTable groups={groups} say={say} inWords={inWords} />
    </main>
  )
}
