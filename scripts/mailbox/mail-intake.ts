import PostalMime, { type Address } from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { buffer } from 'node:stream/consumers'
import type { KeptMail } from './kept-mails.ts'

/** An SMTP server without accounts and without TLS, for loopback only, that keeps what it is given. */
export function mailIntake(keep: (mail: Omit<KeptMail, 'id'>) => void): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: 5_000_000,
    onData(stream, session, callback) {
      readMail(stream, session).then((mail) => {
        keep(mail)
        callback()
      }, callback)
    },
  })
}

async function readMail(
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<Omit<KeptMail, 'id'>> {
  const mail = await PostalMime.parse(await buffer(stream))
  return {
    receivedAt: new Date().toISOString(),
    from: mail.from ? nameOf(mail.from) : '',
    to: envelope.rcptTo.map(({ address }) => address),
    subject: mail.subject ?? '',
    text: (mail.text ?? asText(mail.html ?? '')).trim(),
  }
}

function nameOf({ name, address }: Address): string {
  return name === '' ? (address ?? '') : `${name} <${address ?? ''}>`
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', nbsp: ' ', amp: '&' }

/** What an HTML mail says, with the address of each link behind its words. */
function asText(html: string): string {
  return html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<a\b[^>]*?\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a\s*>/gi, '$2 ($1)')
    .replace(/<(br|\/p|\/div|\/h\d|\/li|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|nbsp|amp);/g, (_, name: string) => named[name] ?? '')
}
