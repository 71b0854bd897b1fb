import type { AlikeGroup } from '@share4rare/schemas'

import { translator } from '../../i18n/translator.ts'

const t = translator('en')
const few: readonly AlikeGroup[] = [
  { nearness: 0.55, people: 25, systems: ['muscles', 'heart', 'breathing'] },
  { nearness: 0.4, people: 15, systems: ['nerves', 'muscles'] },
  { nearness: 0.3, people: 10, systems: ['bones-and-joints'] },
  { nearness: 0.15, people: 20, systems: [] },
]
const many: readonly AlikeGroup[] = [
  ...few.slice(0, 3),
  { nearness: 0.3, people: 15, systems: ['kidneys-and-bladder', 'skin'] },
  { nearness: 0.3, people: 30, systems: ['hormones-and-growth', 'face-and-mouth'] },
  { nearness: 0.25, people: 10, systems: ['mind', 'nerves', 'eyes'] },
  { nearness: 0.25, people: 25, systems: ['eyes'] },
  { nearness: 0.2, people: 15, systems: ['blood-and-immunity'] },
  { nearness: 0.2, people: 20, systems: ['digestion', 'whole-body'] },
  { nearness: 0.15, people: 15, systems: ['tumours'] },
  { nearness: 0.1, people: 10, systems: ['ears', 'skin', 'reproduction'] },
  { nearness: 0.1, people: 30, systems: ['breathing'] },
]

export const examples = {
  'few groups': { groups: few, who: 'You', t },
  'as many as there can be': { groups: many, who: 'Mia', t },
  'one group': { groups: few.slice(0, 1), who: 'You', t },
}
