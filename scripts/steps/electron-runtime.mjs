import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { node24 } from './install.mjs'
import { root, run, say } from './project.mjs'

const PROBE_LIMIT = 3_000
const DOWNLOAD_LIMIT = 240_000
const folder = join(root, 'node_modules', 'electron')

/** The executable named by FOYER_ELECTRON, or the one inside the electron package; null when there is neither. */
export function presentElectron(environment = process.env) {
  const named = environment.FOYER_ELECTRON
  if (named) return isExecutable(named) ? named : null
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const file = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return isExecutable(file) ? file : null
}

/** Whether this machine can show an Electron window at all; a reason when it cannot. */
export function whyNoWindow(environment = process.env) {
  if (process.platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'there is no display'
  const isRoot = process.getuid?.() === 0
  if (isRoot && !environment.FOYER_ELECTRON) return 'as root it runs only without its sandbox, and only when FOYER_ELECTRON names it'
  return null
}

/** Fetches Electron's runtime when the place it comes from answers; null with a line that says why when it does not. */
export async function downloadedElectron(environment = process.env) {
  const source = environment.ELECTRON_MIRROR || environment.npm_config_electron_mirror || 'https://github.com/electron/electron/releases/'
  if (!(await answers(source))) return { reason: `its runtime is not here and ${new URL(source).host} does not answer` }
  say(`downloading Electron's runtime from ${new URL(source).host} (once, about 120 MB, ${DOWNLOAD_LIMIT / 1000} s at most)`)
  const code = await run(node24(), [join(folder, 'install.js')], { timeout: DOWNLOAD_LIMIT })
  const file = code === 0 ? presentElectron({}) : null
  return file ? { file } : { reason: 'its runtime could not be downloaded' }
}

async function answers(address) {
  try {
    const response = await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_LIMIT) })
    return response.status < 500
  } catch {
    return false
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
