import type { ClaimName, Locale } from '@share4rare/schemas'

/** What one version of a claim says in one language. */
export interface ClaimText {
  readonly title: string
  readonly text: string
}

/** The version that every installation begins with. Its words never change: a test keeps their hash. */
export const starterVersion = '2026-11'

/** The claims as they were first written. Administrators add later versions, which are asked about anew. */
export const starterTexts: Record<ClaimName, Record<Locale, ClaimText>> = {
  'terms-of-use': {
    en: {
      title: 'Rules of the community',
      text: 'I keep to the rules: I am kind, I tell what is true as far as I know it, I do not give medical advice, advertise or share what others tell here. Share4Rare does not replace my doctors and promises no treatment.',
    },
    es: {
      title: 'Normas de la comunidad',
      text: 'Respeto las normas: soy amable, cuento lo que es cierto hasta donde sé, no doy consejos médicos, no hago publicidad ni comparto lo que otras personas cuentan aquí. Share4Rare no sustituye a mis médicos ni promete ningún tratamiento.',
    },
  },
  eligibility: {
    en: {
      title: 'Who I am',
      text: 'I am 18 or older. The patient is myself, or a child under 18 whose parent or legal guardian I am, or an adult whose legal guardian I am. I can show this with documents.',
    },
    es: {
      title: 'Quién soy',
      text: 'Tengo 18 años o más. El paciente soy yo, o un menor de 18 años de quien soy madre, padre o tutor legal, o una persona adulta de quien soy tutor legal. Puedo demostrarlo con documentos.',
    },
  },
  'health-data': {
    en: {
      title: 'Keeping data about health',
      text: 'I agree that Share4Rare keeps what I tell about the patient’s health: to check that I am eligible, to find people with similar symptoms, and to invite me to questionnaires that fit. No other member sees it. Each use in research is asked for on its own. I can take this back at any time by closing the patient’s profile.',
    },
    es: {
      title: 'Guardar datos de salud',
      text: 'Acepto que Share4Rare guarde lo que cuento sobre la salud del paciente: para comprobar que puedo participar, para encontrar personas con síntomas parecidos y para invitarme a cuestionarios adecuados. Ningún otro miembro lo ve. Cada uso en investigación se pregunta por separado. Puedo retirarlo en cualquier momento cerrando el perfil del paciente.',
    },
  },
  'professional-conduct': {
    en: {
      title: 'How I work with the figures',
      text: 'I use protected figures only for the purpose that was approved, I do not try to recognise anybody in them, I give the results back to those who took part, and I name Share4Rare in what I publish.',
    },
    es: {
      title: 'Cómo trabajo con las cifras',
      text: 'Uso las cifras protegidas solo para el fin aprobado, no intento reconocer a nadie en ellas, devuelvo los resultados a quienes participaron y cito a Share4Rare en lo que publico.',
    },
  },
  'research-invitations': {
    en: {
      title: 'Being invited to studies',
      text: 'Share4Rare may tell me when a new study or a research request concerns answers like mine. Nothing is shared by this alone: I decide on each one.',
    },
    es: {
      title: 'Invitaciones a estudios',
      text: 'Share4Rare puede avisarme cuando un estudio nuevo o una solicitud de investigación se refiera a respuestas como las mías. Con esto solo no se comparte nada: decido cada vez.',
    },
  },
  'private-messages': {
    en: {
      title: 'Private messages',
      text: 'Members who have been validated may write to me privately. They see my nickname and what I show in my profile, and nothing else.',
    },
    es: {
      title: 'Mensajes privados',
      text: 'Los miembros validados pueden escribirme en privado. Ven mi apodo y lo que muestro en mi perfil, y nada más.',
    },
  },
}
