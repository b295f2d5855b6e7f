import type { CashierDay } from '../../shared/contract/reports.ts'
import { dateTime } from '../../shared/dates.ts'
import type { ReadDb } from '../db/database.ts'
import { cashierDay } from './cashier-day.ts'
import { readLanguage, readProperty } from './office.ts'

type OnPaper = { language: 'zh-CN' | 'en'; property: string; date: string; whose: string; station: string; span: string; printedAt: string; day: CashierDay }

/** A closed shift as 收银日报表 says it; null while it runs. */
export function shiftOnPaper(db: ReadDb, shiftId: number): OnPaper | null {
  const shift = db.get<{ whose: string; station: string; date: string; openedAt: number; closedAt: number | null }>(
    `SELECT u.name AS whose, t.name AS station, s.business_date AS date, s.opened_at AS openedAt, s.closed_at AS closedAt FROM shift s JOIN user u ON u.id = s.user_id JOIN station t ON t.id = s.station_id WHERE s.id = ?`, shiftId)
  if (!shift || shift.closedAt === null) return null
  const { whose, station, date, openedAt, closedAt } = shift
  const span = `${dateTime(openedAt)} – ${dateTime(closedAt)}`
  return { language: readLanguage(db), property: readProperty(db).name, date, whose, station, span, printedAt: dateTime(closedAt), day: cashierDay(db, { shiftId }) }
}

/** A whole day of everybody, as the book has it now. */
export function dayOnPaper(db: ReadDb, date: string, now: number): OnPaper {
  const stations = db.all<{ name: string }>('SELECT DISTINCT t.name FROM shift s JOIN station t ON t.id = s.station_id WHERE s.business_date = ? ORDER BY t.id', date)
  return { language: readLanguage(db), property: readProperty(db).name, date, whose: '', station: stations.map((station) => station.name).join(' '), span: dateTime(now), printedAt: dateTime(now), day: cashierDay(db, { date, userId: null }) }
}
