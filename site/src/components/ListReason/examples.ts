import { translator } from '../../i18n/translator.ts'

const t = translator('en')
const madeAt = '2026-11-23T04:10:00.000Z'

export const examples = {
  'with symptoms': {
    list: {
      madeAt,
      weighsMost: [
        { hpoId: 'HP:0003551', name: 'Trouble climbing stairs' },
        { hpoId: 'HP:0003236', name: 'Raised muscle values in the blood' },
        { hpoId: 'HP:0001252', name: 'Floppy muscles' },
      ],
    },
    t,
  },
  'before anything was made': { list: { madeAt: null, weighsMost: [] }, t },
}
