import type { Unsaved } from './autosave.ts'
import type { Outbox } from './outbox.ts'

/** The device's copy of what is not saved yet. It never throws: where the browser keeps nothing, it says so. */
export class DeviceCopy {
  #isKept = false
  readonly #outbox: Pick<Outbox, 'keep' | 'take'>
  readonly #announce: (isKept: boolean) => void

  constructor(outbox: Pick<Outbox, 'keep' | 'take'>, announce: (isKept: boolean) => void) {
    this.#outbox = outbox
    this.#announce = announce
  }

  /** Whether what was given last is known to be on the device. */
  get isKept(): boolean {
    return this.#isKept
  }

  /** What waited on the device when the page opened; null for nothing, or where nothing can be read. */
  async take(): Promise<Unsaved | null> {
    try {
      const found = await this.#outbox.take()
      this.#tell(true)
      return found
    } catch {
      this.#tell(false)
      return null
    }
  }

  /** Puts the copy onto the device; null takes it away. */
  async keep(unsaved: Unsaved | null): Promise<void> {
    this.#isKept = false
    await this.#outbox.keep(unsaved).then(
      () => this.#tell(true),
      () => this.#tell(false),
    )
  }

  #tell(isKept: boolean): void {
    this.#isKept = isKept
    this.#announce(isKept)
  }
}
