import type { Words } from './words.ts'

interface Props {
  readonly secret: string
  /** An SVG. */
  readonly picture: string
  readonly words: Words
}

/** What an app for codes is told, as a picture to scan and as text to type. */
export function SetupPicture({ secret, picture, words }: Props) {
  return (
    <section className="way-in__setup">
      <h2>{words.setupTitle}</h2>
      <p>{words.setupText}</p>
      <img
        alt={words.setupPicture}
        height="220"
        src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
        width="220"
      />
      <p>
        {words.setupSecret}: <code>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
    </section>
  )
}
