import { sendWithProgress, type ShownPage } from '../../cms-client/send-with-progress.ts'

/**
 * Sends a form with files, and shows meanwhile how much has gone. Where the connection breaks the page stays, with
 * every file that was chosen, and says so; what comes back otherwise is shown as if the browser had sent it.
 */
export function tellOfSending(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('[data-sending]')
  if (!place) return
  form.addEventListener('submit', (submission) => {
    submission.preventDefault()
    if (place.dataset['sending'] === 'now') return
    void send(form, { content: new FormData(form, submission.submitter), place })
  })
  // A page that the browser brings back as it was sends nothing any more.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) say(place, 'idle')
  })
}

interface Sending {
  readonly content: FormData
  /** Where the reader is told: a bar, and the sentences for the two states. */
  readonly place: HTMLElement
}

async function send(form: HTMLFormElement, { content, place }: Sending): Promise<void> {
  const bar = place.querySelector('progress')
  say(place, 'now')
  const answer = await sendWithProgress(form.action, content, (share) => {
    if (bar) bar.value = share
  })
  if (answer && answer.status < 500 && isPage(answer)) show(form, answer)
  else say(place, 'failed')
}

/** What stands between us and the site may answer as well; then nothing was taken. */
function isPage({ text }: ShownPage): boolean {
  return text.includes('<main')
}

/** The page to which a form leads, or what is wrong with it, in its place. */
function show(form: HTMLFormElement, { url, text }: ShownPage): void {
  const answer = new DOMParser().parseFromString(text, 'text/html')
  const content = answer.querySelector('main')
  if (url !== form.action || !content) {
    location.assign(url)
    return
  }
  document.title = answer.title
  document.querySelector('main')?.replaceWith(content)
  content.querySelector<HTMLElement>('[autofocus]')?.focus()
  for (const again of content.querySelectorAll('form')) tellOfSending(again)
}

function say(place: HTMLElement, state: 'idle' | 'now' | 'failed'): void {
  place.dataset['sending'] = state
  for (const part of place.querySelectorAll<HTMLElement>('[data-while]'))
    part.hidden = part.dataset['while'] !== state
  // What is chosen now would not go along.
  for (const part of place.parentElement?.children ?? [])
    if (part instanceof HTMLElement && part !== place) part.inert = state === 'now'
  place.scrollIntoView({ block: 'nearest' })
}
