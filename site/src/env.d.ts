declare namespace App {
  interface Locals {
    locale: import('@share4rare/schemas').Locale
    /** The invented language that the page is shown in instead; only where settings allow it. */
    pseudo: import('./i18n/pseudo.ts').Pseudo | null
    t: import('./i18n/translator.ts').Translate
    /** The address of the person who asks, as far as we can believe it. It is never logged. */
    client: string
    /** Whether the browser brought a session cookie; who it is, only personal pages ask. */
    hasCookie: boolean
    /** The member whose page this is; null on public pages and for strangers. */
    session: import('./session/session.ts').Session | null
    /** Why the page that was asked for is not shown; only on its way to the page that says so. */
    problem?: import('@share4rare/schemas').ProblemCode
    /** The pattern of the page, for the log: never the address itself. */
    route?: string
    /** The request has passed the middleware before: it is being rewritten to an error page. */
    isPrepared?: true
  }
}
