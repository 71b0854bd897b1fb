import { z } from 'zod'

const told = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null)

/** Who answers for the platform, and which ethics committee approved it. Null where nobody has said so yet. */
export const controllerSchema = z.object({
  name: told,
  address: told,
  email: told,
  protectionOfficer: told,
  authority: told,
  ethicsBody: told,
  ethicsDate: told,
  ethicsReference: told,
})

export type Controller = Readonly<z.infer<typeof controllerSchema>>

/** What administrators still have to say before real people are invited, in the order in which they are asked. */
export function missingDetails(controller: Controller): readonly (keyof Controller)[] {
  return controllerSchema.keyof().options.filter((detail) => controller[detail] === null)
}
