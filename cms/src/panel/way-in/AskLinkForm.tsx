'use client'

import { useState } from 'react'

import { askDoor, nothingTold } from './ask-door.ts'
import { WayInForm } from './WayInForm.tsx'
import { wordsIn } from './words.ts'

/** Asks for a link by mail. It says the same for every address. */
export function AskLinkForm({ language }: { readonly language: string }) {
  const words = wordsIn(language)
  const [isAsked, setAsked] = useState(false)
  const ask = async ({ email }: Readonly<Record<string, string>>) => {
    const locale = language === 'es' ? 'es' : 'en'
    const { ok } = await askDoor('/ask-link', nothingTold, { email, locale })
    setAsked(ok)
    return ok ? null : words.noAnswer
  }
  return (
    <main className="way-in">
      <h1>{words.askLinkTitle}</h1>
      {isAsked ? (
        <p role="status">{words.linkAsked}</p>
      ) : (
        <>
          <p>{words.askLinkText}</p>
          <WayInForm
            fields={[
              { name: 'email', label: words.email, type: 'email', autoComplete: 'username' },
            ]}
            onSubmit={ask}
            submit={words.askLink}
          />
        </>
      )}
      <p>
        <a href="/admin/login">{words.backToSignIn}</a>
      </p>
    </main>
  )
}
