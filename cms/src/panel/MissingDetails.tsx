import type { Controller } from '@share4rare/schemas'
import type { ServerProps } from 'payload'

import { administrators } from '../access/staff.ts'
import { missingIn } from '../globals/missing-in.ts'

/** Tells administrators, on the first page of the panel, what the legal pages still lack. */
export async function MissingDetails({
  payload,
  user,
  i18n,
}: Pick<ServerProps, 'payload' | 'user' | 'i18n'>) {
  if (!administrators({ req: { user: user ?? null } })) return null
  const missing = await missingIn(payload)
  if (missing.length === 0) return null
  const say = words[i18n.language === 'es' ? 'es' : 'en']
  return (
    <section className="banner banner--type-error" style={{ display: 'block' }}>
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      <ul>
        {missing.map((detail) => (
          <li key={detail}>{say.details[detail]}</li>
        ))}
      </ul>
      <p>
        <a href="/admin/globals/controller">{say.link}</a>
      </p>
    </section>
  )
}

interface Words {
  readonly title: string
  readonly text: string
  readonly link: string
  readonly details: Readonly<Record<keyof Controller, string>>
}

const words: Readonly<Record<'en' | 'es', Words>> = {
  en: {
    title: 'The legal pages are not complete',
    text: 'The site says openly that these are missing. Do not invite real people before they are there:',
    link: 'Say who answers for this platform',
    details: {
      name: 'the name of the controller',
      address: 'its postal address',
      email: 'the address that members write to',
      protectionOfficer: 'how to reach the data-protection officer',
      authority: 'the supervisory authority',
      ethicsBody: 'the ethics committee that approved the platform',
      ethicsDate: 'the day of its approval',
      ethicsReference: 'the reference of its approval',
    },
  },
  es: {
    title: 'Las páginas legales no están completas',
    text: 'El sitio dice abiertamente que falta lo siguiente. No invites a personas reales antes de que esté:',
    link: 'Decir quién responde de esta plataforma',
    details: {
      name: 'el nombre del responsable',
      address: 'su dirección postal',
      email: 'la dirección a la que escriben los miembros',
      protectionOfficer: 'cómo contactar con la persona delegada de protección de datos',
      authority: 'la autoridad de control',
      ethicsBody: 'el comité de ética que aprobó la plataforma',
      ethicsDate: 'el día de la aprobación',
      ethicsReference: 'la referencia de la aprobación',
    },
  },
}
