'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { z } from 'zod'

import { askDoor, nothingTold } from './ask-door.ts'
import { OwnSessions } from './OwnSessions.tsx'
import { problemWords } from './problem-words.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { WayInForm, type WayInField } from './WayInForm.tsx'
import { wordsIn, type Words } from './words.ts'

const codesSchema = z.object({ recoveryCodes: z.array(z.string()) })
const tokenSchema = z.object({ token: z.string() })

type Given = Readonly<Record<string, string>>

/** Sessions, password, recovery codes and device of whoever is signed in. */
export function OwnWayIn({ language }: { readonly language: string }) {
  const words = wordsIn(language)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [round, setRound] = useState(0)
  const changePassword = async (given: Given) => {
    const answer = await askDoor('/change-password', nothingTold, given)
    if (!answer.ok) return problemWords(words, answer)
    toast.success(words.changed)
    setRound(round + 1)
    return null
  }
  const renewCodes = async (given: Given) => {
    const answer = await askDoor('/recovery-codes', codesSchema, given)
    if (!answer.ok) return problemWords(words, answer)
    setCodes(answer.value.recoveryCodes)
    return null
  }
  if (codes) {
    return (
      <main className="way-in way-in--own">
        <RecoveryCodes codes={codes} onKept={() => setCodes(null)} words={words} />
      </main>
    )
  }
  return (
    <main className="way-in way-in--own" key={round}>
      <h1>{words.accountTitle}</h1>
      <OwnSessions language={language} words={words} />
      <section>
        <h2>{words.changePassword}</h2>
        <WayInForm
          fields={passwordsOf(words)}
          onSubmit={changePassword}
          submit={words.changePassword}
        />
      </section>
      <section>
        <h2>{words.newCodes}</h2>
        <p>{words.newCodesText}</p>
        <WayInForm fields={[codeOf(words)]} onSubmit={renewCodes} submit={words.newCodes} />
      </section>
      <OtherDevice words={words} />
    </main>
  )
}

function OtherDevice({ words }: { readonly words: Words }) {
  const begin = async (given: Given) => {
    const answer = await askDoor('/change-device', tokenSchema, given)
    if (!answer.ok) return problemWords(words, answer)
    window.location.assign(`/admin/link#${answer.value.token}`)
    return null
  }
  return (
    <section>
      <h2>{words.otherDevice}</h2>
      <p>{words.otherDeviceText}</p>
      <WayInForm fields={[codeOf(words)]} onSubmit={begin} submit={words.otherDevice} />
    </section>
  )
}

function codeOf({ code: label, anyCode: hint }: Words): WayInField {
  return { name: 'code', label, hint, type: 'text', autoComplete: 'one-time-code' }
}

function passwordsOf(words: Words): WayInField[] {
  const [old, fresh] = ['current-password', 'new-password'] as const
  const [label, hint] = [words.newPassword, words.newPasswordHint]
  return [
    { name: 'current', label: words.currentPassword, type: 'password', autoComplete: old },
    { name: 'password', label, hint, type: 'password', autoComplete: fresh },
  ]
}
