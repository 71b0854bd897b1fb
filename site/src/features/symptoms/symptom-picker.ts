import {
  offeredFor,
  pageAfter,
  tellMissed,
  type Offered,
} from '../../cms-client/symptom-picker-doors.ts'
import { OfferList, type Choice } from './offer-list.ts'
import type { PickerWords } from './picker-words.ts'

const pauseMs = 180
const settledMs = 2000
const fewestLetters = 2

/**
 * Makes the page of symptoms quicker: offers while somebody types (a combobox by the pattern of the ARIA guide), and
 * taps that change the list without a new page. Without it every form works by itself.
 */
export class SymptomPicker extends HTMLElement {
  #waiting: AbortController | null = null
  #timer: number | undefined
  #settled: number | undefined
  #turn: Promise<void> = Promise.resolve()
  #list: OfferList | null = null

  connectedCallback(): void {
    const [box, list] = [this.querySelector('input'), this.querySelector<HTMLElement>('#q-list')]
    if (!box || !list) return
    this.#list = new OfferList(box, list, (choice) => this.#choose(choice))
    box.addEventListener('input', () => this.#typed(box.value))
    this.addEventListener('submit', (submission) => this.#submitted(submission))
  }

  #typed(text: string): void {
    this.#waiting?.abort()
    clearTimeout(this.#timer)
    clearTimeout(this.#settled)
    this.#say('')
    this.#complain('')
    if (text.trim().length < fewestLetters) this.#list?.close()
    else this.#timer = window.setTimeout(() => void this.#look(text.trim()), pauseMs)
  }

  async #look(q: string): Promise<void> {
    this.#waiting = new AbortController()
    try {
      this.#show(q, await offeredFor(`${this.#find}/search`, q, this.#waiting.signal))
    } catch {
      this.#list?.close() // somebody typed on: the next answer counts
    }
  }

  #show(q: string, found: readonly Offered[] | null): void {
    const words = this.#words
    if (found === null) {
      this.#list?.close()
      this.#complain(navigator.onLine ? words.unanswered : words.offline)
      return
    }
    const told = new Set(this.#told?.dataset['told']?.split(' '))
    const offers = found.map((each) => ({ ...each, isTold: told.has(each.hpoId) }))
    this.#list?.show(offers, { inList: words.inList, own: filled(words.ownWords, { q }), q })
    const form = new Intl.PluralRules(document.documentElement.lang).select(found.length)
    const counted = form === 'one' ? words.found.one : words.found.other
    this.#say(found.length === 0 ? words.none : filled(counted, { n: String(found.length) }))
    if (found.length === 0)
      this.#settled = window.setTimeout(() => tellMissed(`${this.#find}/missed`, q), settledMs)
  }

  #choose(choice: Choice): void {
    const content = new FormData()
    const fields =
      'own' in choice ? { do: 'say', words: choice.own } : { do: 'keep', hpoId: choice.hpoId }
    for (const [name, value] of Object.entries(fields)) content.set(name, value)
    const said = 'own' in choice ? this.#words.wordsKept : this.#words.added
    const name = 'own' in choice ? choice.own : choice.name
    this.#send(location.href, { content, said: filled(said, { name }), back: 'q' })
  }

  #submitted(submission: SubmitEvent): void {
    const { target, submitter } = submission
    if (!(target instanceof HTMLFormElement) || target.method !== 'post') return
    submission.preventDefault()
    const content = new FormData(target, submitter)
    const opened = content.get('do') === 'open' ? submitter?.id.replace(/more$/, 'opened') : null
    const back = opened ?? submitter?.id ?? ''
    this.#send(target.action, { content, said: target.dataset['said'] ?? '', back })
  }

  /** One after the other, so that the page always shows what was kept last. */
  #send(action: string, tap: Tap): void {
    this.#turn = this.#turn.then(() => this.#sendNow(action, tap))
  }

  async #sendNow(action: string, { content, said, back }: Tap): Promise<void> {
    this.#complain('')
    const answer = await pageAfter(action, content)
    if (!answer || answer.status >= 500) {
      this.#complain(navigator.onLine ? this.#words.failed : this.#words.offline)
      return
    }
    const fresh = new DOMParser()
      .parseFromString(answer.text, 'text/html')
      .querySelector('#symptoms')
    if (!fresh || !this.#told) {
      location.assign(answer.url)
      return
    }
    const open = [...this.querySelectorAll('details[open] > summary')].map(({ id }) => id)
    this.#told.replaceWith(fresh)
    for (const id of open.filter(Boolean)) this.#reopen(id)
    this.#focus(back)
    this.#say(answer.status < 400 ? said : '')
  }

  #reopen(id: string): void {
    this.querySelector<HTMLDetailsElement>(`details:has(> #${CSS.escape(id)})`)?.setAttribute(
      'open',
      '',
    )
  }

  /** Whoever tapped stays there; where that is gone, at its symptom, at what takes it back, or at the list. */
  #focus(id: string): void {
    const row = id.replace(/^(s-[^-]+)-.*$/, '$1-more')
    const wanted = [id, row, 'undo', 'told'].map((each) => document.getElementById(each))
    wanted.find((part) => part !== null)?.focus({ preventScroll: id === 'q' })
  }

  #say(sentence: string): void {
    const live = this.querySelector('[data-live]')
    if (live) live.textContent = sentence
  }

  #complain(sentence: string): void {
    const problem = this.querySelector<HTMLElement>('[data-problem]')
    if (!problem) return
    problem.textContent = sentence
    problem.hidden = sentence === ''
    if (sentence !== '') this.#say(sentence)
  }

  get #told(): HTMLElement | null {
    return this.querySelector<HTMLElement>('#symptoms')
  }

  get #find(): string {
    return this.dataset['find'] ?? ''
  }

  get #words(): PickerWords {
    return JSON.parse(this.dataset['words'] ?? '{}') as PickerWords // our own page wrote it
  }
}

interface Tap {
  readonly content: FormData
  /** What people who hear the page are told once it is done. */
  readonly said: string
  /** The id of what is focused afterwards. */
  readonly back: string
}

function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
