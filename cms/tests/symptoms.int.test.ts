import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { tidyMisses } from '../src/jobs/tidy-misses.ts'
import { shipWords } from '../src/symptoms/ship-words.ts'
import { eventually } from '../../tests/support/eventually.ts'
import { givenADisease, givenAPatient } from './support/given-people.ts'
import { rowsOf } from './support/newcomers.ts'
import { tokenOf, type PersonaName } from './support/personas.ts'
import { problemsOf, refusalOf, rest } from './support/rest.ts'
import { emptyRecord, startedCms } from './support/started-cms.ts'
import { worker } from './support/work-context.ts'

const dysphagia = 'HP:0002015'

const ask = async (path: string, as: PersonaName = 'patient') =>
  rest('GET', `/symptoms/${path}`, { token: await tokenOf(as) })
const idsIn = ({ text }: { text: string }) => text.match(/HP:\d{7}/g) ?? []

beforeAll(async () => {
  await emptyRecord()
  await shipWords((await startedCms()).payload)
})

describe('looking symptoms up', () => {
  it('finds a symptom by plain words, and says what it is called in the language of the page', async () => {
    const { status, body, headers } = await ask('search?q=me%20cuesta%20tragar&language=es')
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toContain('private')
    const { suggestions } = body as { suggestions: { hpoId: string; medicalName: string }[] }
    expect(suggestions[0]).toMatchObject({ hpoId: dysphagia, medicalName: 'Dysphagia' })
  })

  it.each(['unfinished', 'caregiver', 'validator'] as const)(
    'opens to the %s, too',
    async (who) => {
      expect(idsIn(await ask('search?q=seizures', who))).toContain('HP:0001250')
    },
  )

  it('is not for visitors', async () => {
    const reply = await rest('GET', '/symptoms/search?q=pain', {})
    expect(refusalOf(reply)).toEqual([401, 'sign-in-needed'])
  })

  it('gives as many as are asked for, and twenty at most', async () => {
    expect(idsIn(await ask('search?q=pain&limit=3'))).toHaveLength(3)
    expect(problemsOf(await ask('search?q=pain&limit=21'))).toEqual(['input-invalid at limit'])
  })

  it.each([
    ['no words', 'search?q=%20', 'q'],
    ['too many letters', `search?q=${'a'.repeat(61)}`, 'q'],
    ['words twice', 'search?q=a&q=b', 'q'],
    ['a language without words', 'search?q=pain&language=de', 'language'],
    ['a body system that is none', 'browse?system=soul', 'system'],
    ['an id that is none', 'near?hpoId=HP:1', 'hpoId'],
    ['a patient that is none', 'often?patient=me', 'patient'],
    ['more than 400 ids', `names?ids=${Array(401).fill(dysphagia).join(',')}`, 'ids'],
  ])('refuses %s', async (_what, path, at) => {
    expect(problemsOf(await ask(path))).toEqual([`input-invalid at ${at}`])
  })

  it('shows fifteen symptoms of a body system at most, and all of one that is asked for', async () => {
    const { body } = await ask('browse?language=fr')
    const { systems } = body as { systems: { code: string; common: object[] }[] }
    expect(systems).toHaveLength(17)
    expect(Math.max(...systems.map(({ common }) => common.length))).toBe(15)
    const muscles = systems.find(({ code }) => code === 'muscles')?.common.length ?? 0
    expect(idsIn(await ask('browse?system=muscles')).length).toBeGreaterThan(muscles)
  })

  it('tells what is more general and more specific, and of an unknown id that there is none', async () => {
    const { body } = await ask('near?hpoId=HP:0001324')
    expect(JSON.stringify((body as { narrower: object[] }).narrower)).toContain('HP:0003701')
    expect(refusalOf(await ask('near?hpoId=HP:9999999'))).toEqual([404, 'not-found'])
  })

  it('names ids in the order in which they come, without those that are none', async () => {
    const ids = ['HP:0003701', 'HP:9999999', dysphagia]
    expect(idsIn(await ask(`names?ids=${ids.join(',')}&language=ca`))).toEqual([ids[0], ids[2]])
  })
})

describe('what people with the same disease often have', () => {
  let tree: Record<'group' | 'duchenne' | 'subtype', string>
  const calves = 'HP:0008981'

  beforeAll(async () => {
    const group = await givenADisease('ORPHA:1', { level: 'group' })
    const duchenne = await givenADisease('ORPHA:98896', { parent: group })
    const subtype = await givenADisease('ORPHA:2', { parent: duchenne })
    tree = { group, duchenne, subtype }
  })

  it('is told by the patient’s disease, without what was told of them', async () => {
    const symptoms = [{ hpoId: 'HP:0003701', label: 'Proximal muscle weakness' }]
    const patient = await givenAPatient('patient', { disease: tree.duchenne, symptoms })
    const found = idsIn(await ask(`often?patient=${patient}`))
    expect(found).toContain(calves)
    expect(found).not.toContain('HP:0003701')
  })

  it('is told to the patient’s owner alone', async () => {
    const path = `often?patient=${await givenAPatient('patient', { disease: tree.duchenne })}`
    for (const who of ['another patient', 'caregiver'] as const)
      expect(refusalOf(await ask(path, who))).toEqual([404, 'not-found'])
    expect(refusalOf(await ask(path, 'validator'))).toEqual([401, 'sign-in-needed'])
  })

  it.each(['group', 'subtype'] as const)(
    'is told by what is one step away where nothing is known of a %s',
    async (which) => {
      const patient = await givenAPatient('patient', { disease: tree[which] })
      expect(idsIn(await ask(`often?patient=${patient}`))).toContain(calves)
    },
  )

  it('is nothing where no disease is known', async () => {
    expect(idsIn(await ask(`often?patient=${await givenAPatient('patient')}`))).toEqual([])
  })
})

describe('the words of symptoms', () => {
  const rowOf = async (hpoId: string) => {
    const [row] = await rowsOf(`SELECT id, en_name, en_words, changed_by_curator AS changed
      FROM symptom_words WHERE hpo_id = '${hpoId}'`)
    return row
  }
  const change = async (hpoId: string, en: object, as: PersonaName = 'author') =>
    rest('PATCH', `/symptom-words/${String((await rowOf(hpoId))?.['id'])}`, {
      token: await tokenOf(as),
      body: { en },
    })

  it('are shipped in far less than a second, and stand once however often that is done', async () => {
    const { payload } = await startedCms()
    const count = 'SELECT count(*)::int AS rows, max(updated_at) AS newest FROM symptom_words'
    const before = await rowsOf(count)
    await shipWords(payload)
    expect(await rowsOf(count)).toEqual(before)
  })

  it('of a curator are found by within seconds, and are never overwritten by what is shipped', async () => {
    await ask('search?q=anything') // the words before the change are in use
    const { status } = await change(dysphagia, { name: 'Zwibbelwurst', words: 'gloppenstein' })
    expect(status).toBe(200)
    const found = await eventually('the new words are found by', async () => {
      const ids = idsIn(await ask('search?q=gloppenstein'))
      return ids.length > 0 ? ids : undefined
    })
    expect(found).toEqual([dysphagia])
    await shipWords((await startedCms()).payload)
    expect(await rowOf(dysphagia)).toMatchObject({ en_name: 'Zwibbelwurst', changed: true })
    expect(await rowsOf(`SELECT actor FROM audit WHERE action = 'symptom-words.changed'`)).toEqual([
      { actor: expect.stringContaining('staff:') as string },
    ])
  })

  it('follow the platform where no curator changed them', async () => {
    await rowsOf(`UPDATE symptom_words SET en_name = 'older' WHERE hpo_id = 'HP:0001250'`)
    await shipWords((await startedCms()).payload)
    expect(await rowOf('HP:0001250')).not.toMatchObject({ en_name: 'older' })
  })

  it.each([
    ['a name that another symptom has', { name: 'SEIZURES' }],
    ['a name of one letter', { name: 'x' }],
    ['a name that is too long', { name: 'x'.repeat(61) }],
    ['a sentence that is too long', { about: 'x'.repeat(121) }],
    ['search words that are too long', { words: 'x'.repeat(61) }],
    ['too many search words', { words: 'word\n'.repeat(41) }],
  ])('refuse %s', async (_what, en) => {
    await rowsOf(`UPDATE symptom_words SET en_name = 'Seizures' WHERE hpo_id = 'HP:0001250'`)
    expect((await change('HP:0002019', en)).status).toBe(400)
  })

  it('refuse an id that is no symptom, and one that stands there already', async () => {
    const token = await tokenOf('administrator')
    const add = (hpoId: string) => rest('POST', '/symptom-words', { token, body: { hpoId } })
    expect((await add('HP:9999999')).status).toBe(400)
    expect((await add(dysphagia)).status).toBe(400)
  })

  it('are found in the panel by any of them', async () => {
    const token = await tokenOf('community staff')
    const { text } = await rest('GET', '/symptom-words?where[everyWord][like]=gloppenstein', {
      token,
    })
    expect(idsIn({ text })).toContain(dysphagia)
  })
})

describe('words that found nothing', () => {
  beforeEach(async () => {
    await rowsOf('DELETE FROM symptom_misses')
  })

  const miss = async (q: string, as: PersonaName = 'patient', language = 'es') =>
    rest('POST', '/symptoms/missed', { token: await tokenOf(as), body: { q, language } })
  const kept = 'SELECT words, language, times::int FROM symptom_misses ORDER BY words, language'

  it('are counted by words and language, whoever looked for them', async () => {
    await miss('Piernas  de MANTEQUILLA.')
    expect((await miss('piernas de mantequilla', 'unfinished')).body).toEqual({ taken: true })
    await miss('piernas de mantequilla', 'patient', 'ca')
    expect(await rowsOf(kept)).toEqual([
      { words: 'piernas de mantequilla', language: 'es', times: 2 },
      { words: 'piernas de mantequilla', language: 'ca', times: 1 },
    ])
  })

  it('are kept with no person, no address, and no time finer than a day', async () => {
    await miss('piernas de mantequilla')
    const [row = {}] = await rowsOf(
      'SELECT *, last_day = current_date AS "isToday" FROM symptom_misses',
    )
    expect(Object.keys(row).toSorted()).toEqual(
      ['id', 'isToday', 'language', 'last_day', 'times', 'words'].toSorted(),
    )
    expect(row).toMatchObject({ isToday: true })
  })

  it.each(['call 600 123 123', 'ada@example.org', 'www.example.org', 'ab', '<b>x</b>', 'a_b_c'])(
    'are not kept where they are like %s',
    async (q) => {
      expect((await miss(q)).body).toEqual({ taken: false })
      expect(await rowsOf(kept)).toEqual([])
    },
  )

  it('are refused beyond sixty letters and in no language of ours', async () => {
    expect(problemsOf(await miss('x'.repeat(61)))).toEqual(['input-invalid at q'])
    expect(problemsOf(await miss('pain', 'patient', 'de'))).toEqual(['input-invalid at language'])
  })

  it('are read by authors and administrators, the most frequent first', async () => {
    await miss('rare words')
    await miss('common words')
    await miss('common words')
    const list = async (as: PersonaName) =>
      rest('GET', '/symptom-misses', { token: await tokenOf(as) })
    const { body } = await list('author')
    expect((body as { docs: { words: string }[] }).docs.map(({ words }) => words)).toEqual([
      'common words',
      'rare words',
    ])
    expect((await list('validator')).status).toBe(403)
  })

  it('go after 180 days, and once a symptom has them', async () => {
    for (const words of ['old words', 'gloppenstein', 'young words']) await miss(words)
    await rowsOf(
      `UPDATE symptom_misses SET last_day = current_date - 181 WHERE words = 'old words'`,
    )
    await rowsOf(`UPDATE symptom_words SET every_word = E'one\\ngloppenstein\\nthree'
      WHERE hpo_id = '${dysphagia}'`)
    await tidyMisses(await worker({ kind: 'tidy-documents', subject: 'all' }))
    expect(await rowsOf(kept)).toMatchObject([{ words: 'young words' }])
  })
})
