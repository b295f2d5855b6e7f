import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createApp } from './app.ts'
import type { App } from './app.ts'
import { dataFolderFrom } from './hosts/data-folder.ts'
import { startHttpHost } from './hosts/http.ts'
import { startFailureText } from './hosts/start-failure.ts'
import { nodePorts } from './node-ports.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' }, data: { type: 'string' } } })
const dataFolder = dataFolderFrom(values.data)
const port = Number(values.port)

/** Opens the application and its loopback door, says where, and closes both when it is told to. */
async function serve(): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port}`)
  const ports = nodePorts({ dataFolder })
  const app = await createApp(ports)
  const rendererFolder = resolve(join(import.meta.dirname, '..', 'dist', 'renderer'))
  const onError = (error: unknown): void => ports.log.error('http host', error instanceof Error ? error.stack : String(error))
  const host = await startHttpHost({ door: app, files: ports.files, rendererFolder, port, onError }).catch(async (error: unknown) => {
    await app.close()
    throw error
  })
  closeWhenTold(app, host.close)
  process.stdout.write(`${JSON.stringify({ url: host.url })}\n`)
}

function closeWhenTold(app: App, closeHost: () => Promise<void>): void {
  let closing = false
  const close = (): void => {
    // A second signal, or the terminal's own beside the parent's, must not cut the first one short.
    if (closing) return
    closing = true
    closeHost()
      .then(() => app.close())
      .then(() => process.exit(0), fail)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
  process.on('SIGHUP', close)
  // Started with a channel by its parent: when the parent dies, nobody is left to close this process.
  process.on('disconnect', close)
}

function fail(error: unknown): void {
  process.stderr.write(`${startFailureText(error, dataFolder)}\n`)
  process.exit(1)
}

serve().catch(fail)
