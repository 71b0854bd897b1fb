/** The nearest multiple of `grid`; halves go up. */
export function roundTo(value: number, grid: number): number {
  return plain(Math.floor(value / grid + 0.5) * grid)
}

/** The next multiple of `grid` that is not smaller. */
export function roundUpTo(value: number, grid: number): number {
  return plain(Math.ceil(value / grid) * grid)
}

/** The value, or the nearer end of the range. */
export function clamp(value: number, minimum: number, maximum: number): number {
  return Math.min(Math.max(value, minimum), maximum)
}

/** Drops what binary fractions add to a decimal grid: 4.3500000000000005 is 4.35. */
function plain(value: number): number {
  return Number(value.toPrecision(12)) + 0
}
