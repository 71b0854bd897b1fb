import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

/** A mail as it came over the wire. */
interface Letter {
  readonly to: readonly string[]
  readonly messageId: string
  readonly subject: string
  readonly text: string
  /** Whether the server took it, or told the sender to try again. */
  readonly isTaken: boolean
}

/** A mail server on loopback that really takes mails, and refuses as many as it is told to. */
export interface PostOffice {
  /** The server's address, as `SMTP_URL` says it. */
  readonly url: string
  /** What was brought since the last look, in its order, the refused letters among them. */
  collect(): Letter[]
  refuseNext(): void
  /** Nobody takes mails at this address from now on. */
  refuseFor(address: string): void
}

/** Opens a post office, which stays open as long as the process of the tests lives. */
export async function openPostOffice(): Promise<PostOffice> {
  let letters: Letter[] = []
  let refusals = 0
  const nobodys = new Set<string>()
  const office = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, callback) => {
      callback(nobodys.has(address) ? noSuchMailbox : null)
    },
    onData(stream, session, callback) {
      const isTaken = refusals === 0
      refusals = Math.max(0, refusals - 1)
      readLetter(stream, session).then((letter) => {
        letters.push({ ...letter, isTaken })
        callback(isTaken ? null : tryAgain)
      }, callback)
    },
  })
  office.listen(0, '127.0.0.1')
  await once(office.server, 'listening')
  office.server.unref()
  const { port } = office.server.address() as AddressInfo // a server that listens on a port has one
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    collect: () => {
      const collected = letters
      letters = []
      return collected
    },
    refuseNext: () => {
      refusals += 1
    },
    refuseFor: (address) => {
      nobodys.add(address)
    },
  }
}

const noSuchMailbox = Object.assign(new Error('no such mailbox'), { responseCode: 550 })
const tryAgain = Object.assign(new Error('no room for letters'), { responseCode: 452 })

async function readLetter(
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<Omit<Letter, 'isTaken'>> {
  const { messageId, subject, text } = await PostalMime.parse(await buffer(stream))
  return {
    to: envelope.rcptTo.map(({ address }) => address),
    messageId: messageId ?? '',
    subject: subject ?? '',
    text: text ?? '',
  }
}
