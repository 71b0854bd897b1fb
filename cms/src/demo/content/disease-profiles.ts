import { undiagnosed } from './diseases.ts'

type Range = readonly [from: number, to: number]

/** How the demo's people with one disease are made up. Invented, within what is plausible for the disease. */
export interface DiseaseProfile {
  readonly disease: string
  /** How many people; how many of them answer on daily life, and how many the common data elements. */
  readonly people: number
  readonly dailyLife: number
  readonly commonData: number
  /** Age today, age at the first signs, and the wait for the diagnosis, in years. */
  readonly age: Range
  readonly onset: Range
  readonly wait: Range
  /** The share whose first signs showed at birth. */
  readonly atBirth: number
  /** Whether it weighs more the older people are. */
  readonly growsWithAge: boolean
  /** Answers from 0 to 10 where the disease weighs least and where it weighs most. */
  readonly moving: Range
  readonly tired: Range
  readonly pain: Range
  readonly sleep: Range
  readonly company: Range
  readonly hands: Range
  readonly learning: Range
  /** Hours of help a day where it weighs most. */
  readonly careHours: number
  /** Aids, and from which weight (0 to 1) they are used. */
  readonly aids: readonly (readonly [aid: string, from: number])[]
  readonly gene: string | null
}

const musclesOfLegs = [
  ['splints', 0.35],
  ['walking-aid', 0.55],
] as const

const inTreatment = {
  commonData: 0,
  wait: [0, 0.5],
  atBirth: 0,
  growsWithAge: false,
  moving: [10, 2],
  tired: [1, 9],
  pain: [0, 7],
  sleep: [10, 3],
  company: [10, 1],
  hands: [10, 7],
  learning: [10, 6],
  careHours: 9,
  aids: [['other', 0.75]],
  gene: null,
} as const

/** Every disease of the demo with its people: 64 neuromuscular, 46 with a tumour, 10 without a diagnosis. */
export const diseaseProfiles: readonly DiseaseProfile[] = [
  {
    disease: 'ORPHA:98896',
    people: 17,
    dailyLife: 14,
    commonData: 15,
    age: [4, 27],
    onset: [1.5, 4],
    wait: [0.5, 3],
    atBirth: 0,
    growsWithAge: true,
    moving: [9, 0],
    tired: [3, 7],
    pain: [0, 5],
    sleep: [9, 4],
    company: [9, 3],
    hands: [10, 2],
    learning: [9, 5],
    careHours: 18,
    aids: [
      ['splints', 0.15],
      ['wheelchair', 0.4],
      ['breathing', 0.75],
    ],
    gene: 'DMD',
  },
  {
    disease: 'ORPHA:98895',
    people: 9,
    dailyLife: 7,
    commonData: 9,
    age: [9, 52],
    onset: [5, 15],
    wait: [1, 6],
    atBirth: 0,
    growsWithAge: true,
    moving: [10, 3],
    tired: [2, 7],
    pain: [1, 6],
    sleep: [9, 5],
    company: [10, 5],
    hands: [10, 6],
    learning: [10, 7],
    careHours: 6,
    aids: [...musclesOfLegs, ['wheelchair', 0.75]],
    gene: 'DMD',
  },
  {
    disease: 'ORPHA:269',
    people: 13,
    dailyLife: 10,
    commonData: 12,
    age: [17, 66],
    onset: [13, 36],
    wait: [2, 12],
    atBirth: 0,
    growsWithAge: true,
    moving: [10, 3],
    tired: [4, 9],
    pain: [2, 8],
    sleep: [8, 3],
    company: [9, 4],
    hands: [9, 4],
    learning: [10, 8],
    careHours: 5,
    aids: [...musclesOfLegs, ['wheelchair', 0.85]],
    gene: 'DUX4',
  },
  {
    disease: 'ORPHA:273',
    people: 14,
    dailyLife: 11,
    commonData: 13,
    age: [12, 64],
    onset: [12, 40],
    wait: [1, 9],
    atBirth: 0.12,
    growsWithAge: true,
    moving: [10, 4],
    tired: [5, 10],
    pain: [0, 6],
    sleep: [8, 2],
    company: [9, 3],
    hands: [8, 3],
    learning: [9, 4],
    careHours: 7,
    aids: [...musclesOfLegs, ['breathing', 0.7]],
    gene: 'DMPK',
  },
  {
    disease: 'ORPHA:70',
    people: 11,
    dailyLife: 9,
    commonData: 11,
    age: [2, 44],
    onset: [0.5, 4],
    wait: [0.5, 2],
    atBirth: 0.15,
    growsWithAge: false,
    moving: [8, 0],
    tired: [3, 8],
    pain: [0, 5],
    sleep: [9, 4],
    company: [10, 4],
    hands: [9, 2],
    learning: [10, 8],
    careHours: 18,
    aids: [
      ['splints', 0.1],
      ['wheelchair', 0.3],
      ['breathing', 0.6],
      ['feeding', 0.9],
    ],
    gene: 'SMN1',
  },
  { ...inTreatment, disease: 'ORPHA:654', people: 16, dailyLife: 15, age: [2, 13], onset: [1, 5] },
  {
    ...inTreatment,
    disease: 'ORPHA:635',
    people: 14,
    dailyLife: 13,
    age: [2, 11],
    onset: [0.5, 4],
  },
  {
    ...inTreatment,
    disease: 'ORPHA:790',
    people: 9,
    dailyLife: 8,
    age: [2, 10],
    onset: [0.5, 3],
    moving: [10, 5],
    pain: [0, 4],
    aids: [['seeing-hearing', 0.3]],
    gene: 'RB1',
  },
  { ...inTreatment, disease: 'ORPHA:449', people: 4, dailyLife: 4, age: [2, 8], onset: [0.5, 2.5] },
  { ...inTreatment, disease: 'ORPHA:64742', people: 3, dailyLife: 3, age: [2, 7], onset: [0.5, 4] },
  {
    disease: undiagnosed,
    people: 10,
    dailyLife: 6,
    commonData: 0,
    age: [3, 41],
    onset: [0.5, 12],
    wait: [0, 0],
    atBirth: 0.1,
    growsWithAge: false,
    moving: [9, 2],
    tired: [3, 9],
    pain: [1, 8],
    sleep: [8, 2],
    company: [9, 2],
    hands: [10, 4],
    learning: [10, 4],
    careHours: 10,
    aids: musclesOfLegs,
    gene: null,
  },
]
