import type { BodySystemCode } from '@share4rare/schemas'

import { inLanguage, type BothLanguages } from '../both-languages.ts'

const words = {
  en: {
    title: 'People, in counts',
    about:
      'Patients who are validated. Counts are noisy, rounded to fives, and withheld where fewer than eleven people stand behind them or behind what is left: a dash says neither none nor few.',
    tooFew: 'There are too few people for any count yet.',
    size: 'In all',
    byDisease: 'By disease',
    bySystem: 'By part of the body',
    groups: 'People who are alike',
    aboutGroups:
      'Groups of at least eleven people whose symptoms are alike, of those who may be found in lists. What most of them have is told, and nothing of anybody alone; the number is of when eleven had last come, left or changed. A large group without a study is where one may be worth starting.',
    noGroups: 'No groups were formed yet: too few people agreed to be found.',
    disease: 'Disease',
    system: 'Part of the body',
    people: 'People',
    shared: 'What most have',
    parts: 'Parts of the body',
    diseases: 'Diseases, where enough have one',
    undiagnosed: 'No diagnosis',
    withheld: '–',
    withheldInWords: 'withheld',
  },
  es: {
    title: 'Personas, en cifras',
    about:
      'Pacientes validados. Las cifras llevan ruido, se redondean de cinco en cinco y no se dan si hay menos de once personas detrás de ellas o de lo que queda: una raya no dice ni que no haya nadie ni que haya pocos.',
    tooFew: 'Aún hay muy pocas personas para dar cifras.',
    size: 'En total',
    byDisease: 'Por enfermedad',
    bySystem: 'Por parte del cuerpo',
    groups: 'Personas que se parecen',
    aboutGroups:
      'Grupos de al menos once personas con síntomas parecidos, entre las que pueden aparecer en las listas. Se dice lo que tiene la mayoría y nada de nadie en concreto; el número es de cuando once personas llegaron, se fueron o cambiaron por última vez. Un grupo grande sin estudio es donde puede valer la pena empezar uno.',
    noGroups: 'Aún no se han formado grupos: muy pocas personas aceptaron aparecer.',
    disease: 'Enfermedad',
    system: 'Parte del cuerpo',
    people: 'Personas',
    shared: 'Lo que tiene la mayoría',
    parts: 'Partes del cuerpo',
    diseases: 'Enfermedades, si bastantes la tienen',
    undiagnosed: 'Sin diagnóstico',
    withheld: '–',
    withheldInWords: 'no se da',
  },
} as const

const systemWords: Readonly<Record<BodySystemCode, BothLanguages>> = {
  tumours: { en: 'Lumps and tumours', es: 'Bultos y tumores' },
  eyes: { en: 'Eyes', es: 'Ojos' },
  ears: { en: 'Ears', es: 'Oídos' },
  'kidneys-and-bladder': { en: 'Kidneys and bladder', es: 'Riñones y vejiga' },
  reproduction: { en: 'Sexual and reproductive organs', es: 'Órganos sexuales y reproductores' },
  skin: { en: 'Skin, hair and nails', es: 'Piel, pelo y uñas' },
  heart: { en: 'Heart and blood vessels', es: 'Corazón y circulación' },
  breathing: { en: 'Breathing', es: 'Respiración' },
  digestion: { en: 'Belly and digestion', es: 'Barriga y digestión' },
  muscles: { en: 'Muscles', es: 'Músculos' },
  mind: { en: 'Mood, learning and behaviour', es: 'Ánimo, aprendizaje y conducta' },
  'face-and-mouth': { en: 'Face, mouth and throat', es: 'Cara, boca y garganta' },
  'bones-and-joints': { en: 'Bones and joints', es: 'Huesos y articulaciones' },
  nerves: { en: 'Nerves and brain', es: 'Nervios y cerebro' },
  'blood-and-immunity': { en: 'Blood and infections', es: 'Sangre e infecciones' },
  'whole-body': { en: 'The whole body', es: 'Todo el cuerpo' },
  'hormones-and-growth': { en: 'Growth, weight and hormones', es: 'Crecimiento, peso y hormonas' },
}

/** What the page says, in the language of whoever reads the panel. */
export const groupsWords = (language: string) => inLanguage<GroupsWords>(words, language)

/** The sentences of the page. */
export type GroupsWords = Readonly<Record<keyof typeof words.en, string>>

/** What a body system is called; a code that is none is told as it is. */
export const systemInWords = (code: string, language: string): string =>
  isSystem(code) ? inLanguage(systemWords[code], language) : code

const isSystem = (code: string): code is BodySystemCode => code in systemWords
