import type { ReadDb, WriteDb } from '../db/database.ts'
import { ledgerAccount } from '../db/schema/money.ts'

type AccountKind = 'asset' | 'liability' | 'income' | 'clearing' | 'opening'

/** The chart of accounts. Drawers are added by station as `cash:STATION`; an account that comes later comes to older stores by a migration (0003, 0005, 0006). */
export const ACCOUNTS = {
  receivable: 'asset',
  prepaid: 'liability',
  'deposit-held': 'liability',
  unclaimed: 'liability',
  clearing: 'clearing',
  wechat: 'asset',
  alipay: 'asset',
  card: 'asset',
  bank: 'asset',
  cheque: 'asset',
  'in-transit': 'asset',
  'float-source': 'asset',
  'petty-cash': 'asset',
  'over-short': 'income',
  rounding: 'income',
  discount: 'income',
  'channel-fees': 'income',
  'deposit-kept': 'income',
  'petty-expense': 'income',
  'opening-balances': 'opening',
  'income:property-fee': 'income',
  'income:parking': 'income',
  'income:other': 'income',
  'collected:utilities': 'liability',
  /** 公共收益: what common areas earn belongs to all owners, never to the office. */
  'common:income': 'liability',
} as const satisfies Record<string, AccountKind>

export type AccountCode = keyof typeof ACCOUNTS | `cash:${number}`

export function drawer(stationId: number): AccountCode {
  return `cash:${stationId}`
}

function isAccountCode(code: string): code is AccountCode {
  return Object.hasOwn(ACCOUNTS, code) || /^cash:\d+$/.test(code)
}

/** The account of this code, as a fee item or a row of the book names it; a code that is in no chart is a fault of the store. */
export function requireAccountCode(code: string): AccountCode {
  if (!isAccountCode(code)) throw new Error(`no account ${code}`)
  return code
}

/** Makes the chart of a new store, with the drawer of its first station. */
export function seedAccounts(db: WriteDb, stationId: number): void {
  for (const [code, kind] of Object.entries(ACCOUNTS)) db.insert(ledgerAccount, { code, kind })
  db.insert(ledgerAccount, { code: drawer(stationId), kind: 'asset' })
}

const known = new WeakMap<ReadDb, Map<string, number>>()

/** The row of an account; the chart only ever grows, by a drawer for a new station, so it is read once and again for what is not in it yet. */
export function accountId(db: ReadDb, code: AccountCode): number {
  let ids = known.get(db)
  if (!ids?.has(code)) {
    ids = new Map(db.all<{ code: string; id: number }>('SELECT code, id FROM ledger_account').map((row) => [row.code, row.id]))
    known.set(db, ids)
  }
  const id = ids.get(code)
  if (id === undefined) throw new Error(`no account ${code}`)
  return id
}
