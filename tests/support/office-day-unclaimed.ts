import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; manager: string; clerk: string; requestId(): string; upload(name: string, bytes: Uint8Array): string }

/** A statement comes in, a sum is entered by hand, one is claimed and one was no income. */
export async function unclaimedDay({ ask, manager, clerk, requestId, upload }: Desk): Promise<void> {
  const file = upload('流水.csv', new TextEncoder().encode('交易日期,交易流水号,贷方发生额,对方户名,附言\n2026-11-20,B-100,50.00,覃敏敏,1栋301\n2026-11-21,B-101,12.00,本单位,内部转账\n'))
  const { mapping } = await ask('unclaimed.readStatement', { file, channel: 'bank' }, clerk)
  const source = { file, channel: 'bank' as const, mapping }
  const { count, sumFen, tillFeeFen } = await ask('unclaimed.preview', source, clerk)
  await ask('unclaimed.import', { requestId: requestId(), ...source, expectedCount: count, expectedSumFen: sumFen, expectedTillFeeFen: tillFeeFen }, clerk)
  await ask('unclaimed.record', { requestId: requestId(), channel: 'wechat', bankDate: '2026-11-21', amountFen: fen(3_000), channelFeeFen: fen(18), reference: 'W-100', payerText: '', note: '扫码' }, clerk)
  const { money } = await ask('unclaimed.list', { state: 'open' }, clerk)
  const idOf = (reference: string): number => money.find((row) => row.reference === reference)?.moneyId ?? 0
  const { candidates } = await ask('unclaimed.get', { moneyId: idOf('B-100') }, clerk)
  const premisesId = candidates[0]?.premisesId ?? 0
  await ask('unclaimed.charges', { moneyId: idOf('B-100'), premisesId }, clerk)
  await ask('unclaimed.claim', { requestId: requestId(), moneyId: idOf('B-100'), premisesId, payerName: '覃敏敏', payerPartyId: null, charges: [], lateFees: [], prepaymentFen: fen(5_000), evidence: '转账截图' }, clerk)
  await ask('unclaimed.setAside', { requestId: requestId(), moneyId: idOf('B-101'), reason: '本单位内部转账' }, manager)
}
