import { z } from 'zod'

import type { Platform } from './platform.ts'

/** Somebody with an account, as they sign in. */
export interface Account {
  readonly email: string
  readonly password: string
}

/** One person, or a visitor, who speaks to the public doors of the CMS. Every refusal is thrown. */
export class Caller {
  readonly #api: string
  readonly #token: string | null

  constructor(platform: Platform, token: string | null = null) {
    this.#api = `${platform.panel}/api`
    this.#token = token
  }

  /** Asks and gives back what was answered, whatever it was. */
  async answer(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      ...(this.#token !== null && { authorization: `JWT ${this.#token}` }),
    }
    return fetch(`${this.#api}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  }

  async get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
    return schema.parse(await this.#asked('GET', path))
  }

  async post<Schema extends z.ZodType>(path: string, body: unknown, schema: Schema) {
    return schema.parse(await this.#asked('POST', path, body))
  }

  async patch<Schema extends z.ZodType>(path: string, body: unknown, schema: Schema) {
    return schema.parse(await this.#asked('PATCH', path, body))
  }

  /** Sends a file as it is. */
  async sendFile(path: string, file: Uint8Array): Promise<void> {
    const response = await fetch(`${this.#api}${path}`, {
      method: 'POST',
      headers: { authorization: `JWT ${this.#token ?? ''}` },
      body: Buffer.from(file),
    })
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`)
  }

  async #asked(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await this.answer(method, path, body)
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return JSON.parse(text) as unknown
  }
}

/** What Payload's own doors answer when a document was made or changed. */
export const madeSchema = z.object({ doc: z.object({ id: z.string() }) })

/** Signs a member in, or has somebody of the staff go on in their session. */
export async function signIn(
  platform: Platform,
  accounts: 'staff' | 'members',
  account: Account,
): Promise<Caller> {
  return new Caller(platform, await tokenOf(platform, accounts, account))
}

/** The token that a member gets for their e-mail address and password; of the staff, that of their session. */
export async function tokenOf(
  platform: Platform,
  accounts: 'staff' | 'members',
  account: Account,
): Promise<string> {
  if (accounts === 'staff') return z.object({ token: z.string() }).parse(account).token
  const { email, password } = account
  const answer = await fetch(`${platform.panel}/api/members/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-share4rare-site': platform.siteKey },
    body: JSON.stringify({ email, password }),
  })
  return z.object({ token: z.string() }).parse(await answer.json()).token
}
