'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { z } from 'zod'

import { askDoor, nothingTold } from './ask-door.ts'
import type { Words } from './words.ts'

const sessionsSchema = z.object({
  sessions: z.array(
    z.object({ id: z.string(), createdAt: z.string(), endsAt: z.string(), isThis: z.boolean() }),
  ),
})
type Sessions = z.infer<typeof sessionsSchema>['sessions']

interface Props {
  readonly words: Words
  readonly language: string
}

/** Where one is signed in, each session with a button that ends it. */
export function OwnSessions({ words, language }: Props) {
  const [sessions, setSessions] = useState<Sessions>([])
  useEffect(() => {
    void sessionsNow().then(setSessions)
  }, [])
  const end = async (session: string) => {
    await askDoor('/end-session', nothingTold, { session })
    setSessions(await sessionsNow())
  }
  const timeOf = (moment: string) =>
    new Date(moment).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section aria-live="polite">
      <h2>{words.sessions}</h2>
      <ul className="way-in__sessions">
        {sessions.map(({ id, createdAt, endsAt, isThis }) => (
          <li key={id}>
            {words.sessionSince
              .replace('{since}', timeOf(createdAt))
              .replace('{until}', timeOf(endsAt))}
            {isThis ? (
              ` (${words.thisSession})`
            ) : (
              <Button buttonStyle="secondary" onClick={() => void end(id)} size="small">
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button buttonStyle="secondary" onClick={() => void end('others')} size="small">
          {words.endOthers}
        </Button>
      )}
    </section>
  )
}

async function sessionsNow(): Promise<Sessions> {
  const answer = await askDoor('/sessions', sessionsSchema)
  return answer.ok ? answer.value.sessions : []
}
