import type { CallOutput } from '../../shared/contract/index.ts'
import { type Desk, type TestApp, upload } from './make-app.ts'

const HEADINGS = ['楼栋', '单元', '房号', '建筑面积', '房屋用途', '业主/租户', '姓名', '证件类型', '证件号码', '联系电话', '交付日期', '入住日期', '物业费单价', '截至上月欠费', '备注'] as const

export type LedgerLine = { building?: string; unit?: string; room: string; area?: string; name?: string; role?: string; phone?: string; price?: string; arrears?: string; use?: string; delivered?: string; remark?: string }

/** A ledger of the lines a test is about, as a file an office would bring. */
export function ledgerCsv(lines: readonly LedgerLine[]): Uint8Array {
  const rows = lines.map((line) => [
    line.building ?? '1', line.unit ?? '1', line.room, line.area ?? '89.37', line.use ?? '住宅', line.role ?? '业主', line.name ?? `住户${line.room}`, '', '', line.phone ?? '13812340421',
    line.delivered ?? '2020-01-01', '', line.price ?? '2.35', line.arrears ?? '', line.remark ?? '',
  ])
  return new TextEncoder().encode([HEADINGS, ...rows].map((row) => row.join(',')).join('\n'))
}

/** Imports a ledger as the manager does: read, then commit with the headings it recognised. */
export async function importLedger(test: TestApp, manager: Desk, bytes: Uint8Array, paidUntil = '2026-10-31', name = 'ledger.csv'): Promise<CallOutput<'import.commit'>['report']> {
  const file = upload(test, manager, name, bytes)
  const { mapping } = await manager.call('import.read', { file })
  const { report } = await manager.call('import.commit', { requestId: manager.requestId(), file, mapping, paidUntil })
  return report
}

/** Premises ids by code. */
export async function premisesByCode(manager: Desk): Promise<Map<string, number>> {
  const { rows } = await manager.call('premises.list', { pageSize: 200 })
  return new Map(rows.map((row) => [row.code, row.premisesId]))
}
