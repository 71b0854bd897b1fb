import { readDemoCodes } from './read-demo-codes.ts'
import { readDemoProgress } from './read-demo-progress.ts'
import { readPromptness } from './read-promptness.ts'
import { symptomDoors } from './symptoms/doors.ts'

/** The doors that belong to no collection. */
export const topDoors = [readDemoProgress, readDemoCodes, readPromptness, ...symptomDoors]
