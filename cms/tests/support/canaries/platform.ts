import { persona, requestAs } from '../personas.ts'
import { canaryOf, put, type Canary } from './canary.ts'

/** What the platform writes down for itself. */
export async function platformCanaries(): Promise<Canary[]> {
  const text = (collection: string) => canaryOf(collection, 'one')
  const { id: recipient } = await persona('patient')
  const audit = { action: text('audit'), actor: 'platform', subject: 'none' }
  const run = { kind: 'send-mails', subject: text('job-runs'), state: 'done', step: 'done' }
  const inSpanish = { titleInSpanish: 'Para pruebas', textInSpanish: 'Para pruebas' }
  const claimText = {
    ...{ claim: 'terms-of-use', version: text('claim-texts'), title: 'For tests' },
    ...{ text: 'For tests', ...inSpanish },
  }
  const consentText = {
    ...{ study: 'none', version: text('consent-texts'), title: 'For tests', text: 'For tests' },
    ...{ ...inSpanish, questionnaires: [], sha256: 'none' },
  }
  const token = {
    ...{ purpose: 'invitation', hash: text('one-time-tokens'), email: 'nobody@new.example' },
    ...{ details: {}, expiresAt: new Date().toISOString() },
  }
  const preference = async (owner: 'author' | 'administrator'): Promise<Canary> => {
    const own = canaryOf('payload-preferences', owner)
    const { id: value } = await persona(owner)
    const about = { key: `collection-${owner}`, value: { note: own } }
    const user = { relationTo: 'staff', value }
    const req = await requestAs(owner)
    return put('payload-preferences', { user, ...about }, { text: own, owner }, req)
  }
  const message = {
    ...{ reason: 'other', email: 'nobody@new.example', locale: 'en', state: 'waiting' },
    message: text('contact-messages'),
  }
  return [
    await put('contact-messages', message, { text: text('contact-messages') }),
    await put('audit', audit, { text: text('audit') }),
    await put('job-runs', run, { text: text('job-runs') }),
    await put('claim-texts', claimText, { text: text('claim-texts') }),
    await put('consent-texts', consentText, { text: text('consent-texts') }),
    await put('one-time-tokens', token, { text: text('one-time-tokens') }),
    await put(
      'mails',
      { key: text('mails'), recipient, template: 'request-asked' },
      { text: text('mails') },
    ),
    await put('payload-kv', { key: text('payload-kv'), data: {} }, { text: text('payload-kv') }),
    await preference('author'),
    await preference('administrator'),
  ]
}
