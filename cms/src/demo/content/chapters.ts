import { chapterDuchenne } from './chapter-duchenne.ts'
import { chapterNephroblastoma } from './chapter-nephroblastoma.ts'
import type { DemoChapter } from './demo-chapter.ts'

/** The chapters of the demo, one for each pilot group. */
export const chapters: readonly DemoChapter[] = [chapterDuchenne, chapterNephroblastoma]
