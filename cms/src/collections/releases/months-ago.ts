/** The same day so many months ago, or the last day that month has. */
export function monthsAgo(months: number): Date {
  const then = new Date()
  then.setUTCMonth(then.getUTCMonth() - months)
  return then
}
