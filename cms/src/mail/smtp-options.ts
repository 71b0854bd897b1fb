/** A mail server's address, as nodemailer takes it. */
interface SmtpOptions {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly auth?: { readonly user: string; readonly pass: string }
}

/** Reads `smtp://user:password@host:port`; `smtps://` speaks TLS from the first byte. */
export function smtpOptions(url: string): SmtpOptions {
  const { hostname, port, protocol, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
  }
}
