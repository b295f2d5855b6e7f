import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { chromiumBrowser, hasDisplay, openAppWindow, openDefaultBrowser } from './steps/browser-window.mjs'
import { build } from './steps/build-parts.mjs'
import { runAsOurselves } from './steps/child.mjs'
import { downloadedElectron, presentElectron, whyNoWindow } from './steps/electron-runtime.mjs'
import { install, node24 } from './steps/install.mjs'
import { readFlags, root, say } from './steps/project.mjs'

const flags = readFlags(process.argv.slice(2), { withValue: ['port', 'data'], without: ['browser', 'no-open'] })
// npm has moved us to the package's folder; the person named a folder from where they stand.
const data = flags.data === undefined ? [] : ['--data', resolve(process.env.INIT_CWD ?? process.cwd(), flags.data)]

await install()
const electron = await chooseElectron()
process.exitCode = electron.file ? await startElectron(electron.file) : await startBrowser(electron.reason)

/** Electron's executable, or the reason why a browser window takes its place. */
async function chooseElectron() {
  if (flags['no-open']) return { reason: '--no-open' }
  if (flags.browser) return { reason: '--browser' }
  if (flags.port !== undefined) return { reason: '--port' }
  const reason = whyNoWindow()
  if (reason) return { reason }
  const file = presentElectron()
  if (file) return { file }
  if (process.env.FOYER_ELECTRON) return { reason: `FOYER_ELECTRON names ${process.env.FOYER_ELECTRON}, which cannot be run` }
  return downloadedElectron()
}

/** Opens the app in Electron; where that dies before its window shows, in a browser after all. */
async function startElectron(file) {
  await build(['renderer', 'desktop'])
  say(`opening in Electron (${process.env.FOYER_ELECTRON ? 'named by FOYER_ELECTRON' : 'its runtime is here'})`)
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  let ready = false
  const { code, crashed } = await runAsOurselves(file, [...sandbox, root, ...data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: Ctrl+C would else end its helper processes before it could close.
    detached: process.platform !== 'win32',
    onStart: (child) =>
      child.stdout.on('data', (part) => {
        ready ||= part.includes('foyer: ready')
        process.stdout.write(part)
      }),
  })
  return crashed && !ready ? startBrowser('it crashed while starting; its own words stand above') : code
}

async function startBrowser(reason) {
  await build(['renderer'])
  const args = [join(root, 'electron', 'serve.ts'), '--port', flags.port ?? '0', ...data]
  if (flags['no-open']) {
    say('serving without a window (--no-open)')
    return (await runAsOurselves(node24(), args)).code
  }
  const { code } = await runAsOurselves(node24(), args, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    onStart: (child) => createInterface({ input: child.stdout }).once('line', (line) => openWindow(JSON.parse(line).url, reason, child)),
  })
  return code
}

async function openWindow(url, reason, server) {
  const browser = hasDisplay() ? chromiumBrowser() : null
  if (browser) {
    say(`opening in a window of ${browser} (no Electron: ${reason})`)
    const window = openAppWindow(browser, url)
    server.on('close', window.close)
    await window.closed
    server.kill('SIGTERM')
    return
  }
  if (hasDisplay() && (await openDefaultBrowser(url))) {
    say(`opened in the default browser (no Electron: ${reason}; no Chromium, Chrome or Edge found). Ctrl+C here closes Foyer`)
    return
  }
  say(`open this address in a browser on this PC (no Electron: ${reason}; no browser to open it with). Ctrl+C here closes Foyer`)
  process.stdout.write(`${url}\n`)
}
