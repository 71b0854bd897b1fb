import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

/** How long one code is shown by an app, in seconds. */
export const codeLasts = 30

/** What an app for codes is told once: as a link, as text to type, and as a picture to scan (an SVG). */
export interface Setup {
  readonly uri: string
  readonly secret: string
  readonly picture: string
}

/** How somebody's app is set up. */
export function setupOf(secret: Buffer, email: string): Setup {
  const totp = totpOf(secret, email)
  const uri = totp.toString()
  return { uri, secret: totp.secret.base32, picture: renderSVG(uri, { border: 2, pixelSize: 6 }) }
}

/** The step of time whose code this is: the present one, the one before or the one after. Null for any other code. */
export function stepOf(secret: Buffer, code: string, now = Date.now()): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const away = totpOf(secret).validate({ token: code, timestamp: now, window: 1 })
  return away === null ? null : presentStep(now) + away
}

/** The code of one step of time. */
export function codeAt(secret: Buffer, step: number): string {
  return totpOf(secret).generate({ timestamp: step * codeLasts * 1000 })
}

/** How many steps have passed since 1970. */
export function presentStep(now = Date.now()): number {
  return Math.floor(now / 1000 / codeLasts)
}

function totpOf(secret: Buffer, label = 'panel'): TOTP {
  const buffer = new Uint8Array(secret).buffer
  return new TOTP({
    issuer: 'Share4Rare',
    label,
    secret: new Secret({ buffer }),
    period: codeLasts,
    digits: 6,
  })
}
