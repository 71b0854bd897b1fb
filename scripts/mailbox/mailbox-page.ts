import type { KeptMail } from './kept-mails.ts'

/** The page of the mailbox: every kept mail as text, its links to be followed by hand. */
export function mailboxPage(mails: readonly KeptMail[]): string {
  const count = mails.length === 1 ? '1 mail' : `${String(mails.length)} mails`
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mailbox (${count})</title>
<link rel="stylesheet" href="/mailbox.css">
<header><h1>Mailbox</h1><p>${count}, newest first. Nothing here was sent to anybody. <a href="/">Refresh</a></p></header>
<main>${mails.map(article).join('')}</main>
</html>
`
}

/** How that page looks. */
export const mailboxStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 50rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
article { border: 1px solid #8888; border-radius: .5rem; padding: 1rem; margin-block: 1rem }
h2 { font-size: 1.1rem; margin: 0 }
p { margin: .25rem 0 }
pre { font: inherit; white-space: pre-wrap; margin: 1rem 0 0 }
`

function article({ id, subject, from, to, receivedAt, text }: KeptMail): string {
  const heading = `mail-${String(id)}`
  return `
<article aria-labelledby="${heading}">
<h2 id="${heading}">${escaped(subject) || '(no subject)'}</h2>
<p>From ${escaped(from)} to ${escaped(to.join(', '))}, <time>${escaped(receivedAt)}</time></p>
<pre>${withLinks(escaped(text))}</pre>
</article>`
}

function withLinks(safe: string): string {
  return safe.replace(/https?:\/\/(?:(?!&quot;|&lt;|&gt;)[^\s()])+/g, '<a href="$&">$&</a>')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
