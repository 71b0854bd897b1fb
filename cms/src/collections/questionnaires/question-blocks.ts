import type { Block, Field } from 'payload'

const code: Field = {
  name: 'code',
  type: 'text',
  required: true,
  admin: {
    description: 'Stable id, such as pain_today. It never changes once people have answered.',
  },
}
const title: Field = { name: 'title', type: 'text', required: true, localized: true }
const help: Field = { name: 'help', type: 'textarea', localized: true }

const required: Field = { name: 'required', type: 'checkbox', defaultValue: true }

const condition: Field = {
  name: 'showIf',
  type: 'group',
  label: 'Show only if',
  fields: [
    { name: 'question', type: 'text', label: 'Code of an earlier question' },
    {
      name: 'equals',
      type: 'text',
      label: 'Its answer (code of the choice, true, false or a number)',
    },
  ],
}

const identifying: Field = {
  name: 'identifying',
  type: 'checkbox',
  defaultValue: false,
  admin: { description: 'Could tell who the person is: never leaves the record' },
}
const aggregate: Field = {
  name: 'aggregate',
  type: 'checkbox',
  defaultValue: false,
  admin: { description: 'May be counted in protected figures' },
}
const showPosition: Field = {
  name: 'showPosition',
  type: 'checkbox',
  defaultValue: false,
  admin: { description: 'People see where they stand' },
}

const asked: Field[] = [
  code,
  title,
  help,
  required,
  condition,
  identifying,
  aggregate,
  showPosition,
]

const measured: Field[] = [
  { name: 'minimum', type: 'number', required: true },
  { name: 'maximum', type: 'number', required: true },
  { name: 'unit', type: 'text', localized: true },
  {
    name: 'direction',
    type: 'select',
    required: true,
    defaultValue: 'neutral',
    options: [
      { value: 'higher-is-better', label: 'Higher is better' },
      { value: 'higher-is-worse', label: 'Higher is worse' },
      { value: 'neutral', label: 'Neither' },
    ],
  },
]

const choices: Field = {
  name: 'choices',
  type: 'array',
  minRows: 2,
  fields: [
    { name: 'code', type: 'text', required: true },
    { name: 'label', type: 'text', required: true, localized: true },
  ],
}

const block = (slug: string, singular: string, fields: Field[]): Block => ({
  slug,
  labels: { singular, plural: singular },
  fields,
})

/** The kinds of question that an author can put on a page; the slug is the kind in schemas. */
export const questionBlocks: Block[] = [
  block('section', 'Section heading', [code, title, help]),
  block('text', 'Text', [
    ...asked,
    { name: 'maximumLength', type: 'number', required: true, defaultValue: 500, min: 1, max: 4000 },
  ]),
  block('number', 'Number', [
    ...asked,
    ...measured,
    { name: 'wholeNumbers', type: 'checkbox', defaultValue: true },
  ]),
  block('date', 'Date', asked),
  block('single', 'One choice', [...asked, choices]),
  block('multiple', 'Several choices', [...asked, choices]),
  block('yes-no', 'Yes or no', asked),
  block('scale', 'Scale', [
    ...asked,
    ...measured,
    { name: 'lowLabel', type: 'text', localized: true },
    { name: 'highLabel', type: 'text', localized: true },
  ]),
]
