/** A mail that the development mailbox took, as text; `id` counts up from 1. */
export type KeptMail = Readonly<{
  id: number
  receivedAt: string
  from: string
  to: readonly string[]
  subject: string
  text: string
}>

/** The latest mails, newest first; the oldest make room. */
export class KeptMails {
  readonly #most: number
  #mails: readonly KeptMail[] = []
  #count = 0

  constructor(most = 500) {
    this.#most = most
  }

  add(mail: Omit<KeptMail, 'id'>): void {
    this.#count += 1
    this.#mails = [{ id: this.#count, ...mail }, ...this.#mails].slice(0, this.#most)
  }

  all(): readonly KeptMail[] {
    return this.#mails
  }

  clear(): void {
    this.#mails = []
  }
}
