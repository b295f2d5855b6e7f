import { spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const LINUX = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge']
const MAC = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge']
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/** A Chromium, Chrome or Edge of this machine, or the program named by FOYER_BROWSER; null when there is none. */
export function chromiumBrowser(environment = process.env, platform = process.platform) {
  return candidates(environment, platform).find(isExecutable) ?? null
}

function candidates(environment, platform) {
  if (environment.FOYER_BROWSER) return [environment.FOYER_BROWSER]
  if (platform === 'win32') {
    const folders = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA].filter(Boolean)
    return WINDOWS.flatMap((name) => folders.map((folder) => `${folder}\\${name}`))
  }
  if (platform === 'darwin') return MAC.map((name) => `/Applications/${name}`)
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean)
  return LINUX.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Opens the address as a window of its own; `closed` comes true when the person closes it. */
export function openAppWindow(browser, url) {
  // A profile of its own, thrown away afterwards: nothing that is typed at the desk stays in a browser's memory.
  const profile = mkdtempSync(join(tmpdir(), 'foyer-window-'))
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [`--app=${url}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check', '--disable-sync', ...sandbox]
  const child = spawn(browser, args, { stdio: 'ignore' })
  const closed = new Promise((resolve) => {
    child.on('error', resolve)
    child.on('close', resolve)
  })
  const clear = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  process.on('exit', clear)
  return { closed, close: () => child.kill() }
}

/** Hands the address to the system's default browser; false when there is no such thing. */
export function openDefaultBrowser(url, platform = process.platform) {
  const [command, ...args] = {
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url],
    darwin: ['open', url],
  }[platform] ?? ['xdg-open', url]
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    // A launcher that fails does so at once; one that is still there has a browser in front of it.
    const timer = setTimeout(() => resolve(true), 2_000)
    child.on('error', () => resolve(false))
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(code === 0)
    })
    child.unref()
  })
}

/** Whether any window could be shown. */
export function hasDisplay(environment = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
