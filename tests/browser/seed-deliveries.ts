import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import type { Answer, FileHandle } from '../../shared/wire.ts'
import { newRequestId } from '../../renderer/data/request-id.ts'
import { ledgerCsv } from '../support/ledger-rows.ts'
import type { LedgerLine } from '../support/ledger-rows.ts'
import type { Seeded } from '../support/browser.ts'
import { PASSWORD } from './seed-desk.ts'

export type Ask = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>

/** A further building that nobody has taken over yet, and a manager who asks. */
export async function seedDeliveries(served: Seeded, lines: readonly LedgerLine[]): Promise<Ask> {
  const signedIn = await served.call('session.signIn', { user: 'zhoumin', password: PASSWORD })
  if (!signedIn.ok) throw new Error(JSON.stringify(signedIn.error))
  const { session } = signedIn.value as CallOutput<'session.signIn'>
  const ask: Ask = async (name, input) => {
    const answer = await served.call(name, input, session)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value as never
  }
  const uploaded = (await served.upload('ledger.csv', ledgerCsv(lines), session)) as Answer<FileHandle>
  if (!uploaded.ok) throw new Error(uploaded.error.code)
  const file = uploaded.value.handle
  const { mapping } = await ask('import.read', { file })
  await ask('import.commit', { requestId: newRequestId(), file, mapping, paidUntil: '2026-10-31' })
  return ask
}
