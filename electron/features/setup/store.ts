import type { ReadDb, WriteDb } from '../../db/database.ts'
import { loginKey } from '../../db/keyring.ts'
import { feeItem } from '../../db/schema/money.ts'
import { property, station, user } from '../../db/schema/office.ts'
import { seedAccounts } from '../../ledger/accounts.ts'
import { DEPARTMENTS } from '../../../shared/departments.ts'

type FirstRun = { language: 'zh-CN' | 'en'; office: string; property: string; managerName: string; login: string; now: number }

/** First rows of a new store: the office, station 1 with its drawer, the first manager, the usual fee items. */
export function fillNewStore(db: WriteDb, first: FirstRun): void {
  const propertyId = db.insert(property, { officeName: first.office, name: first.property })
  const stationId = db.insert(station, { propertyId, name: first.language === 'en' ? 'Station 1' : '1号台' })
  db.insert(user, { login: loginKey(first.login), name: first.managerName, role: 'manager', createdAt: first.now })
  db.run(`INSERT INTO setting (name, value) VALUES ('language', ?)`, JSON.stringify(first.language))
  db.run(`INSERT INTO setting (name, value) VALUES ('departments', ?)`, JSON.stringify(DEPARTMENTS[first.language]))
  seedAccounts(db, stationId)
  for (const item of FEE_ITEMS) db.insert(feeItem, item)
}

/** Who set the office up. */
export function firstManager(db: ReadDb): { id: number; login: string; name: string } {
  return db.one('SELECT id, login, name FROM user ORDER BY id LIMIT 1')
}

export function noteRecoveryKeyKept(db: WriteDb): void {
  db.run(`INSERT INTO setting (name, value) VALUES ('recoveryKeyKept', 'true') ON CONFLICT (name) DO NOTHING`)
}

const FEE_ITEMS = [
  { code: 'property-fee', name: '物业费', nameEn: 'Property fee', kind: 'recurring', accountCode: 'income:property-fee' },
  { code: 'parking-fee', name: '车位管理费', nameEn: 'Parking management fee', kind: 'recurring', accountCode: 'income:parking' },
  { code: 'refuse-fee', name: '生活垃圾处理费', nameEn: 'Household waste fee', kind: 'recurring', accountCode: 'collected:utilities' },
  { code: 'water', name: '水费', nameEn: 'Water', kind: 'one-off', accountCode: 'collected:utilities' },
  { code: 'electricity', name: '电费', nameEn: 'Electricity', kind: 'one-off', accountCode: 'collected:utilities' },
  { code: 'other', name: '其他收费', nameEn: 'Other', kind: 'one-off', accountCode: 'income:other' },
  { code: 'opening-arrears', name: '往期欠费', nameEn: 'Earlier arrears', kind: 'opening', accountCode: 'opening-balances' },
  { code: 'renovation-deposit', name: '装修押金', nameEn: 'Renovation deposit', kind: 'deposit', accountCode: 'deposit-held' },
  { code: 'access-card-deposit', name: '门禁卡押金', nameEn: 'Access card deposit', kind: 'deposit', accountCode: 'deposit-held' },
  { code: 'key-deposit', name: '钥匙押金', nameEn: 'Key deposit', kind: 'deposit', accountCode: 'deposit-held' },
] as const
