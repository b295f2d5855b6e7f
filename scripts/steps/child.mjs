import { spawn } from 'node:child_process'

/**
 * Runs a program in our place: it has our input and output, hears our signals, and its exit code becomes ours. It also has a channel
 * to us, so that it can close by itself should this process be killed outright.
 */
export function runAsOurselves(command, args, { stdio = ['inherit', 'inherit', 'inherit', 'ipc'], onStart, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio, ...options })
    // SIGINT reaches the whole terminal group, so the child hears it twice; it takes the second for nothing.
    const pass = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    signals.forEach((signal) => process.on(signal, pass))
    const watch = watchParent(() => pass('SIGTERM'))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearInterval(watch)
      signals.forEach((name) => process.off(name, pass))
      resolve(signal ? 1 : (code ?? 1))
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
