import type { CallName } from '../../shared/contract/index.ts'
import { HEADER_SESSION, HEADER_TOKEN } from '../../shared/wire.ts'
import type { Answer } from '../../shared/wire.ts'
import { downloadFile, uploadFile } from './files.ts'
import { launchToken } from './launch-token.ts'
import type { Transport } from './transport.ts'

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 10_000

export const httpTransport: Transport = {
  call: async (name: CallName, input, session) => {
    try {
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers(session) },
        body: JSON.stringify(input),
        cache: 'no-store',
      })
      return await readAnswer(response)
    } catch {
      return { ok: false, error: { code: 'unreachable' } }
    }
  },
  listen: (session, listener) => {
    const stop = new AbortController()
    void readChanges(session, listener, stop.signal)
    return () => stop.abort()
  },
  upload: (bytes, name, session) => uploadFile('/file', bytes, name, headers(session)),
  download: (handle, session) => downloadFile(`/file/${handle}`, headers(session)),
}

function headers(session: string | null): Record<string, string> {
  return { [HEADER_TOKEN]: launchToken(), ...(session ? { [HEADER_SESSION]: session } : {}) }
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  // The host refuses a wrong launch token without a body: the address was opened by hand or belongs to an earlier start.
  if (text === '') return { ok: false, error: { code: response.status === 403 ? 'window-refused' : 'unreachable' } }
  return JSON.parse(text) as Answer
}

/** Keeps one stream of change topics open, with longer and longer pauses while the core is away. */
async function readChanges(session: string, listener: (topics: readonly string[] | null) => void, signal: AbortSignal): Promise<void> {
  let pause = FIRST_PAUSE
  let lineWasDown = false
  while (!signal.aborted) {
    try {
      const response = await fetch('/changes', { headers: headers(session), signal, cache: 'no-store' })
      if (response.status === 401) return
      if (response.ok && response.body) {
        pause = FIRST_PAUSE
        if (lineWasDown) listener(null)
        await readLines(response.body, (line) => listener(topicsOf(line)))
      }
    } catch {
      // Falls through to the pause: the core is restarting or the window is closing.
    }
    lineWasDown = true
    await sleep(pause, signal)
    pause = Math.min(pause * 2, LONGEST_PAUSE)
  }
}

async function readLines(body: ReadableStream<Uint8Array<ArrayBuffer>>, onLine: (line: string) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim() !== '') onLine(line)
  }
}

function topicsOf(line: string): readonly string[] | null {
  try {
    return (JSON.parse(line) as { topics: readonly string[] }).topics
  } catch {
    return null
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    }, { once: true })
  })
}
