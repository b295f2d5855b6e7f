import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHttpHost } from '../../electron/hosts/http.ts'
import { CHANNEL_CALL, type IpcMain, startIpcHost } from '../../electron/hosts/ipc.ts'
import { type Answer, HEADER_SESSION, HEADER_TOKEN } from '../../shared/wire.ts'
import type { TestApp } from './make-app.ts'
import type { Carry } from './office-day.ts'

export type OpenHost = { carry: Carry; close(): Promise<void> }
export const HOST_NAMES = ['direct', 'http', 'ipc'] as const
export type HostName = (typeof HOST_NAMES)[number]

/** A real app behind one of its hosts. */
export function openHost(name: HostName, test: TestApp): Promise<OpenHost> {
  switch (name) {
    case 'direct': return Promise.resolve({ carry: (call, input, session) => test.app.dispatch(call, input, { host: 'cli', ...(session ? { session } : {}) }), close: async () => undefined })
    case 'http': return overHttp(test)
    case 'ipc': return Promise.resolve(overIpc(test))
    default: return name satisfies never
  }
}

async function overHttp(test: TestApp): Promise<OpenHost> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-page-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Foyer</title>')
  const errors: unknown[] = []
  const host = await startHttpHost({ door: test.app, files: test.ports.files, rendererFolder: folder, port: 0, onError: (error) => errors.push(error) })
  return {
    carry: async (call, input, session) => {
      const response = await fetch(`http://127.0.0.1:${host.port}/call/${call}`, {
        method: 'POST', body: JSON.stringify(input),
        headers: { 'content-type': 'application/json', [HEADER_TOKEN]: host.token, ...(session ? { [HEADER_SESSION]: session } : {}) },
      })
      if (response.status !== 200 || errors.length > 0) throw new Error(`${call}: ${response.status} ${String(errors[0] ?? '')}`)
      return (await response.json()) as Answer
    },
    close: async () => {
      await host.close()
      rmSync(folder, { recursive: true })
    },
  }
}

function overIpc(test: TestApp): OpenHost {
  const listeners = new Map<string, Parameters<IpcMain['handle']>[1]>()
  const close = startIpcHost({
    ipcMain: { handle: (channel, listener) => void listeners.set(channel, listener), removeHandler: (channel) => void listeners.delete(channel) },
    door: test.app, pages: 'foyer://app/', windows: () => [], window: 'window-1',
  })
  return {
    carry: async (call, input, session) => {
      const listener = listeners.get(CHANNEL_CALL)
      if (!listener) throw new Error('the host is closed')
      return JSON.parse(await listener({ senderFrame: { url: 'foyer://app/', parent: null } }, call, JSON.stringify(input), session ?? '')) as Answer
    },
    close: async () => close(),
  }
}
