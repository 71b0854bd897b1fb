import { useEffect, useRef, type RefObject } from 'react'

/** Takes whoever turns a page to its top, so that they read on from there; unless errors must be read first. */
export function useTopOf(place: string, hasErrors: boolean): RefObject<HTMLDivElement | null> {
  const top = useRef<HTMLDivElement>(null)
  const shown = useRef(place)
  useEffect(() => {
    if (shown.current === place) return
    shown.current = place
    if (!hasErrors) top.current?.focus()
  }, [place, hasErrors])
  return top
}
