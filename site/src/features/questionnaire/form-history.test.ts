import { beforeEach, expect, it, vi } from 'vitest'

import { FormHistory } from './form-history.ts'

/** A browser's history with a page of somebody else's before the form; traversals come true one by one. */
class Browser {
  entries: unknown[] = ['elsewhere', null]
  at = 1
  awaited: number[] = []
  assigned: string[] = []
  readonly location = { assign: (address: string) => this.assigned.push(address) }
  readonly history = {
    scrollRestoration: 'auto',
    go: (steps: number) => this.awaited.push(steps),
    replaceState: (state: unknown) => this.entries.splice(this.at, 1, state),
    pushState: (state: unknown) => this.entries.splice(this.at + 1, Infinity, state),
  }

  constructor() {
    const { history } = this
    const push = history.pushState
    history.pushState = (state) => {
      const gone = push(state)
      this.at += 1
      return gone
    }
    Object.defineProperty(history, 'state', { get: () => this.entries[this.at] })
  }

  /** The next traversal that was asked for comes true, or one of the person's own. */
  travel(steps = this.awaited.shift() ?? 0): void {
    this.at += steps
  }

  get trails(): unknown[] {
    return this.entries.slice(1)
  }
}

let browser: Browser
let form: FormHistory
beforeEach(() => {
  browser = new Browser()
  vi.stubGlobal('window', browser)
  form = new FormHistory()
})
const trailsOf = (...pages: string[]) =>
  pages.map((_, index) => ({ trail: pages.slice(0, index + 1) }))

it('a form that opens on a later page has entries for the pages before it', () => {
  form.follow(['one', 'two', 'three'])
  expect(browser.trails).toEqual(trailsOf('one', 'two', 'three'))
  expect(browser.at).toBe(3)
})

it('a page that is opened anew gets no second set of entries', () => {
  form.follow(['one', 'two'])
  new FormHistory().follow(['one', 'two'])
  expect(browser.trails).toEqual(trailsOf('one', 'two'))
})

it('where the person went is to be shown, where we went is not', () => {
  form.follow(['one', 'two', 'three'])
  browser.travel(-1)
  expect(form.arrived()).toEqual(['one', 'two'])
  form.follow(['one'])
  browser.travel()
  expect(form.arrived()).toBeNull()
  expect(browser.at).toBe(1)
})

it('turning back twice in a hurry never leaves the form', () => {
  form.follow(['one', 'two', 'three'])
  form.follow(['one', 'two'])
  form.follow(['one'])
  expect(browser.awaited).toEqual([-1])
  browser.travel()
  form.arrived()
  form.follow(['one'])
  browser.travel()
  expect(browser.at).toBe(1)
})

it('a page that came in between gets its place', () => {
  form.follow(['one', 'three'])
  form.follow(['one', 'two', 'three'])
  browser.travel()
  form.arrived()
  form.follow(['one', 'two', 'three'])
  expect(browser.trails).toEqual(trailsOf('one', 'two', 'three'))
})

it('a link within the page gets an entry that shows the same', () => {
  form.follow(['one', 'two'])
  browser.history.pushState(null)
  expect(form.arrived()).toBeNull()
  form.follow(['one', 'two'])
  expect(browser.trails.at(-1)).toEqual({ trail: ['one', 'two'] })
})

it('whoever leaves for good leaves one entry behind', () => {
  form.follow(['one', 'two', 'hand-in'])
  form.leaveFor('/receipt')
  expect(browser.assigned).toEqual([])
  browser.travel()
  expect(form.arrived()).toBeNull()
  form.follow(['one', 'two', 'hand-in'])
  expect(browser.at).toBe(1)
  expect(browser.assigned).toEqual(['/receipt'])
})
