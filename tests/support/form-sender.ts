/** What the site answered to a form: its status, where it leads, and the sentences of its summary of errors. */
export interface Answered {
  readonly status: number
  readonly location: string | null
  readonly html: string
  /** What a reader sees: without marks. */
  readonly text: string
  readonly errors: readonly string[]
}

/** What a browser would bring along. */
export interface Brought {
  /** The token of somebody who has signed in. */
  readonly session?: string
  /** The token of a link that was opened. */
  readonly link?: string
  /** The address that the request comes from, where it is to be the same as another one's. */
  readonly from?: string
}

/** Sends forms as a browser without scripts does from the site's own page, each time from another address. */
export class FormSender {
  readonly #site: string
  #count = 0

  constructor(site: string) {
    this.#site = site
  }

  async send(path: string, fields: Record<string, string> | FormData, brought: Brought = {}) {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields)
    return this.#asked(path, brought, { method: 'POST', body })
  }

  async look(path: string, brought: Brought = {}): Promise<Answered> {
    return this.#asked(path, brought, {})
  }

  async #asked(
    path: string,
    { session, link, from }: Brought,
    request: RequestInit,
  ): Promise<Answered> {
    this.#count += 1
    const cookies = [
      ...(session === undefined ? [] : [`__Host-share4rare=${session}`]),
      ...(link === undefined ? [] : [`__Host-share4rare-link=${link}`]),
    ]
    const answer = await fetch(this.#site + path, {
      ...request,
      redirect: 'manual',
      headers: {
        origin: this.#site,
        cookie: cookies.join('; '),
        'x-forwarded-for': from ?? `10.9.${this.#count >> 8}.${this.#count & 255}`,
      },
    })
    const html = await answer.text()
    const { status, headers } = answer
    return {
      status,
      location: headers.get('location'),
      html,
      text: textOf(html),
      errors: errorsIn(html),
    }
  }
}

/** A form with one file in one of its fields. */
export function formFile(field: string, name: string, content: Buffer): FormData {
  const form = new FormData()
  form.set(field, new File([new Uint8Array(content)], name))
  return form
}

function errorsIn(html: string): string[] {
  const [, summary = ''] = /class="error-summary"[^]*?<ul[^>]*>([^]*?)<\/ul>/.exec(html) ?? []
  return [...summary.matchAll(/<li[^>]*>([^]*?)<\/li>/g)].map(([, item = '']) =>
    textOf(item).trim(),
  )
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  '#34': '"',
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+|#\d+);/g, (whole, name: string) => named[name] ?? whole)
}
