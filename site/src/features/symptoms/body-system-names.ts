import { bodySystems, type BodySystemCode } from '@share4rare/schemas'

const asPeopleLook = [
  ...(['muscles', 'bones-and-joints', 'nerves', 'mind', 'eyes', 'ears', 'face-and-mouth'] as const),
  ...(['heart', 'breathing', 'digestion', 'kidneys-and-bladder', 'reproduction', 'skin'] as const),
  ...(['hormones-and-growth', 'blood-and-immunity', 'tumours', 'whole-body'] as const),
] satisfies readonly BodySystemCode[]

/** Every body system, in the order in which people look: what is looked for most by the pilot groups first. */
export const bodySystemNames: readonly BodySystemCode[] = [
  ...asPeopleLook,
  ...bodySystems.map(({ code }) => code).filter((code) => !asPeopleLook.includes(code)),
]
