import type { ServerResponse } from 'node:http'
import type { Door } from './door.ts'

const HEARTBEAT_MILLISECONDS = 15_000
const LARGEST_BACKLOG = 256 * 1024

/** The open streams of change topics: newline-delimited JSON, a blank line as heartbeat. */
export type Changes = { add(response: ServerResponse, session: string): void; close(): void }

/** Sends each committed write's topics to every open stream. A stream ends with its session. */
export function openChanges(door: Pick<Door, 'onChange' | 'sessionOf'>, heartbeat = HEARTBEAT_MILLISECONDS): Changes {
  const streams = new Map<ServerResponse, string>()

  const send = (line: string): void => {
    for (const [response, session] of streams) {
      // A window that no longer reads must not make the core keep its lines for ever.
      if (!door.sessionOf(session) || response.writableLength > LARGEST_BACKLOG) response.end()
      else response.write(line)
    }
  }
  const forget = door.onChange((topics) => send(`${JSON.stringify({ topics })}\n`))
  const timer = setInterval(() => send('\n'), heartbeat)
  timer.unref()

  return {
    add(response, session) {
      streams.set(response, session)
      response.on('close', () => streams.delete(response))
      response.writeHead(200, {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      })
      // The first line tells the window that it is listening from now on.
      response.write(`${JSON.stringify({ topics: [] })}\n`)
    },
    close() {
      forget()
      clearInterval(timer)
      for (const response of streams.keys()) response.end()
      streams.clear()
    },
  }
}
