/** As much of autocannon 9 as the benches use; it brings no types of its own. */
declare module 'autocannon' {
  interface Client {
    /** What this connection asks for, in this order, again and again. */
    setRequests(requests: readonly { readonly path: string }[]): void
  }

  interface Options {
    readonly url: string
    readonly connections: number
    /** How many requests in all. */
    readonly amount: number
    readonly headers: Readonly<Record<string, string>>
    /** Seconds. */
    readonly timeout: number
    readonly setupClient: (client: Client) => void
    /** Milliseconds between two looks at whether everything has been answered. */
    readonly sampleInt: number
  }

  interface Run {
    on(
      event: 'response',
      listen: (client: Client, status: number, bytes: number, milliseconds: number) => void,
    ): this
    stop(): void
  }

  export default function autocannon(
    options: Options,
    done: (
      error: Error | null,
      result: { readonly errors: number; readonly timeouts: number },
    ) => void,
  ): Run
}
