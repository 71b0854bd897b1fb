import type { Page } from 'playwright-core'

import { eventually } from '../eventually.ts'
import type { Platform } from '../platform.ts'
import type { Person } from './accounts.ts'
import { mailsTo } from './mailbox.ts'

/** Step 1: who they are, for whom, and when they were born (day, month, year). */
export async function tellWhoYouAre(
  page: Page,
  platform: Platform,
  person: Person,
  { kind, born }: { kind: string; born: readonly [number, number, number] },
): Promise<void> {
  await page.goto(`${platform.site}/en/register`)
  await page.getByLabel(kind).check()
  await page.getByLabel('Your full name').fill(person.name)
  const parts = ['Day', 'Month', 'Year'] as const
  for (const [index, name] of parts.entries())
    await page.getByRole('textbox', { name }).fill(String(born[index]))
  await page.getByLabel('Your e-mail address').fill(person.email)
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Opens the link of the last mail with this subject; gives it. */
export async function openTheLinkFor(
  page: Page,
  platform: Platform,
  { email }: Person,
  subject = 'Confirm your e-mail address',
): Promise<string> {
  const link = await eventually(`a mail: ${subject}`, async () => {
    const mails = await mailsTo(platform, [email])
    const mail = mails.find((each) => each.subject === subject)
    return /http\S+\/link\/\S+/.exec(mail?.text ?? '')?.[0]
  })
  await page.goto(link)
  return link
}

/** Step 2. The nickname is taken from the address, so that it is nobody else's. */
export async function chooseNicknameAndPassword(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Nickname').fill((person.email.split('@')[0] ?? '').replaceAll('.', ' '))
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Make my account' }).click()
}

/** The rest of step 3, and on. */
export async function tellAboutThePatient(
  page: Page,
  { sex, diagnosis }: { sex: string; diagnosis: string },
): Promise<void> {
  await page.getByLabel(sex, { exact: true }).check()
  await page.getByLabel('Country where the patient lives').selectOption('ES')
  await page.getByLabel(diagnosis).check()
  await page.getByRole('button', { name: 'Continue' }).click()
}
