'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react'

import { actionWords, type Twice } from './action-words.ts'

interface Props {
  readonly name: string
  readonly onPress: () => void
  readonly isBusy: boolean
  /** Why it asks once more; left out where it asks once. */
  readonly twice?: Twice | undefined
  readonly isSecondary?: boolean
}

/**
 * A button that may ask once more. Whoever turns to something else, presses Escape or Cancel has not been sure: the
 * next press is a first one again. So it is for another `key`, as after another action.
 */
export function SureButton({ name, onPress, isBusy, twice, isSecondary = false }: Props) {
  const words = actionWords(useTranslation().i18n.language)
  const frame = useRef<HTMLSpanElement>(null)
  const [isArmed, setArmed] = useState(false)
  useLeaving(frame, isArmed, setArmed)
  const press = ({ detail }: MouseEvent) => {
    if (isArmed && detail > 1) return // a double click is no second thought
    setArmed(twice !== undefined && !isArmed)
    if (twice === undefined || isArmed) onPress()
  }
  const cancel = () => {
    setArmed(false)
    frame.current?.querySelector('button')?.focus()
  }
  return (
    <span className="sure" ref={frame}>
      <Button
        buttonStyle={isSecondary ? 'secondary' : 'primary'}
        disabled={isBusy}
        margin={false}
        onClick={press}
      >
        {isArmed && twice ? words.onceMore[twice](name) : name}
      </Button>
      {isArmed && (
        <Button buttonStyle="secondary" margin={false} onClick={cancel}>
          {words.cancel}
        </Button>
      )}
    </span>
  )
}

/** Tells when somebody turns away from what is in the frame: by pointer, by keyboard, or with Escape. */
function useLeaving(
  frame: RefObject<HTMLElement | null>,
  isWatching: boolean,
  arm: (isArmed: boolean) => void,
) {
  useEffect(() => {
    if (!isWatching) return undefined
    const turn = ({ target }: Event) => {
      if (!(target instanceof Node && frame.current?.contains(target))) arm(false)
    }
    const escape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') arm(false)
    }
    document.addEventListener('pointerdown', turn)
    document.addEventListener('focusin', turn)
    window.addEventListener('keydown', escape, true) // the panel's own hotkeys come later
    return () => {
      document.removeEventListener('pointerdown', turn)
      document.removeEventListener('focusin', turn)
      window.removeEventListener('keydown', escape, true)
    }
  }, [frame, isWatching, arm])
}
