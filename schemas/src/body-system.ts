/** A part of the body, or of life with it, by which symptoms are looked through. */
export interface BodySystem {
  readonly code: BodySystemCode
  /** Terms of the Human Phenotype Ontology: they and all below them belong here. */
  readonly roots: readonly string[]
}

/** A body system by its code, such as `bones-and-joints`. */
export type BodySystemCode = (typeof narrowestFirst)[number]['code']

// Of release 2025-05-06. What the ontology keeps only among pains and general complaints (chest pain, hiccups) stands
// as a root by itself, so that it is found where people look.
const narrowestFirst = [
  { code: 'tumours', roots: ['HP:0002664'] },
  { code: 'eyes', roots: ['HP:0000478'] },
  { code: 'ears', roots: ['HP:0000598', 'HP:0010780'] },
  { code: 'kidneys-and-bladder', roots: ['HP:0000079', 'HP:0001959'] },
  {
    code: 'reproduction',
    roots: ['HP:0000078', 'HP:0000769', 'HP:0001197', 'HP:0005268', 'HP:0034265', 'HP:0034267'],
  },
  { code: 'skin', roots: ['HP:0001574'] },
  { code: 'heart', roots: ['HP:0001626', 'HP:0000969', 'HP:0100749', 'HP:0031352', 'HP:6000500'] },
  { code: 'breathing', roots: ['HP:0002086'] },
  {
    code: 'digestion',
    roots: [
      'HP:0025031',
      'HP:0002591',
      'HP:0002910',
      'HP:0012537',
      'HP:0030842',
      'HP:0100247',
      'HP:6000064',
    ],
  },
  { code: 'muscles', roots: ['HP:0003011', 'HP:0003326', 'HP:0003236', 'HP:0003546'] },
  {
    code: 'mind',
    roots: [
      'HP:0000708',
      'HP:0012759',
      'HP:0025766',
      'HP:0100543',
      'HP:5200423',
      'HP:0000817',
      'HP:0031843',
    ],
  },
  { code: 'face-and-mouth', roots: ['HP:0000152', 'HP:0001608', 'HP:0003763', 'HP:0040264'] },
  {
    code: 'bones-and-joints',
    roots: [
      'HP:0000924',
      'HP:0040064',
      'HP:0011843',
      'HP:0002829',
      'HP:0030833',
      'HP:0030834',
      'HP:0030838',
    ],
  },
  { code: 'nerves', roots: ['HP:0000707', 'HP:0033345'] },
  { code: 'blood-and-immunity', roots: ['HP:0001871', 'HP:0002715'] },
  { code: 'whole-body', roots: ['HP:0025142', 'HP:0004370'] },
  { code: 'hormones-and-growth', roots: ['HP:0000818', 'HP:0001507', 'HP:0001939'] },
] as const satisfies readonly { code: string; roots: readonly string[] }[]

/**
 * The body systems, the narrowest first: a term belongs to the first with a root among its ancestors (itself
 * counted), unless the term says another that is true as well.
 */
export const bodySystems: readonly BodySystem[] = narrowestFirst
