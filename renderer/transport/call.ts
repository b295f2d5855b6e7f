import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import type { Answer, FileHandle } from '../../shared/wire.ts'
import { electronTransport } from './electron.ts'
import { httpTransport } from './http.ts'
import { currentSession, setSession } from './session.ts'
import type { Transport } from './transport.ts'

const transport: Transport = window.foyer ? electronTransport(window.foyer) : httpTransport

/** Makes one call of the contract. A refusal is an answer, never an exception. */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<Answer<CallOutput<N>>> {
  const session = currentSession()
  const answer = await transport.call(name, input, session)
  leaveIfSignedOut(answer, session)
  return answer as Answer<CallOutput<N>>
}

export async function uploadBytes(bytes: Blob, name: string): Promise<Answer<FileHandle>> {
  const session = currentSession()
  const answer = await transport.upload(bytes, name, session)
  leaveIfSignedOut(answer, session)
  return answer
}

export function downloadBytes(handle: string): Promise<Answer<Blob>> {
  return transport.download(handle, currentSession())
}

export function listenToChanges(session: string, listener: (topics: readonly string[] | null) => void): () => void {
  return transport.listen(session, listener)
}

/** A session that the core has ended (restart, another's hand-over) sends the window to the sign-in page. */
function leaveIfSignedOut(answer: Answer, session: string | null): void {
  if (!answer.ok && answer.error.code === 'signed-out' && session !== null && session === currentSession()) setSession(null)
}
