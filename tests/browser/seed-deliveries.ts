import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { HEADER_SESSION, HEADER_TOKEN } from '../../shared/wire.ts'
import type { Answer, FileHandle } from '../../shared/wire.ts'
import { newRequestId } from '../../renderer/data/request-id.ts'
import { ledgerCsv } from '../support/ledger-rows.ts'
import type { LedgerLine } from '../support/ledger-rows.ts'
import type { ServedFoyer } from '../support/served-foyer.ts'
import { PASSWORD } from './seed-desk.ts'

export type Ask = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>

/** A further building that nobody has taken over yet, and a manager who asks. */
export async function seedDeliveries(served: ServedFoyer, lines: readonly LedgerLine[]): Promise<Ask> {
  const signedIn = await served.call('session.signIn', { user: 'zhoumin', password: PASSWORD })
  if (!signedIn.ok) throw new Error(JSON.stringify(signedIn.error))
  const { session } = signedIn.value as CallOutput<'session.signIn'>
  const ask: Ask = async (name, input) => {
    const answer = await served.call(name, input, session)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value as never
  }
  const response = await fetch(`${served.origin}/file`, {
    method: 'POST', headers: { [HEADER_TOKEN]: served.token, [HEADER_SESSION]: session, 'x-foyer-file-name': 'ledger.csv', 'content-type': 'application/octet-stream' },
    body: new Uint8Array(ledgerCsv(lines)),
  })
  const uploaded = (await response.json()) as Answer<FileHandle>
  if (!uploaded.ok) throw new Error(uploaded.error.code)
  const file = uploaded.value.handle
  const { mapping } = await ask('import.read', { file })
  await ask('import.commit', { requestId: newRequestId(), file, mapping, paidUntil: '2026-10-31' })
  return ask
}
