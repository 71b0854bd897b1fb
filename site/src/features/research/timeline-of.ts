import type { RequestState } from '@share4rare/schemas'

/** One state of a request's way, and whether it lies behind, now or ahead. */
export interface TimelineStep {
  readonly state: RequestState
  readonly when: 'done' | 'now' | 'later'
}

/** The way of a request that is in this state: the end that it came to, or the one that is hoped for. */
export function timelineOf(state: RequestState): TimelineStep[] {
  const way = wayTo(state)
  const here = way.indexOf(state)
  return way.map((step, index) => ({
    state: step,
    when: index < here ? 'done' : index === here ? 'now' : 'later',
  }))
}

function wayTo(state: RequestState): readonly RequestState[] {
  if (state === 'rejected') return ['submitted', 'in-review', 'rejected']
  const end = state === 'withheld' ? 'withheld' : 'delivered'
  return ['submitted', 'in-review', 'approved', 'sealed', end]
}
