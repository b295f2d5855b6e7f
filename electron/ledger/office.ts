import { type Settings, settingsSchema } from '../../shared/contract/desk.ts'
import { DEPARTMENTS, NOTICE_TEMPLATES } from '../../shared/departments.ts'
import type { ReadDb } from '../db/database.ts'

/** Facts of the office that several features and the book itself need. */

export type Property = { id: number; name: string; officeName: string }

export function readProperty(db: ReadDb): Property {
  return db.one<Property>('SELECT id, name, office_name AS officeName FROM property ORDER BY id LIMIT 1')
}

export function readStation(db: ReadDb, stationId: number): { id: number; name: string } {
  return db.one('SELECT id, name FROM station WHERE id = ?', stationId)
}

export function readSettings(db: ReadDb): Settings {
  const rows = db.all<{ name: string; value: string }>('SELECT name, value FROM setting')
  const stored = Object.fromEntries(rows.filter((row) => row.name in settingsSchema.shape).map((row) => [row.name, JSON.parse(row.value)]))
  const settings: Settings = { ...DEFAULT_SETTINGS, ...stored }
  return 'noticeTemplates' in stored ? settings : { ...settings, noticeTemplates: usualTemplates(db, settings.departments) }
}

/** The day charges of a month are due by, from the office's setting. */
export function dueOnOf(db: ReadDb, month: string): string {
  return `${month}-${String(readSettings(db).dueDay).padStart(2, '0')}`
}

/** The usual words to departments, of those the property has; one of its own is told without words. */
function usualTemplates(db: ReadDb, departments: readonly string[]): Settings['noticeTemplates'] {
  const language = readLanguage(db)
  const usual = NOTICE_TEMPLATES[language]
  const known: readonly string[] = DEPARTMENTS[language]
  const own = (kind: keyof typeof usual) => departments.flatMap((department) => usual[kind].filter((line) => line.department === department).concat(known.includes(department) ? [] : [{ department, instruction: '' }]))
  return { tenant: own('tenant'), owner: own('owner'), company: own('company'), 'room-tenant': own('room-tenant'), member: own('member') }
}

export function readLanguage(db: ReadDb): 'zh-CN' | 'en' {
  return db.get<{ value: string }>(`SELECT value FROM setting WHERE name = 'language'`)?.value === '"en"' ? 'en' : 'zh-CN'
}

/** Whether the office has said that it keeps its recovery key; until then it is reminded. */
export function isRecoveryKeyKept(db: ReadDb): boolean {
  return db.get(`SELECT 1 FROM setting WHERE name = 'recoveryKeyKept'`) !== undefined
}

/** What a new office starts with. The custom behind each is unconfirmed, so each is a setting. */
export const DEFAULT_SETTINGS: Settings = {
  cashRounding: 10,
  departments: [...DEPARTMENTS['zh-CN']],
  noticeHours: 24,
  registrationDays: 3,
  foreignerHours: 24,
  taiwanHours: 24,
  noticeTemplates: NOTICE_TEMPLATES['zh-CN'],
  dueDay: 5,
  proration: 'days-of-month',
  floatFen: 50_000,
  freePrepaidSettles: true,
  overShortLimitFen: 5_000,
  denominations: [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10],
  receiptNote: '',
  waysToPay: '',
  dunningClause: '',
  dunningContact: '',
  waiverLimitFen: 10_000,
  feeStartRule: 'next-day',
  deemedDays: 30,
  moveOutNoticeDays: 15,
  leaseEndDays: [60, 30, 7],
  refundRules: [{ item: 'renovation-deposit', countersign: true, againDays: 30, thingsBack: false }, ...['access-card-deposit', 'key-deposit'].map((item) => ({ item, countersign: false, againDays: 0, thingsBack: true }))],
}
