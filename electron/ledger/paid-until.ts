import type { CallOutput } from '../../shared/contract/index.ts'
import { addDays } from '../../shared/dates.ts'
import type { ReadDb } from '../db/database.ts'
import { accountId } from './accounts.ts'
import { roomText } from './rooms.ts'
import { STANDS, standing } from './stands.ts'

/** Somebody still pays for the first day of a charge `c` that was taken back, and nobody has charged it again. */
const NOT_CHARGED_AGAIN = `NOT EXISTS (SELECT 1 FROM charge again WHERE again.premises_id = c.premises_id AND again.fee_item_id = c.fee_item_id AND again.kind IN ('billed', 'metered')
    AND again.from_date <= c.from_date AND again.to_date >= c.from_date AND ${standing('again')})
  AND EXISTS (SELECT 1 FROM assignment pays WHERE pays.premises_id = c.premises_id AND pays.fee_item_id = c.fee_item_id AND pays.from_date <= c.from_date
    AND (pays.to_date IS NULL OR pays.to_date >= c.from_date) AND (pays.paid_until IS NULL OR pays.paid_until < c.from_date))`

/** The day until which each recurring item of the premises is paid: the end of what is billed and settled, or what the imported ledger said. */
export function paidUntil(db: ReadDb, premisesIds: readonly number[], today: string): CallOutput<'charges.open'>['paidUntil'] {
  const rows = db.all<{ building: string; unit: string; room: string; premisesId: number; feeItemId: number; feeItem: string; feeItemEn: string; start: string | null; billed: string | null; firstOpen: string | null; takenBack: string | null; earlierOpen: number }>(
    `SELECT a.premises_id AS premisesId, p.building, p.unit, p.room, a.fee_item_id AS feeItemId, f.name AS feeItem, f.name_en AS feeItemEn, min(coalesce(a.paid_until, date(a.from_date, '-1 day'))) AS start,
       (SELECT max(c.to_date) FROM charge c WHERE c.premises_id = a.premises_id AND c.fee_item_id = a.fee_item_id AND c.kind IN ('billed', 'metered') AND ${STANDS}) AS billed,
       (SELECT min(c.from_date) FROM charge c JOIN ledger_balance b ON b.account_id = ?1 AND b.premises_id = c.premises_id AND b.subject = c.id
         WHERE c.premises_id = a.premises_id AND c.fee_item_id = a.fee_item_id AND c.kind IN ('billed', 'metered')) AS firstOpen,
       (SELECT min(c.from_date) FROM charge c WHERE c.premises_id = a.premises_id AND c.fee_item_id = a.fee_item_id AND c.kind IN ('billed', 'metered') AND NOT ${STANDS} AND ${NOT_CHARGED_AGAIN}) AS takenBack,
       EXISTS (SELECT 1 FROM charge c JOIN ledger_balance b ON b.account_id = ?1 AND b.premises_id = c.premises_id AND b.subject = c.id
         WHERE c.premises_id = a.premises_id AND c.kind = 'opening') AS earlierOpen
     FROM assignment a JOIN premises p ON p.id = a.premises_id JOIN fee_item f ON f.id = a.fee_item_id
     WHERE f.charging = 'period' AND a.premises_id IN (SELECT value FROM json_each(?2)) AND (a.to_date IS NULL OR a.to_date >= ?3)
     GROUP BY a.premises_id, a.fee_item_id ORDER BY a.premises_id, a.fee_item_id`, accountId(db, 'receivable'), JSON.stringify(premisesIds), today)
  return rows.map((row) => ({
    premisesId: row.premisesId, room: roomText(row), feeItemId: row.feeItemId, feeItem: row.feeItem, feeItemEn: row.feeItemEn,
    date: earliest(row.billed ?? row.start, before(row.firstOpen), row.billed === null ? null : before(row.takenBack)),
    earlierOpen: row.earlierOpen === 1,
  }))
}

function before(day: string | null): string | null {
  return day === null ? null : addDays(day, -1)
}

function earliest(...days: (string | null)[]): string | null {
  return days.reduce((early, day) => (day === null || (early !== null && early <= day) ? early : day))
}
