import { translator } from '../../i18n/translator.ts'

const t = translator('en')

export const examples = {
  'too few to be told': { sample: { people: null, target: 300 }, t },
  'on its way': { sample: { people: 85, target: 300 }, t },
  'more than hoped for': { sample: { people: 3105, target: 3000 }, t },
}
