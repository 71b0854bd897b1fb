import { z } from 'zod'

/** The pages of a form up to one of them, by their codes; never none. */
export type Trail = readonly string[]

/** What an entry of the browser's history holds. */
const entrySchema = z.object({ trail: z.array(z.string()).min(1) })

/** How long a browser may take to go back within a page, in milliseconds. */
const longestTravel = 1000

/**
 * One entry of the browser's history for each page up to the one that is shown, so that Back and Forward turn
 * pages, and Back on the first page leaves. However the form was brought to a page, the entries follow.
 */
export class FormHistory {
  #hasBegun = false
  #isTravelling = false
  #leave: (() => void) | null = null

  /** Brings the entries in line with the page that is shown. */
  follow(shown: Trail): void {
    if (this.#isTravelling || this.#leave) return
    const trail = this.#trailHere(shown)
    const common = commonStart(trail, shown)
    if (trail.length > Math.max(1, common)) {
      this.#isTravelling = true
      window.history.go(Math.max(1, common) - trail.length)
      return
    }
    if (common === 0) begin(shown)
    push(shown, Math.max(1, common))
  }

  /** The browser came to another entry. Gives its trail if the person went there, to be shown; otherwise null. */
  arrived(): Trail | null {
    const isOurDoing = this.#isTravelling || this.#leave !== null
    this.#isTravelling = false
    this.#leave?.()
    return isOurDoing ? null : trailKept()
  }

  /**
   * Leaves the form for good. Of its entries one stays behind, so that whoever goes back is not led through
   * pages that are no longer there.
   */
  leaveFor(address: string): void {
    const pages = trailKept()?.length ?? 1
    if (pages === 1) {
      window.location.assign(address)
      return
    }
    const late = setTimeout(() => this.#leave?.(), longestTravel)
    this.#leave = () => {
      clearTimeout(late)
      window.location.assign(address)
    }
    window.history.go(1 - pages)
  }

  /** The trail of the entry that the browser is at; empty where the form has only just been opened. */
  #trailHere(shown: Trail): Trail {
    const kept = trailKept()
    const isOpening = !this.#hasBegun
    this.#hasBegun = true
    if (kept || isOpening) return kept ?? []
    // A link within the page was followed: its entry shows what is shown.
    window.history.replaceState({ trail: shown }, '')
    return shown
  }
}

function trailKept(): Trail | null {
  return entrySchema.safeParse(window.history.state).data?.trail ?? null
}

function commonStart(one: Trail, other: Trail): number {
  const parting = one.findIndex((page, index) => page !== other[index])
  return parting === -1 ? one.length : parting
}

/** The entry that the browser is at becomes that of the first page. */
function begin(shown: Trail): void {
  window.history.scrollRestoration = 'manual'
  window.history.replaceState({ trail: shown.slice(0, 1) }, '')
}

/** Entries for the pages that have none yet. */
function push(shown: Trail, have: number): void {
  for (let pages = have + 1; pages <= shown.length; pages += 1)
    window.history.pushState({ trail: shown.slice(0, pages) }, '')
}
