import type { Answer } from '../../shared/wire.ts'
import { CALL_NAME, LARGEST_CALL } from './door.ts'
import type { Door } from './door.ts'

export const CHANNEL_CALL = 'foyer:call'
export const CHANNEL_CHANGED = 'foyer:changed'

type Frame = { url: string; parent: unknown }
type SenderEvent = { senderFrame: Frame | null }

/** What of Electron's ipcMain is needed; given as an argument, so that this file loads in plain Node. */
export type IpcMain = {
  handle(channel: string, listener: (event: SenderEvent, ...values: unknown[]) => Promise<string>): void
  removeHandler(channel: string): void
}

type ChangeListener = { send(channel: string, topics: readonly string[]): void; isDestroyed(): boolean }

export type IpcHostOptions = {
  ipcMain: IpcMain
  door: Door
  /** The pages whose calls are answered begin with this, e.g. `foyer://app/`. */
  pages: string
  /** The windows to tell of changes. */
  windows(): readonly ChangeListener[]
  /** Stands for the window before anybody has signed in. */
  window: string
}

/** Opens the door for Electron's own windows; answers how to close it. Calls travel as JSON, exactly as over HTTP. */
export function startIpcHost(options: IpcHostOptions): () => void {
  options.ipcMain.handle(CHANNEL_CALL, async (event, name, json, session) => {
    if (!fromOurPage(event, options.pages)) throw new Error('refused')
    return JSON.stringify(await answer(options, name, json, session))
  })
  const forget = options.door.onChange((topics) => {
    for (const window of options.windows()) if (!window.isDestroyed()) window.send(CHANNEL_CHANGED, topics)
  })
  return () => {
    forget()
    options.ipcMain.removeHandler(CHANNEL_CALL)
  }
}

/** Only the top frame of a page of our own scheme: a frame inside it could show anything. */
function fromOurPage({ senderFrame }: SenderEvent, pages: string): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(pages)
}

async function answer(options: IpcHostOptions, name: unknown, json: unknown, session: unknown): Promise<Answer> {
  if (typeof name !== 'string' || !CALL_NAME.test(name)) return { ok: false, error: { code: 'unknown-call' } }
  if (typeof json !== 'string') return { ok: false, error: { code: 'not-json' } }
  if (Buffer.byteLength(json) > LARGEST_CALL) return { ok: false, error: { code: 'too-large' } }
  let input: unknown
  try {
    input = JSON.parse(json)
  } catch {
    return { ok: false, error: { code: 'not-json' } }
  }
  const signedIn = typeof session === 'string' && session !== '' ? { session } : {}
  return options.door.dispatch(name, input, { host: 'ipc', window: options.window, ...signedIn })
}
