import type { fields as english } from '../en/fields.ts'

/** The same words in Spanish; a missing one is a type error. */
export const fields: Record<keyof typeof english, string> = {
  'field.optional': '(opcional)',
  'visibility.you': 'Ningún otro miembro ve esto.',
  'visibility.shared': 'Ningún otro miembro ve esto, si tú no lo compartes.',
  'visibility.members': 'Lo verán los miembros.',
  'date.day': 'Día',
  'date.month': 'Mes',
  'date.year': 'Año',
  'password.show': 'Mostrar',
  'password.showLabel': 'Mostrar: {label}',
  'steps.here': 'Paso {n} de {of}: {name}',
  'steps.label': 'Todos los pasos',
  'steps.done': '(hecho)',
  'steps.now': '(estás aquí)',
  'steps.later': '(por hacer)',
  'warning.word': 'Atención:',
  'history.when': 'Cuándo',
  'history.what': 'Qué',
  'history.by': 'Quién',
}
