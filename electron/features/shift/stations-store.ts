import type { ReadDb, WriteDb } from '../../db/database.ts'
import { ledgerAccount } from '../../db/schema/money.ts'
import { station } from '../../db/schema/office.ts'
import { drawer } from '../../ledger/accounts.ts'
import { readProperty } from '../../ledger/office.ts'

/** Every station with who has its drawer; '' = nobody. */
export function stationRows(db: ReadDb): { stationId: number; name: string; takenBy: string }[] {
  return db.all(`SELECT t.id AS stationId, t.name, coalesce(u.name, '') AS takenBy FROM station t LEFT JOIN shift s ON s.station_id = t.id AND s.closed_at IS NULL LEFT JOIN user u ON u.id = s.user_id ORDER BY t.id`)
}

export function stationNamed(db: ReadDb, name: string): boolean {
  return db.get('SELECT 1 FROM station WHERE name = ?', name) !== undefined
}

/** A station with a drawer of its own in the chart of accounts. */
export function addStation(db: WriteDb, name: string): number {
  const stationId = db.insert(station, { propertyId: readProperty(db).id, name })
  db.insert(ledgerAccount, { code: drawer(stationId), kind: 'asset' })
  return stationId
}
