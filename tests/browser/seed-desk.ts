import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import type { Answer, FileHandle } from '../../shared/wire.ts'
import { newRequestId } from '../../renderer/data/request-id.ts'
import type { Seeded } from '../support/browser.ts'

const LEDGER = join(import.meta.dirname, '..', 'samples', 'ledger-yunqi.xlsx')

export const PASSWORD = 'yunqi-2026'

/** What the tests know of the desk: a manager, a cashier with an open shift, a clerk, an imported ledger, a billed month, some receipts. */
export type SeededDesk = { cashier: string; receipts: number; cashFen: number; wechatFen: number }

type Caller = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>

/** Fills a new desk through the calls a window would make. */
export async function seedDesk(served: Seeded, month: string): Promise<SeededDesk> {
  const make: Caller = async (name, input, session) => {
    const answer = await served.call(name, input, session)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value as never
  }
  const { session: manager } = await make('setup.begin', { language: 'zh-CN', office: '云栖物业服务中心', property: '云栖花园', managerName: '周敏', login: 'zhoumin', password: PASSWORD })
  await make('setup.confirmRecoveryKey', { requestId: newRequestId() }, manager)
  await make('users.add', { login: 'limin', name: '李敏', role: 'cashier', password: PASSWORD }, manager)
  await make('users.add', { login: 'chenhao', name: '陈浩', role: 'clerk', password: PASSWORD }, manager)
  await importLedger(served, make, manager)
  const { count, sumFen } = await make('billing.preview', { month }, manager)
  await make('billing.commit', { requestId: newRequestId(), month, expectedCount: count, expectedSumFen: sumFen }, manager)
  const { session: cashier } = await make('session.signIn', { user: 'limin', password: PASSWORD })
  await make('shift.open', { requestId: newRequestId(), floatFen: 50000 as never, lines: [] }, cashier)
  const { cashFen, wechatFen } = await collectSome(make, cashier)
  await make('tasks.add', { requestId: newRequestId(), text: '电梯厅灯不亮，已报工程，等回电', premisesId: null, dueOn: `${month}-01` }, cashier)
  return { cashier, receipts: 4, cashFen, wechatFen }
}

async function importLedger(served: Seeded, make: Caller, manager: string): Promise<void> {
  const uploaded = (await served.upload('ledger.xlsx', await readFile(LEDGER), manager)) as Answer<FileHandle>
  if (!uploaded.ok) throw new Error(uploaded.error.code)
  const file = uploaded.value.handle
  const { mapping } = await make('import.read', { file }, manager)
  await make('import.commit', { requestId: newRequestId(), file, mapping, paidUntil: '2026-10-31' }, manager)
}

/** Four rooms pay what is open, in cash and by WeChat in turn. Answers what came in each way. */
async function collectSome(make: Caller, session: string): Promise<{ cashFen: number; wechatFen: number }> {
  const { rows } = await make('premises.list', { pageSize: 60 }, session)
  const rooms = rows.filter((row) => row.openFen > 0 && row.owners !== '').slice(0, 4)
  let cashFen = 0
  let wechatFen = 0
  for (const [index, room] of rooms.entries()) {
    const { charges, payers } = await make('charges.open', { premisesIds: [room.premisesId] }, session)
    const due = charges.reduce((sum, charge) => sum + charge.openFen, 0)
    const byCash = index % 2 === 0
    const answer = await make('payments.collect', {
      requestId: newRequestId(), premisesId: room.premisesId, payerName: payers[0]?.name ?? '业主', payerPartyId: payers[0]?.partyId ?? null,
      charges: charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: charge.openFen as never })),
      prepayments: [], deposits: [],
      methods: [{ method: byCash ? 'cash' : 'wechat', amountFen: (byCash ? Math.ceil(due / 10000) * 10000 : due) as never, reference: '' }],
      notesChecked: true,
    }, session)
    cashFen += answer.cashFen
    wechatFen += byCash ? 0 : due
  }
  return { cashFen, wechatFen }
}
