import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

// These scripts run before anything is installed, on whatever Node the machine has (20 or newer): Node's own modules only.

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** One line for the person at the terminal. Never on stdout: that belongs to what a command prints as its result. */
export function say(line) {
  process.stderr.write(`foyer: ${line}\n`)
}

/** Stops with a sentence; the stack would help nobody. */
export function stop(line, code = 1) {
  say(line)
  process.exit(code)
}

/** Runs a program to its end, its output on stderr unless told otherwise; answers its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const { timeout, ...rest } = options
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...rest })
    const timer = timeout ? setTimeout(() => child.kill('SIGKILL'), timeout) : undefined
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve(signal ? 1 : (code ?? 1))
    })
  })
}

/** The hash of files and folders: their paths and what is in them. */
export function hashOf(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats) return
    if (stats.isDirectory()) return readdirSync(path).sort().forEach((name) => add(join(path, name)))
    hash.update(`${relative(root, path).split(sep).join('/')}\0${stats.size}\0`).update(readFileSync(path))
  }
  paths.map((path) => join(root, path)).forEach(add)
  return hash.digest('hex')
}

/** Lets one process at a time do a piece of work that two would spoil. A lock whose process is gone is taken over. */
export async function withLock(name, work) {
  const file = join(root, '.foyer', `${name}.lock`)
  mkdirSync(dirname(file), { recursive: true })
  let waited = false
  while (!take(file)) {
    if (!waited) say(`another process is at this (${name}); waiting for it`)
    waited = true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const release = () => rmSync(file, { force: true })
  process.on('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take(file) {
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, String(process.pid))
    closeSync(handle)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = Number(existsSync(file) ? readFileSync(file, 'utf8') : 0)
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    // An empty file is a lock whose holder has not written its number yet, unless it is old.
    if (holder ? !isAlive(holder) : age > 2_000) rmSync(file, { force: true })
    return false
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The value of `--name VALUE` or `--name=VALUE`, and whether `--name` was given at all. */
export function readFlags(args, { withValue = [], without = [] }) {
  const flags = {}
  for (let index = 0; index < args.length; index += 1) {
    const [name, attached] = args[index].replace(/^--/, '').split(/=(.*)/s)
    if (without.includes(name) && attached === undefined) flags[name] = true
    else if (withValue.includes(name)) {
      const value = attached ?? args[(index += 1)]
      if (value === undefined) stop(`--${name} needs a value`, 2)
      flags[name] = value
    } else stop(`unknown argument ${args[index]}; known: ${[...without, ...withValue].map((flag) => `--${flag}`).join(' ')}`, 2)
  }
  return flags
}
