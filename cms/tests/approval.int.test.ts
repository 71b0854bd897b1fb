import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { draftOf, pain } from './support/given-questionnaire.ts'
import { tokenOf, type PersonaName } from './support/personas.ts'
import { rest, type Reply } from './support/rest.ts'
import { richText } from './support/rich-text.ts'
import { emptyRecord, startedCms, withDatabase } from './support/started-cms.ts'

beforeAll(emptyRecord)

let made = 0

function chapter() {
  made += 1
  const heading = { topic: 'origin', heading: 'Where it comes from', body: richText('A text.') }
  return {
    title: 'A chapter',
    slug: `a-chapter-${String(made)}`,
    summary: 'For tests',
    author: 'Dr Ada Example',
    authorRole: 'Tester',
    reviewer: 'Dr Max Sample',
    reviewedOn: '2026-01-01',
    sections: [heading],
    sources: [{ title: 'A source', url: 'https://example.org/' }],
    _status: 'draft',
  }
}

const madeSchema = z.object({ doc: z.object({ id: z.string() }) })

async function written(slug: string, document: object): Promise<string> {
  const token = await tokenOf('author')
  const reply = await rest('POST', `/${slug}?draft=true&depth=0`, { token, body: document })
  return madeSchema.parse(reply.body).doc.id
}

async function change(name: PersonaName, path: string, body: object): Promise<Reply> {
  return rest('PATCH', path, { token: await tokenOf(name), body })
}

const documents = [
  ['chapters', chapter, { title: 'A better title' }, { summary: 'Un resumen' }],
  ['questionnaires', () => draftOf([pain]), { title: 'A better title' }, { summary: 'Un resumen' }],
] as const

describe.each(documents)('a document of %s', (slug, document, better, spanish) => {
  it('is published by a second person', async () => {
    const id = await written(slug, document())
    const reply = await change('second author', `/${slug}/${id}?depth=0`, { _status: 'published' })
    expect([reply.status, reply.body]).toMatchObject([
      200,
      { doc: { _status: 'published', writers: [] } },
    ])
  })

  it('is not published by its writer', async () => {
    const id = await written(slug, document())
    const reply = await change('author', `/${slug}/${id}`, { _status: 'published' })
    expect(reply.status).toBe(403)
    expect(reply.text).toContain('second person')
    expect(await statusOf(slug, id)).toBe('draft')
  })

  it('is not published by its writer at the moment of writing', async () => {
    const token = await tokenOf('author')
    const reply = await rest('POST', `/${slug}`, {
      token,
      body: { ...document(), _status: 'published' },
    })
    expect(reply.status).toBe(403)
  })

  it('is not published by a second person who changes the text while publishing', async () => {
    const id = await written(slug, document())
    const path = `/${slug}/${id}`
    const reply = await change('second author', path, { ...better, _status: 'published' })
    expect(reply.status).toBe(403)
  })

  it('is not published by a second person who changes the Spanish text while publishing', async () => {
    const id = await written(slug, document())
    const path = `/${slug}/${id}?locale=es`
    const reply = await change('second author', path, { ...spanish, _status: 'published' })
    expect(reply.status).toBe(403)
  })

  it('is not published by a second person who wrote the Spanish text before', async () => {
    const id = await written(slug, document())
    await change('second author', `/${slug}/${id}?locale=es&draft=true`, {
      ...spanish,
      _status: 'draft',
    })
    const reply = await change('second author', `/${slug}/${id}`, { _status: 'published' })
    expect(reply.status).toBe(403)
  })

  it('needs a second person again after each change', async () => {
    const id = await written(slug, document())
    const path = `/${slug}/${id}`
    await change('second author', path, { _status: 'published' })
    await change('author', `${path}?draft=true`, { ...better, _status: 'draft' })
    const own = await change('author', path, { _status: 'published' })
    const second = await change('second author', path, { _status: 'published' })
    expect([own.status, second.status]).toEqual([403, 200])
  })

  it('keeps who writes and who approves out of the writer’s hands', async () => {
    const token = await tokenOf('author')
    const body = { ...document(), writers: [], approvedBy: null, approvedAt: '2020-01-01' }
    const { body: answer } = await rest('POST', `/${slug}?draft=true&depth=0`, { token, body })
    expect(answer).toMatchObject({ doc: { approvedAt: null } })
    const { id } = madeSchema.parse(answer).doc
    const reply = await change('author', `/${slug}/${id}`, { writers: [], _status: 'published' })
    expect(reply.status).toBe(403)
  })

  it('is not published through an older version that its writer restores', async () => {
    const id = await written(slug, document())
    await change('second author', `/${slug}/${id}`, { _status: 'published' })
    await change('author', `/${slug}/${id}?draft=true`, { ...better, _status: 'draft' })
    const token = await tokenOf('author')
    const { body } = await rest('GET', `/${slug}/versions?where[parent][equals]=${id}&limit=1`, {
      token,
    })
    const [version] = z.object({ docs: z.array(z.object({ id: z.string() })) }).parse(body).docs
    await rest('POST', `/${slug}/versions/${version?.id ?? ''}`, { token })
    const shown = await publishedTitle(slug, id)
    expect(shown).not.toBe(better.title)
  })

  it('is not published by its writer’s copy of it', async () => {
    const id = await written(slug, document())
    await change('second author', `/${slug}/${id}`, { _status: 'published' })
    const token = await tokenOf('author')
    const body = { slug: 'a-copy', code: 'a_copy' }
    const reply = await rest('POST', `/${slug}/${id}/duplicate`, { token, body })
    const { doc } = z
      .object({ doc: z.object({ _status: z.string() }).optional() })
      .parse(reply.body)
    expect(doc?._status ?? 'draft').toBe('draft')
  })
})

async function statusOf(slug: string, id: string): Promise<string | undefined> {
  return firstText(`SELECT _status::text AS text FROM ${slug} WHERE id = $1`, id)
}

async function publishedTitle(slug: string, id: string): Promise<string | undefined> {
  const sql = `SELECT title AS text FROM ${slug}_locales words
    JOIN ${slug} document ON document.id = words._parent_id
    WHERE document.id = $1 AND document._status = 'published' AND words._locale = 'en'`
  return firstText(sql, id)
}

async function firstText(sql: string, id: string): Promise<string | undefined> {
  const { databaseUrl } = await startedCms()
  return withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ text: string }>(sql, [id])
    return rows[0]?.text
  })
}

describe('the public library', () => {
  it('shows what a second person published, not the draft that came after', async () => {
    const document = chapter()
    const id = await written('chapters', document)
    await change('second author', `/chapters/${id}`, { _status: 'published' })
    await change('author', `/chapters/${id}?draft=true`, { title: 'Not yet', _status: 'draft' })
    const { body } = await rest('GET', `/chapters/published/${document.slug}`)
    expect(body).toMatchObject({ title: 'A chapter', locale: 'en', availableLocales: ['en'] })
  })

  it('shows no chapter before it is published', async () => {
    const document = chapter()
    await written('chapters', document)
    const reply = await rest('GET', `/chapters/published/${document.slug}`)
    expect(reply.status).toBe(404)
  })
})
