import { answersSchema } from '@share4rare/schemas'
import { z } from 'zod'

import type { Unsaved } from './autosave.ts'
import type { Changes } from './merge-answers.ts'

const entrySchema = z.object({
  /** The open page that it was kept by: two tabs with one response each keep their own. */
  tab: z.string(),
  at: z.number(),
  response: z.string(),
  member: z.string(),
  page: z.string().nullable(),
  changes: z.record(z.string(), answersSchema.valueType.nullable()),
})

type Entry = Readonly<z.infer<typeof entrySchema>>

const database = 'share4rare-outbox'
const store = 'unsaved-by-tab'

/**
 * Answers that could not be saved yet, on this device. They go as soon as the record has them. Every call
 * rejects where the browser keeps nothing: forbidden, full, or wiped meanwhile.
 */
export class Outbox {
  readonly #response: string
  readonly #member: string
  readonly #tab: string = crypto.randomUUID()
  readonly #open: Promise<IDBDatabase>
  readonly #found: Promise<readonly Entry[]>

  constructor(response: string, member: string) {
    this.#response = response
    this.#member = member
    this.#open = openDatabase()
    this.#found = this.#find()
    // Whoever takes or keeps hears of it; until then nobody listens.
    this.#found.catch(() => undefined)
  }

  /** What waited for this response when the page opened, the newest answer of each question; null for nothing. */
  async take(): Promise<Unsaved | null> {
    const entries = [...(await this.#found)].sort((one, other) => one.at - other.at)
    const last = entries.at(-1)
    if (!last) return null
    const changes = entries.reduce<Changes>((all, entry) => ({ ...all, ...entry.changes }), {})
    return { changes, page: last.page }
  }

  /** Keeps what is not saved yet, with all that waited before; null when there is nothing left to keep. */
  async keep(unsaved: Unsaved | null): Promise<void> {
    // Nothing may be written over what waited before it is read.
    const taken = await this.#found
    const { response, member } = { response: this.#response, member: this.#member }
    await this.#change((table) => {
      for (const { tab } of taken) table.delete(tab)
      if (unsaved) table.put({ tab: this.#tab, at: Date.now(), response, member, ...unsaved })
      else table.delete(this.#tab)
    })
  }

  /** The entries of this response; those of other members are thrown away unread. */
  async #find(): Promise<readonly Entry[]> {
    const table = (await this.#open).transaction(store, 'readwrite').objectStore(store)
    const [keys, all] = await Promise.all([settled(table.getAllKeys()), settled(table.getAll())])
    const entries = z.array(entrySchema.nullable().catch(null)).parse(all)
    const foreign = keys.filter((_key, index) => entries[index]?.member !== this.#member)
    for (const key of foreign) table.delete(key)
    return entries.filter(
      (entry): entry is Entry =>
        entry?.member === this.#member && entry.response === this.#response,
    )
  }

  async #change(write: (table: IDBObjectStore) => void): Promise<void> {
    const transaction = (await this.#open).transaction(store, 'readwrite')
    const done = completed(transaction)
    write(transaction.objectStore(store))
    await done
  }
}

async function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(database, 2)
  opening.onupgradeneeded = () => {
    const { result } = opening
    for (const old of result.objectStoreNames) result.deleteObjectStore(old)
    result.createObjectStore(store, { keyPath: 'tab' })
  }
  return settled(opening)
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('the device keeps nothing', { cause: request.error }))
  })
}

/** A full device says so only when a transaction ends, not when something is put into it. */
function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () =>
      reject(new Error('the device keeps nothing', { cause: transaction.error }))
  })
}
