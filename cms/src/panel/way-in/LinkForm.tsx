'use client'

import { useEffect, useState } from 'react'
import { z } from 'zod'

import { askDoor } from './ask-door.ts'
import { problemWords } from './problem-words.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SetupPicture } from './SetupPicture.tsx'
import { WayInForm, type WayInField } from './WayInForm.tsx'
import { wordsIn, type Words } from './words.ts'

const linkSchema = z.object({
  email: z.string(),
  setsPassword: z.boolean(),
  setup: z.object({ secret: z.string(), picture: z.string() }).nullable(),
})
type Link = z.infer<typeof linkSchema>

const usedSchema = z.object({ recoveryCodes: z.array(z.string()).nullable() })

/** What a link from a mail leads to. Its token stands behind the `#`, which browsers send to no server. */
export function LinkForm({ language }: { readonly language: string }) {
  const words = wordsIn(language)
  const [link, setLink] = useState<Link | 'unknown' | 'spent'>('unknown')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  useEffect(() => {
    void askDoor('/link', linkSchema, { token: tokenHere() }).then((answer) => {
      setLink(answer.ok ? answer.value : 'spent')
    })
  }, [])
  const use = async (given: Readonly<Record<string, string>>) => {
    const answer = await askDoor('/use-link', usedSchema, { token: tokenHere(), ...given })
    if (!answer.ok) return problemWords(words, answer)
    if (answer.value.recoveryCodes) setCodes(answer.value.recoveryCodes)
    else enterPanel()
    return null
  }
  if (link === 'unknown') return <main aria-busy="true" className="way-in" />
  if (link === 'spent') return <SpentLink words={words} />
  return (
    <main className="way-in">
      <h1>{words.linkTitle}</h1>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={enterPanel} words={words} />
      ) : (
        <>
          <p>{link.email}</p>
          {link.setup && <SetupPicture {...link.setup} words={words} />}
          <WayInForm fields={fieldsOf(link, words)} onSubmit={use} submit={words.enter} />
        </>
      )}
    </main>
  )
}

function tokenHere(): string {
  return window.location.hash.slice(1)
}

function enterPanel(): void {
  window.location.assign('/admin')
}

function fieldsOf({ setsPassword, setup }: Link, words: Words): WayInField[] {
  const hint = setup ? words.codeHint : words.anyCode
  const code = { name: 'code', label: words.code, hint, autoComplete: 'one-time-code' }
  const [label, help] = [words.newPassword, words.newPasswordHint]
  const password = { name: 'password', label, hint: help, autoComplete: 'new-password' }
  return [
    ...(setsPassword ? [{ ...password, type: 'password' as const }] : []),
    { ...code, type: 'text' },
  ]
}

function SpentLink({ words }: { readonly words: Words }) {
  return (
    <main className="way-in">
      <h1>{words.linkTitle}</h1>
      <p role="alert">{words.linkSpent}</p>
      <p>
        <a href="/admin/forgot">{words.askLinkTitle}</a>
      </p>
    </main>
  )
}
