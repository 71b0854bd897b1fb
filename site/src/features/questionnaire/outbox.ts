import { answersSchema } from '@share4rare/schemas'
import { z } from 'zod'

import type { Unsaved } from './autosave.ts'

const entrySchema = z.object({
  response: z.string(),
  member: z.string(),
  page: z.string().nullable(),
  changes: z.record(z.string(), answersSchema.valueType.nullable()),
})

const database = 'share4rare-outbox'
const store = 'unsaved'

/** Answers that could not be saved yet, on this device. They go as soon as the record has them. */
export class Outbox {
  readonly #response: string
  readonly #member: string
  readonly #open: Promise<IDBDatabase>
  readonly #found: Promise<Unsaved | null>

  constructor(response: string, member: string) {
    this.#response = response
    this.#member = member
    this.#open = openDatabase()
    this.#found = this.#find()
  }

  /** What waited for this response when the page opened; entries of other members are thrown away. */
  take(): Promise<Unsaved | null> {
    return this.#found
  }

  /** Keeps what is not saved yet; null when there is nothing left to keep. */
  async keep(unsaved: Unsaved | null): Promise<void> {
    // Nothing may be written over what waited before it is read.
    await this.#found
    const table = await this.#table()
    const entry = { response: this.#response, member: this.#member, ...unsaved }
    if (unsaved) await settled(table.put(entry))
    else await settled(table.delete(this.#response))
  }

  async #find(): Promise<Unsaved | null> {
    const table = await this.#table()
    const entries = z.array(entrySchema.catch(unreadable)).parse(await settled(table.getAll()))
    const foreign = entries.filter(({ member }) => member !== this.#member)
    await Promise.all(foreign.map(({ response }) => settled(table.delete(response))))
    const own = entries.find(
      ({ response, member }) => response === this.#response && member === this.#member,
    )
    return own ? { changes: own.changes, page: own.page } : null
  }

  async #table(): Promise<IDBObjectStore> {
    return (await this.#open).transaction(store, 'readwrite').objectStore(store)
  }
}

const unreadable = { response: '', member: '', page: null, changes: {} }

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(database, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: 'response' })
  return settled(opening)
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('the device keeps nothing', { cause: request.error }))
  })
}
