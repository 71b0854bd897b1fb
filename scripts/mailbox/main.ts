import { environmentSchema } from '../../schemas/src/environment.ts'
import { KeptMails } from './kept-mails.ts'
import { mailIntake } from './mail-intake.ts'
import { mailboxServer } from './mailbox-server.ts'

const ports = environmentSchema.pick({ MAILBOX_PORT: true, SMTP_PORT: true }).parse(process.env)

const mails = new KeptMails()
const intake = mailIntake((mail) => {
  mails.add(mail)
})
intake.listen(ports.SMTP_PORT, '127.0.0.1')
mailboxServer(mails).listen(ports.MAILBOX_PORT, '127.0.0.1')
