import type { Offered } from '../../cms-client/symptom-picker-doors.ts'

/** What somebody chose: a symptom, or their own words. */
export type Choice = Offered | { readonly own: string }

interface Shown extends Offered {
  /** It stands in the list of the patient already. */
  readonly isTold: boolean
}

interface Wording {
  readonly inList: string
  /** How the last choice reads, which keeps the words as they are. */
  readonly own: string
  readonly q: string
}

/** The list below a box: arrows, Enter and Escape, as the ARIA guide has it for a combobox with a list. */
export class OfferList {
  readonly #box: HTMLInputElement
  readonly #list: HTMLElement
  readonly #chosen: (choice: Choice) => void
  #choices: readonly Choice[] = []
  #active = -1

  constructor(box: HTMLInputElement, list: HTMLElement, chosen: (choice: Choice) => void) {
    this.#box = box
    this.#list = list
    this.#chosen = chosen
    box.setAttribute('role', 'combobox')
    box.setAttribute('aria-autocomplete', 'list')
    box.setAttribute('aria-controls', list.id)
    box.setAttribute('aria-expanded', 'false')
    box.addEventListener('keydown', (key) => this.#pressed(key))
    box.addEventListener('blur', () => this.close())
    list.addEventListener('pointerdown', (press) => press.preventDefault()) // the box keeps the focus
    list.addEventListener('click', ({ target }) => this.#tapped(target))
  }

  /** Shows what may be meant, and last the words as they are. */
  show(offers: readonly Shown[], { inList, own, q }: Wording): void {
    this.#choices = [...offers, { own: q }]
    const drawn = offers.map((offer) => optionOf(offer.name, detailsOf(offer, inList)))
    this.#list.replaceChildren(...drawn, optionOf(own, []))
    for (const [nth, option] of [...this.#list.children].entries())
      option.id = `${this.#list.id}-${nth}`
    this.#list.hidden = false
    this.#box.setAttribute('aria-expanded', 'true')
    this.#point(-1)
  }

  /** Hides the list. */
  close(): void {
    this.#list.hidden = true
    this.#box.setAttribute('aria-expanded', 'false')
    this.#point(-1)
  }

  #pressed(key: KeyboardEvent): void {
    if (this.#list.hidden || key.isComposing) return
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => this.#point(this.#active + 1),
      ArrowUp: () => this.#point(this.#active < 0 ? this.#choices.length - 1 : this.#active - 1),
      Escape: () => this.close(),
      ...(this.#active >= 0 && { Enter: () => this.#take(this.#active) }),
    }
    const step = steps[key.key]
    if (!step) return
    key.preventDefault()
    step()
  }

  #tapped(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest('[role=option]') : null
    if (option) this.#take([...this.#list.children].indexOf(option))
  }

  #take(nth: number): void {
    const choice = this.#choices[nth]
    if (!choice) return
    this.close()
    this.#box.value = ''
    this.#chosen(choice)
  }

  /** Points to one of the choices, or to none; beyond the last it is none again. */
  #point(wanted: number): void {
    this.#active = wanted < this.#choices.length ? wanted : -1
    for (const [nth, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(nth === this.#active))
      if (nth === this.#active) option.scrollIntoView({ block: 'nearest' })
    }
    const pointed = this.#list.children[this.#active]
    if (pointed) this.#box.setAttribute('aria-activedescendant', pointed.id)
    else this.#box.removeAttribute('aria-activedescendant')
  }
}

function detailsOf({ name, medicalName, about, isTold }: Shown, inList: string): string[] {
  const medical = medicalName === name ? '' : medicalName
  return [medical, about ?? '', isTold ? inList : ''].filter(Boolean)
}

function optionOf(name: string, details: readonly string[]): HTMLElement {
  const option = document.createElement('div')
  option.setAttribute('role', 'option')
  option.append(textIn('strong', name), ...details.map((detail) => textIn('span', detail)))
  return option
}

function textIn(tag: string, text: string): HTMLElement {
  const part = document.createElement(tag)
  part.textContent = text
  return part
}
