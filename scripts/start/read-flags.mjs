import { Refusal } from '../progress/refusal.mjs'

const help = `npm start                    installs, builds and serves the platform with its demo
npm start -- --reset-demo    the same, with new demo data
npm start -- --help          this text

Settings come from the environment or from .env; .env.example lists them all.`

/** The flags to start with; --help is answered here. @param {string[]} given */
export function readFlags(given) {
  const unknown = given.find((flag) => flag !== '--reset-demo' && flag !== '--help')
  if (unknown) throw new Refusal(`npm start does not know ${unknown}.\n\n${help}`)
  if (!given.includes('--help')) return given
  console.log(help)
  process.exit()
}
