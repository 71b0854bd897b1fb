/** Something that whoever runs the command can put right: its sentence says how. */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal'
}

/** Says what went wrong, with a stack where it is our own mistake; gives the exit code. @param {unknown} error */
export function tell(error) {
  const { code, path, name, message } = Object(error)
  if (name === 'Refusal' || name === 'EnvironmentError') console.error(`\n${message}`)
  else if (path && (code === 'EACCES' || code === 'EPERM')) console.error(`\n${closed(path)}`)
  else console.error(error)
  return 1
}

/** @param {string} path */
function closed(path) {
  return `${path} is closed to this user, perhaps since a start as root: hand it over with chown.
Remove nothing from the data folder by hand: its secrets and its database belong together.`
}
