import { z } from 'zod'

import type { LaunchedPlatform } from '../../tests/support/launched-platform.ts'

/** Signs a member in as the site does, and gives the token of the session. */
export async function signIn(
  { panel, settings }: Pick<LaunchedPlatform, 'panel' | 'settings'>,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<string> {
  const response = await fetch(`${panel}/api/members/login`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-share4rare-site': settings['SITE_KEY'] ?? '',
    },
    body: JSON.stringify({ email, password }),
  })
  return z.object({ token: z.string() }).parse(await response.json()).token
}
