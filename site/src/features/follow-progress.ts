import { currentPage } from '../cms-client/from-the-page.ts'

const pause = 3000

/**
 * Draws a part of the page anew every few seconds, for as long as it says that it is busy; and `whole`, in which it
 * stands, once it is not busy any more.
 */
export function followProgress(id: string, whole = id): void {
  if (!isBusy(document.getElementById(id))) return
  setTimeout(() => void drawAnew(id, whole).then(() => followProgress(id, whole)), pause)
}

async function drawAnew(id: string, whole: string): Promise<void> {
  const html = await currentPage(window.location.href)
  if (html === null) return
  const page = new DOMParser().parseFromString(html, 'text/html')
  const part = isBusy(page.getElementById(id)) ? id : whole
  const [shown, fresh] = [document.getElementById(part), page.getElementById(part)]
  if (!shown || !fresh) return
  const heldFocus = shown.contains(document.activeElement)
  shown.replaceWith(fresh)
  if (heldFocus) fresh.focus()
}

function isBusy(part: HTMLElement | null): boolean {
  return part?.dataset['busy'] === 'true'
}
