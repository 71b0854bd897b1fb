import { spawn } from 'node:child_process'

/**
 * Runs a command in this terminal, hands our signals on to it, and gives its exit code.
 * @param {string} command @param {string[]} args @returns {Promise<number>}
 */
export function runInFront(command, args) {
  const child = spawn(command, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  const handOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, handOn)
  const parent = process.ppid
  const watch = setInterval(() => {
    // npm that was killed cannot hand its signal on.
    if (process.env['npm_lifecycle_event'] && process.ppid !== parent) child.kill('SIGTERM')
  }, 500)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      clearInterval(watch)
      for (const signal of signals) process.off(signal, handOn)
      resolve(code ?? 1)
    })
  })
}
