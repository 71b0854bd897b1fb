/** A snapshot could not be taken or read. Its message names lines and files, never a row's content. */
export class SnapshotError extends Error {
  override name = 'SnapshotError'
}
