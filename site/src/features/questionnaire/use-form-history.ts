import { useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'

import type { HandingIn } from './use-hand-in.ts'

/** Lets the browser's Back and Forward turn the pages of the form; `place` is where the person is in it. */
export function useFormHistory(place: string, { history, ...handingIn }: HandingIn): void {
  const trail = useEffectEvent(handingIn.trail)
  const goTo = useEffectEvent(handingIn.goTo)

  useEffect(() => {
    const arrived = (): void => {
      const wanted = history.arrived()
      // Only what is on the page by then tells whether the entries still fit.
      if (wanted) flushSync(() => goTo(wanted))
      history.follow(trail())
    }
    window.addEventListener('popstate', arrived)
    return () => window.removeEventListener('popstate', arrived)
  }, [history])

  useEffect(() => history.follow(trail()), [history, place])
}
