import { describe, expect, it } from 'vitest'

import { chapters } from './chapters.ts'
import { commonDataElements } from './common-data-elements.ts'
import { dailyLife } from './daily-life.ts'
import { chapterTopics } from './demo-chapter.ts'
import { diseaseGroups, diseases } from './diseases.ts'
import { requests } from './requests.ts'
import { studies } from './studies.ts'

const everything = {
  chapters,
  dailyLife,
  commonDataElements,
  diseases,
  diseaseGroups,
  requests,
  studies,
}

/** Every value of a tree of plain data, the tree itself first. */
function valuesIn(tree: unknown): unknown[] {
  if (typeof tree !== 'object' || tree === null) return [tree]
  return [tree, ...Object.values(tree).flatMap(valuesIn)]
}

function localisedTextsIn(tree: unknown): { en: unknown; es?: unknown }[] {
  return valuesIn(tree).filter(
    (value) => typeof value === 'object' && value !== null && 'en' in value,
  )
}

describe('the texts of the demo', () => {
  it('are written in both languages', () => {
    const texts = localisedTextsIn(everything)
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.filter(({ en, es }) => !en || !es)).toEqual([])
  })

  it('never call a study or a questionnaire a registry', () => {
    const words = JSON.stringify({ studies, requests, dailyLife, commonDataElements })
    expect(words).not.toMatch(/registr/i)
  })

  it('name no licensed instrument', () => {
    expect(JSON.stringify(everything)).not.toMatch(/WHODAS|PedsQL|EQ-5D|SNOMED|\bPAM\b/i)
  })
})

describe.each(chapters)('the chapter $slug', (chapter) => {
  it('covers every topic in order, in two to four paragraphs each', () => {
    expect(chapter.sections.map(({ topic }) => topic)).toEqual(chapterTopics)
    const lengths = chapter.sections.map(({ paragraphs }) => paragraphs.length)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(2)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(4)
  })

  it('has an author, another reviewer, and sources with public addresses', () => {
    expect(chapter.author).not.toBe(chapter.reviewer)
    expect(chapter.sources.length).toBeGreaterThanOrEqual(3)
    expect(chapter.sources.filter(({ url }) => !/^https:\/\/\S+$/.test(url))).toEqual([])
  })

  it('stays within the length of a summary and sends readers to their doctor', () => {
    expect(Math.max(chapter.summary.en.length, chapter.summary.es?.length ?? 0)).toBeLessThan(400)
    expect(JSON.stringify(chapter)).toMatch(/talk to your doctor/)
    expect(JSON.stringify(chapter)).toMatch(/habla con tu médico/)
  })
})

describe.each(studies)('the study $key', (study) => {
  it('says in its consent what it covers, that requests are asked again, and how to withdraw', () => {
    expect(study.consent.explanation.en).toMatch(/charts/)
    expect(study.consent.explanation.en).toMatch(/asked each time/)
    expect(study.consent.explanation.en).toMatch(/take your yes back/)
    expect(study.ethics.en).toMatch(/^DEMO/)
  })
})
