/** A bin's edge as C's `%g` writes it, which is how the statistic of a bin is named. */
export function formatEdge(edge: number): string {
  const [mantissa = '', exponentText = '0'] = edge.toExponential(5).split('e')
  const exponent = Number(exponentText)
  if (exponent >= -4 && exponent < 6) return String(Number(edge.toPrecision(6)) + 0)
  const sign = exponent < 0 ? '-' : '+'
  return `${String(Number(mantissa))}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`
}
