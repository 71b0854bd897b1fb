'use client'

import { askDoor, nothingTold } from './ask-door.ts'
import { WayInForm } from './WayInForm.tsx'
import { wordsIn } from './words.ts'

interface Props {
  readonly language: string
  /** The page of the panel to which it leads. */
  readonly to: string
}

/** Asks for e-mail address, password and code at once, so that the answer tells of none of them alone. */
export function SignInForm({ language, to }: Props) {
  const words = wordsIn(language)
  const signIn = async (given: Readonly<Record<string, string>>) => {
    const answer = await askDoor('/login', nothingTold, given)
    if (answer.ok) {
      window.location.assign(to)
      return null
    }
    return answer.code === 'credentials-wrong' ? words.signInWrong : words.noAnswer
  }
  return (
    <main className="way-in">
      <h1>{words.signInTitle}</h1>
      <WayInForm
        fields={[
          { name: 'email', label: words.email, type: 'email', autoComplete: 'username' },
          {
            name: 'password',
            label: words.password,
            type: 'password',
            autoComplete: 'current-password',
          },
          {
            name: 'code',
            label: words.code,
            hint: words.anyCode,
            type: 'text',
            autoComplete: 'one-time-code',
          },
        ]}
        onSubmit={signIn}
        submit={words.signIn}
      />
      <p>
        <a href="/admin/forgot">{words.needLink}</a>
      </p>
    </main>
  )
}
