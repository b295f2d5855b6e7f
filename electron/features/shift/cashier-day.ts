import { keepPaper } from '../../db/frozen-papers.ts'
import { cashierDayDocument } from '../../documents/cashier-day.ts'
import { frozenText } from '../../documents/frozen-document.ts'
import { shiftOnPaper } from '../../ledger/cashier-paper.ts'
import type { CommandContext } from '../context.ts'

/** 收银日报表 of a shift that was just closed: what is signed with the drawer is printed the same years later. */
export function keepCashierDay({ db, now }: CommandContext, shiftId: number): void {
  const data = shiftOnPaper(db, shiftId)
  if (data === null) throw new Error(`shift ${shiftId} still runs`)
  const frozen = cashierDayDocument(data)
  keepPaper(db, { paper: 'cashier-day', subjectId: shiftId, ...frozenText(frozen), at: now })
}
