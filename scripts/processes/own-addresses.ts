import { environmentSchema } from '../../schemas/src/environment.ts'

type Ports = Readonly<Record<string, string | undefined>>

/** Where our servers are reached on this machine, by their ports. A wrong port is left for `readEnvironment` to tell of. */
export function ownAddresses(given: Ports) {
  const port = (name: 'SITE_PORT' | 'CMS_PORT' | 'SMTP_PORT'): number =>
    environmentSchema.shape[name].catch(1).parse(given[name])
  return {
    SITE_URL: `http://127.0.0.1:${port('SITE_PORT')}`,
    CMS_URL: `http://127.0.0.1:${port('CMS_PORT')}`,
    SMTP_URL: `smtp://127.0.0.1:${port('SMTP_PORT')}`,
  }
}
