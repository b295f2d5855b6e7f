import { spawn } from 'node:child_process'

const ONE_WISH = 2_000

/**
 * Runs a program in our place: it has our input and output, hears our signals, and its exit code becomes ours. It also has a channel
 * to us, so that it can close by itself should this process be killed outright. Answers its exit code, and whether it crashed by itself.
 */
export function runAsOurselves(command, args, { stdio = ['inherit', 'inherit', 'inherit', 'ipc'], onStart, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio, ...options })
    let told = 0
    const pass = (signal) => {
      // One wish to close comes by several ways at once, and Electron dies on the spot of a second signal.
      if (Date.now() - told < ONE_WISH) return
      told = Date.now()
      child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    signals.forEach((signal) => process.on(signal, pass))
    const watch = watchParent(() => pass('SIGTERM'))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearInterval(watch)
      signals.forEach((name) => process.off(name, pass))
      resolve({ code: code ?? 1, crashed: signal !== null && told === 0 })
    })
    onStart?.(child)
  })
}

/** npm's shell does not pass a signal on: it dies, and whoever it had started would live on and hold the data folder. */
function watchParent(onGone) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return undefined
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onGone()
  }, 300)
  return timer.unref()
}
