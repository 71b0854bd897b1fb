import { propertySeed } from './property-seed.ts'

/** Says once which seed the property tests run with, so that a failure elsewhere can be had again here. */
export default function announcePropertySeed(): void {
  process.stdout.write(`Property tests run with FC_SEED=${propertySeed.toString()}\n`)
}
