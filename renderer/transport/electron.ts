import type { Answer } from '../../shared/wire.ts'
import { HEADER_SESSION } from '../../shared/wire.ts'
import { downloadFile, uploadFile } from './files.ts'
import type { Transport } from './transport.ts'

/** What the preload script lays out for the page, and nothing else. */
export type FoyerBridge = {
  call(name: string, input: unknown, session: string | null): Promise<Answer>
  onChange(listener: (topics: readonly string[]) => void): () => void
}

declare global {
  interface Window {
    foyer?: FoyerBridge
  }
}

export function electronTransport(bridge: FoyerBridge): Transport {
  return {
    call: async (name, input, session) => {
      try {
        return await bridge.call(name, input, session)
      } catch {
        return { ok: false, error: { code: 'unreachable' } }
      }
    },
    listen: (_session, listener) => bridge.onChange(listener),
    upload: (bytes, name, session) => uploadFile('/file', bytes, name, headers(session)),
    download: (handle, session) => downloadFile(`/file/${handle}`, headers(session)),
  }
}

function headers(session: string | null): Record<string, string> {
  return session ? { [HEADER_SESSION]: session } : {}
}
