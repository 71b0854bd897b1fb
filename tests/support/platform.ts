import { firstAdministrator } from './first-administrator.ts'
import { launchPlatform, randomSecrets } from './launched-platform.ts'
import type { StaffAccount } from './staff-account.ts'

/** Where a running platform is, and the one account that an installation begins with. */
export interface Platform {
  readonly site: string
  readonly panel: string
  readonly mailbox: string
  readonly administrator: StaffAccount
  /** By which the CMS knows the site. */
  readonly siteKey: string
  /** What the links of its mails are worked out with. */
  readonly secret: string
  readonly databaseUrl: string
  readonly dataFolder: string
}

/** A platform of one's own with nothing in it but its administrator, and how to stop it. */
export async function launchEmptyPlatform() {
  const secrets = randomSecrets()
  const launched = await launchPlatform({
    DEMO: 'false',
    PROXY_HOPS: '1',
    PSEUDO_LOCALES: 'true',
    ...secrets,
  })
  const { site, panel, mailbox, settings, folder, databaseUrl, stop } = launched
  try {
    const operators = { ...settings, DATABASE_URL: databaseUrl }
    const administrator = await firstAdministrator(operators, panel)
    const keys = { siteKey: secrets.SITE_KEY, secret: secrets.PAYLOAD_SECRET }
    const platform: Platform = {
      site,
      panel,
      mailbox,
      administrator,
      databaseUrl,
      ...keys,
      dataFolder: folder,
    }
    return { platform, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
