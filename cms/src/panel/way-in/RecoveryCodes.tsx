'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import type { Words } from './words.ts'

interface Props {
  readonly codes: readonly string[]
  readonly words: Words
  readonly onKept: () => void
}

/** Ten codes, shown once. The heading is given the focus: what was there before is gone. */
export function RecoveryCodes({ codes, words, onKept }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="way-in__codes">
      <h2 ref={heading} tabIndex={-1}>
        {words.recoveryTitle}
      </h2>
      <p>{words.recoveryText}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button onClick={onKept} size="large">
        {words.recoveryKept}
      </Button>
    </section>
  )
}
