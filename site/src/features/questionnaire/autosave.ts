import type { Answers, Problem, SaveAnswers } from '@share4rare/schemas'

import type { SaveReply } from '../../cms-client/from-the-page.ts'
import { changesBetween, mergeAnswers, type Changes } from './merge-answers.ts'

/**
 * What the page says about saving. `waiting` tries again by itself, `signed-out` once the person comes back
 * to the page; `closed` is the end: the answers have been handed in elsewhere.
 */
export type SaveState =
  | { readonly status: 'saved'; readonly at: string }
  | { readonly status: 'saving' | 'waiting' | 'signed-out' | 'closed' }
  | { readonly status: 'refused'; readonly problems: readonly Problem[] }

/** Changes that are not in the record yet, kept on the device in case that the page goes away. */
export interface Unsaved {
  readonly changes: Changes
  readonly page: string | null
}

/** What autosaving needs from the page around it. */
export interface AutosaveParts {
  readonly send: (save: SaveAnswers) => Promise<SaveReply>
  /** Whether the device keeps anything is the page's concern: it never throws. */
  readonly keep: (unsaved: Unsaved | null) => Promise<void>
  readonly announce: (state: SaveState) => void
  /** Somebody answered elsewhere: the page shows these answers from now on. */
  readonly adopt: (answers: Answers) => void
}

/** Where the record stands when the page opens. */
export interface SavePoint {
  readonly revision: number
  readonly answers: Answers
  readonly page: string | null
}

const restBeforeSaving = 800
const longestPause = 60_000

/** Saves what changes, a moment after it changes; one save at a time, again and again until it is kept. */
export class Autosave {
  #record: SavePoint
  #onPage: { answers: Answers; page: string | null }
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #failures = 0
  #pausedBy: 'signed-out' | 'closed' | null = null
  #problems: readonly Problem[] = []
  /** Answers that were refused, as they were then: they are sent again only once they have changed. */
  #held: Readonly<Record<string, string>> = {}
  readonly #parts: AutosaveParts

  constructor(start: SavePoint, parts: AutosaveParts) {
    this.#record = start
    this.#onPage = { answers: start.answers, page: start.page }
    this.#parts = parts
  }

  /** The revision that the record is known to have. */
  get revision(): number {
    return this.#record.revision
  }

  /** Whether everything on the page is in the record. */
  get isClean(): boolean {
    return this.#isPageKept && Object.keys(this.#changes).length === 0
  }

  /** The person answered, or turned the page. */
  changed(answers: Answers, page: string | null): void {
    this.#onPage = { answers, page }
    if (this.#pausedBy === 'closed') return
    void this.#parts.keep(this.isClean ? null : { changes: this.#changes, page })
    if (!this.#pausedBy) this.#saveAfter(restBeforeSaving)
  }

  /** Saves now what is not saved yet, signed out or not; resolves when that was tried. */
  async saveNow(): Promise<void> {
    await this.#afterWhatRuns(() => (this.isClean ? null : this.#save()))
  }

  /** Asks the record where it stands, even if there is nothing to save: somebody else may have changed it. */
  async catchUp(): Promise<void> {
    await this.#afterWhatRuns(() => this.#save())
  }

  /** The page goes away: sends at once, unless a save is on its way. What is left waits on the device. */
  leave(): void {
    if (!this.#running) void this.saveNow()
  }

  get #changes(): Changes {
    const changes = Object.entries(changesBetween(this.#record.answers, this.#onPage.answers))
    return Object.fromEntries(
      changes.filter(([code, answer]) => this.#held[code] !== JSON.stringify(answer)),
    )
  }

  get #isPageKept(): boolean {
    return this.#record.page === this.#onPage.page
  }

  async #afterWhatRuns(save: () => Promise<void> | null): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#running) await this.#running
    const saving = this.#pausedBy === 'closed' ? null : save()
    if (!saving) return
    this.#running = saving.finally(() => {
      this.#running = null
    })
    await this.#running
  }

  #saveAfter(rest: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.saveNow(), rest)
  }

  async #save(): Promise<void> {
    const { answers, page } = this.#onPage
    const changes = this.#changes
    this.#parts.announce({ status: 'saving' })
    const reply = await this.#parts.send({ revision: this.#record.revision, changes, page })
    switch (reply.kind) {
      case 'saved':
        this.#holdBack(answers, reply.problems)
        this.#record = { revision: reply.revision, answers: this.#keptOf(changes), page }
        this.#acknowledged(reply.savedAt)
        return
      case 'stale':
        this.#merge(reply.revision, reply.answers)
        return
      case 'refused':
        this.#refused(reply.problems)
    }
  }

  /** Answers that do not fit their questions were not kept; they are sent again once they have changed. */
  #holdBack(answers: Answers, problems: readonly Problem[]): void {
    const refused = problems.flatMap((problem) => (problem.at === undefined ? [] : [problem.at]))
    this.#held = Object.fromEntries(
      [...Object.keys(this.#held), ...refused]
        .filter((code) => refused.includes(code) || this.#isHeld(code))
        .map((code) => [code, JSON.stringify(answers[code] ?? null)]),
    )
    this.#problems = [...this.#problems.filter(({ at = '' }) => at in this.#held), ...problems]
  }

  #keptOf(changes: Changes): Answers {
    const kept = Object.entries(changes).filter(([code]) => !this.#isHeld(code))
    return mergeAnswers(this.#record.answers, Object.fromEntries(kept))
  }

  #acknowledged(at: string): void {
    this.#failures = 0
    this.#pausedBy = null
    if (!this.isClean) {
      this.#saveAfter(restBeforeSaving)
      return
    }
    void this.#parts.keep(null)
    const problems = this.#problems.filter(({ at: code = '' }) => this.#isHeld(code))
    this.#parts.announce(
      problems.length > 0 ? { status: 'refused', problems } : { status: 'saved', at },
    )
  }

  #isHeld(code: string): boolean {
    return this.#held[code] === JSON.stringify(this.#onPage.answers[code] ?? null)
  }

  #merge(revision: number, kept: Answers): void {
    const answers = mergeAnswers(kept, this.#changes)
    this.#record = { ...this.#record, revision, answers: kept }
    this.#onPage = { ...this.#onPage, answers }
    this.#parts.adopt(answers)
    this.#acknowledged(new Date().toISOString())
  }

  #refused(problems: readonly Problem[]): void {
    const code = problems[0]?.code
    if (code === 'unavailable' || code === 'too-many-tries') this.#tryLater()
    else if (code === 'sign-in-needed') this.#pause('signed-out')
    else if (code === 'already-submitted') this.#pause('closed')
    else this.#parts.announce({ status: 'refused', problems })
  }

  #pause(status: 'signed-out' | 'closed'): void {
    this.#pausedBy = status
    // What cannot be added any more must not lie about on the device.
    if (status === 'closed') void this.#parts.keep(null)
    this.#parts.announce({ status })
  }

  #tryLater(): void {
    this.#failures += 1
    this.#parts.announce({ status: 'waiting' })
    this.#saveAfter(Math.min(longestPause, 1000 * 2 ** this.#failures))
  }
}
