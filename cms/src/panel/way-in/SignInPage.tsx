import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'

import { SignInForm } from './SignInForm.tsx'

/** The page on which staff sign in. Whoever has done so is led on. */
export function SignInPage({
  initPageResult: { req, permissions },
  searchParams,
}: AdminViewServerProps) {
  const to = getSafeRedirect({ fallbackTo: '/admin', redirectTo: searchParams?.['redirect'] ?? '' })
  if (permissions.canAccessAdmin) redirect(to)
  return <SignInForm language={req.i18n.language} to={to} />
}
