import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, dialog, ipcMain, protocol, session } from 'electron'
import type { BrowserWindow, Session } from 'electron'
import { createApp } from './app.ts'
import type { App } from './app.ts'
import { setMenu } from './desktop/menu.ts'
import { electronPrinter } from './desktop/printer.ts'
import { guardContents, guardSession } from './desktop/safety.ts'
import { bringForward, loadDesk, openWindow } from './desktop/window.ts'
import { dataFolderFrom } from './hosts/data-folder.ts'
import { startIpcHost } from './hosts/ipc.ts'
import { PAGES, SCHEME, schemeResponse } from './hosts/scheme.ts'
import { broughtForwardText, startFailureText } from './hosts/start-failure.ts'
import type { Ports } from './kernel/ports.ts'
import { nodePorts } from './node-ports.ts'

/** The SQLite addon is built for this version of Node's native interface; an older runtime would crash on it, not throw. */
const NATIVE_INTERFACE = 10

const bundles = import.meta.dirname
const resources = app.isPackaged ? process.resourcesPath : join(bundles, '..', '..')
const { values } = parseArgs({ args: process.argv.slice(1), options: { data: { type: 'string' } }, strict: false, allowPositionals: true })
const dataFolder = dataFolderFrom(typeof values.data === 'string' ? values.data : undefined)

let window: BrowserWindow | null = null

/** One data folder, one window: Electron keeps its lock in the folder named here, so it must be named first. */
function claimFolder(): boolean {
  const folder = join(dataFolder, 'electron')
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
  return app.requestSingleInstanceLock()
}

async function open(): Promise<void> {
  const binding = process.env.FOYER_SQLITE_BINDING
  if (Number(process.versions.napi) < NATIVE_INTERFACE && !binding) {
    throw new Error(`Electron ${process.versions.electron} is too old for the store (Node-API ${process.versions.napi}, needs ${NATIVE_INTERFACE})`)
  }
  const ports = desktopPorts(binding)
  const core = await createApp(ports)
  closeBeforeQuitting(core)
  // In memory only: what a clerk types or reads never reaches a browser's cache on the disk.
  const memory = session.fromPartition('desk')
  guardSession(memory)
  serveOwnScheme(memory, core, ports)
  setMenu(app.getLocale(), !app.isPackaged)
  window = openWindow({ session: memory, preload: join(bundles, 'preload.cjs'), devTools: !app.isPackaged })
  await loadDesk(window)
  process.stdout.write('foyer: ready\n')
}

function desktopPorts(binding: string | undefined): Ports {
  return nodePorts({
    dataFolder,
    migrationsFolder: join(resources, 'drizzle'),
    fontFolder: app.isPackaged ? join(resources, 'fonts') : join(resources, 'node_modules', '@expo-google-fonts'),
    workers: { documents: join(bundles, 'render-worker.cjs'), store: join(bundles, 'store-worker.cjs') },
    printer: electronPrinter(() => window?.webContents ?? null),
    // Not `silentPrint` yet: the printer port is ready, but has met no real printer.
    abilities: { silentPrint: false, saveDialog: true },
    ...(binding ? { sqliteBinding: binding } : {}),
  })
}

function serveOwnScheme(memory: Session, core: App, ports: Ports): void {
  const owner = randomUUID()
  const options = { door: core, files: ports.files, rendererFolder: join(bundles, '..', 'renderer'), window: owner }
  memory.protocol.handle(SCHEME, (request) =>
    schemeResponse(options, request).catch((error: unknown) => {
      ports.log.error('scheme host', error instanceof Error ? error.stack : String(error))
      return new Response(null, { status: 500 })
    }),
  )
  startIpcHost({ ipcMain, door: core, pages: PAGES, window: owner, windows: () => (window ? [window.webContents] : []) })
}

function closeBeforeQuitting(core: App): void {
  let closing = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    core.close().then(() => app.exit(0), fail)
  })
}

function fail(error: unknown): void {
  const text = startFailureText(error, dataFolder)
  process.stderr.write(`${text}\n`)
  // From a terminal the line above is enough; whoever clicked an icon sees only this.
  if (app.isPackaged) dialog.showErrorBox('门厅 Foyer', text)
  app.exit(1)
}

if (claimFolder()) {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  // Only root starts it with that switch (tests in a container); forcing the sandbox there would crash every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  guardContents(app)
  app.on('second-instance', () => window && bringForward(window))
  app.on('window-all-closed', () => app.quit())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  app.whenReady().then(open).catch(fail)
} else {
  process.stderr.write(`${broughtForwardText(dataFolder)}\n`)
  app.exit(1)
}
