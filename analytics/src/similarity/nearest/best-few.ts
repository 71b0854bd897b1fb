/** One profile that was found, and how alike it is. */
export interface Neighbour {
  readonly profile: number
  readonly score: number
}

/** Keeps the best of what it is offered: the higher score, and of two with one score the lower number. */
export class BestFew {
  /** The least score that still counts: that of the last of a full list, else 0. */
  threshold = 0
  readonly #scores: Float64Array
  readonly #profiles: Uint32Array
  #held = 0

  constructor(wanted: number) {
    this.#scores = new Float64Array(wanted)
    this.#profiles = new Uint32Array(wanted)
  }

  offer(profile: number, score: number): void {
    const wanted = this.#scores.length
    if (this.#held === wanted && !this.#isBefore(profile, score, wanted - 1)) return
    let at = Math.min(this.#held, wanted - 1)
    for (; at > 0 && this.#isBefore(profile, score, at - 1); at--) {
      this.#scores[at] = this.#scores[at - 1] ?? 0
      this.#profiles[at] = this.#profiles[at - 1] ?? 0
    }
    this.#scores[at] = score
    this.#profiles[at] = profile
    this.#held = Math.min(this.#held + 1, wanted)
    if (this.#held === wanted) this.threshold = this.#scores[wanted - 1] ?? 0
  }

  /** Best first. */
  list(): Neighbour[] {
    return Array.from(this.#scores.subarray(0, this.#held), (score, at) => ({
      profile: this.#profiles[at] ?? 0,
      score,
    }))
  }

  #isBefore(profile: number, score: number, at: number): boolean {
    const other = this.#scores[at] ?? 0
    return score > other || (score === other && profile < (this.#profiles[at] ?? 0))
  }
}
