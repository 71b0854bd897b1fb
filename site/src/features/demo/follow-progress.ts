import { currentPage } from '../../cms-client/from-the-page.ts'

const pause = 3000

/** Draws a part of the page anew every few seconds, for as long as it says that it is busy. */
export function followProgress(id: string): void {
  const shown = document.getElementById(id)
  if (shown?.dataset['busy'] !== 'true') return
  setTimeout(() => void drawAnew(shown).then(() => followProgress(id)), pause)
}

async function drawAnew(shown: HTMLElement): Promise<void> {
  const html = await currentPage(window.location.href)
  if (html === null) return
  const page = new DOMParser().parseFromString(html, 'text/html')
  const fresh = page.getElementById(shown.id)
  if (fresh) shown.replaceWith(fresh)
}
