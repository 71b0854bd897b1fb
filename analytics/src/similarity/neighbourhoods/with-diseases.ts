import { exactly, type VectorMaker } from '../vector-maker.ts'

/**
 * A maker for profiles that may name diseases besides terms: the disease numbered `n` is recorded as `size` of the
 * maker given plus `n`, and is a dimension of its own of this weight. Throws where numbers would not fit 16 bits.
 */
export function withDiseases(terms: VectorMaker, diseases: number, weight: number): VectorMaker {
  const size = terms.size + diseases
  if (size > 0x10000) throw new RangeError('Terms and diseases together are more than 65,536.')
  const dimensions = new Uint16Array(size)
  const amounts = new Float64Array(size)
  const amount = exactly(weight)
  let held = 0
  const make = (recorded: ArrayLike<number>) => {
    for (let at = 0; at < held; at++) amounts[dimensions[at] ?? 0] = 0
    const all = Array.from(recorded)
    held = terms.make(all.filter((item) => item < terms.size))
    for (let at = 0; at < held; at++) {
      const dimension = terms.dimensions[at] ?? 0
      dimensions[at] = dimension
      amounts[dimension] = terms.amounts[dimension] ?? 0
    }
    for (const item of new Set(all.filter((each) => each >= terms.size))) {
      dimensions[held++] = item
      amounts[item] = amount
    }
    return held
  }
  return { size, dimensions, amounts, make }
}
