import fc from 'fast-check'

/** The seed of every property test: the same each time, unless FC_SEED names another. */
export const propertySeed = Number(process.env['FC_SEED'] ?? 20_260_101)

fc.configureGlobal({ seed: propertySeed })
