import { requestAs } from '../personas.ts'
import { richText } from '../rich-text.ts'
import { canaryOf, put, type Canary } from './canary.ts'

/** A disease, words of symptoms, and a chapter before and after it was published. */
export async function libraryCanaries(): Promise<Canary[]> {
  const disease = canaryOf('diseases', 'one')
  const about = { orphaCode: 'ORPHA:0', level: 'group' }
  const words = { hpoId: 'HP:0001250', en: { name: canaryOf('symptom-words', 'one') } }
  return [
    await put('diseases', { name: disease, ...about }, { text: disease }),
    await put('symptom-words', words, { text: canaryOf('symptom-words', 'one') }),
    await put(
      'symptom-misses',
      { words: canaryOf('symptom-misses', 'one'), language: 'en', lastDay: '2026-01-01' },
      { text: canaryOf('symptom-misses', 'one') },
    ),
    await chapterCanary('never-published', false),
    await chapterCanary('published', true),
  ]
}

async function chapterCanary(name: string, isPublished: boolean): Promise<Canary> {
  const text = canaryOf('chapters', name)
  const said = { author: 'Dr Example', authorRole: 'Tester', reviewer: 'Dr Sample' }
  const about = { slug: name, summary: 'For tests', reviewedOn: '2026-01-01', ...said }
  const source = { title: 'A source', url: 'https://example.org/' }
  const chapter = await put(
    'chapters',
    { title: text, ...about, sections: [section], sources: [source], _status: 'draft' },
    { text, state: isPublished ? 'published' : 'other' },
    await requestAs('author'),
  )
  if (isPublished) await publish(chapter.id)
  return chapter
}

const section = { topic: 'origin', heading: 'A heading', body: richText('A text.') }

async function publish(id: string): Promise<void> {
  const req = await requestAs('second author')
  await req.payload.update({
    collection: 'chapters',
    id,
    data: { _status: 'published' },
    depth: 0,
    overrideAccess: false,
    req,
  })
}
