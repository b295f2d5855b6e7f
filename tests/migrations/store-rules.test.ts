import type Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingGuards } from '../../electron/db/guards.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, makeApp, newOffice, signIn, MANAGER } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'
import { fen } from '../../shared/money.ts'

/** The rules the database holds a second time, tried on a connection that writes as the app's own does. */
let inside: Database.Database
let dataFolder: string

async function workedStore(): Promise<void> {
  const app = await makeApp({ dataFolder })
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', arrears: '100' }, { room: '102' }]))
  const cashier = await addPerson(app, manager, 'limin', 'cashier')
  const shift = await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(10_000) })
  const { charges } = await cashier.call('charges.open', { premisesIds: [1] })
  const item = (await cashier.call('fees.items', {})).items.find((row) => row.kind === 'deposit')?.feeItemId ?? 0
  await cashier.call('charges.dispute', { requestId: cashier.requestId(), chargeId: charges[0]?.chargeId ?? 0, reason: '已缴', reviewOn: null })
  await cashier.call('payments.collect', {
    requestId: cashier.requestId(), premisesId: 1, payerName: '住户101', payerPartyId: null, charges: [{ chargeId: charges[0]?.chargeId ?? 0, amountFen: fen(6_000) }], prepayments: [],
    deposits: [{ premisesId: 1, feeItemId: item, amountFen: fen(5_000) }], methods: [{ method: 'wechat', amountFen: fen(11_000), reference: '' }], notesChecked: false,
  })
  await cashier.call('shift.count', { requestId: cashier.requestId(), shiftId: shift.id, lines: [] })
  await cashier.call('receipts.spoilPaper', { requestId: cashier.requestId(), paperNumber: '7', reason: '写错' })
}

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'foyer-rules-'))
  await workedStore()
  inside = await openInside(dataFolder, 'write')
})
afterAll(() => {
  inside.close()
  rmSync(dataFolder, { recursive: true })
})

/** What SQLite says to it; nothing is kept. */
function refusal(sql: string): string {
  try {
    inside.exec(`BEGIN IMMEDIATE; ${sql}`)
    return 'taken'
  } catch (error) {
    return String(error)
  } finally {
    if (inside.inTransaction) inside.exec('ROLLBACK')
  }
}

describe('the store as it is opened', () => {
  test('has every pragma the promises rest on, on both connections', async () => {
    const pragma = (name: string) => inside.pragma(name, { simple: true })
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers'].map(pragma)).toEqual(['wal', 2, 1, 1])
    expect(missingGuards(inside)).toEqual([])
    const app = await makeApp()
    await newOffice(app)
    const reader = await openInside(app.dataFolder)
    expect(reader.pragma('query_only', { simple: true })).toBe(1)
    expect(() => reader.exec(`UPDATE property SET name = 'x'`)).toThrow(/readonly/)
    reader.close()
  })

  test('makes its guards again when one was dropped or replaced', async () => {
    const app = await makeApp()
    await newOffice(app)
    const before = await openInside(app.dataFolder, 'write')
    before.exec(`DROP TRIGGER guard_receipt_delete; DROP TRIGGER guard_charge_update; CREATE TRIGGER guard_charge_update BEFORE UPDATE ON charge BEGIN SELECT 1; END`)
    expect(missingGuards(before).toSorted()).toEqual(['guard_charge_update', 'guard_receipt_delete'])
    before.close()
    await app.reopen()
    await signIn(app, MANAGER.login)
    const after = await openInside(app.dataFolder)
    expect(missingGuards(after)).toEqual([])
    after.close()
  })
})

describe('rows of money', () => {
  test.each(['ledger_entry', 'ledger_transfer', 'receipt', 'receipt_method', 'deposit', 'charge', 'shift_count', 'frozen_paper', 'audit', 'spoiled_paper'])('%s only grows', (table) => {
    expect((inside.prepare(`SELECT count(*) AS n FROM "${table}"`).get() as { n: number }).n).toBeGreaterThan(0)
    const column = (inside.prepare(`SELECT name FROM pragma_table_info('${table}') LIMIT 1`).get() as { name: string }).name
    expect(refusal(`UPDATE "${table}" SET "${column}" = "${column}"`)).toMatch(/only grows/)
    expect(refusal(`DELETE FROM "${table}"`)).toMatch(/only grows/)
    expect(refusal(`INSERT OR REPLACE INTO "${table}" SELECT * FROM "${table}"`)).toMatch(/only grows/)
  })

  test.each(['shift', 'charge_dispute', 'user', 'fee_item', 'tariff', 'task'])('%s keeps its rows', (table) => {
    expect((inside.prepare(`SELECT count(*) AS n FROM "${table}"`).get() as { n: number }).n).toBeGreaterThan(0)
    expect(refusal(`DELETE FROM "${table}"`)).toMatch(/keeps its rows|FOREIGN KEY/)
    expect(refusal(`INSERT OR REPLACE INTO "${table}" SELECT * FROM "${table}"`)).toMatch(/keeps its rows|FOREIGN KEY/)
  })

  test('a closed shift stays closed and takes no more transfers', () => {
    const close = 'UPDATE shift SET closed_at = 1;'
    expect(refusal(`${close} UPDATE shift SET closed_at = NULL`)).toMatch(/stays closed/)
    expect(refusal(`${close} UPDATE shift SET float_fen = 1`)).toMatch(/stays closed/)
    expect(refusal(`${close} INSERT INTO ledger_transfer (entry_id, debit_account_id, credit_account_id, amount_fen, shift_id) VALUES (1, 1, 2, 100, 1)`)).toMatch(/the shift is closed/)
  })

  test.each([
    ['half a fen', '12.5'], ['nothing', '0'], ['less than nothing', '-1'], ['a text', `'abc'`],
  ])('an amount of %s is refused wherever money stands', (_what, amount) => {
    expect(refusal(`INSERT INTO ledger_transfer (entry_id, debit_account_id, credit_account_id, amount_fen) VALUES (1, 1, 2, ${amount})`)).toMatch(/CHECK/)
    expect(refusal(`INSERT INTO charge (premises_id, fee_item_id, kind, payer, month, to_date, amount_fen, due_on, snapshot) VALUES (1, 1, 'one-off', 'owner', '2026-11', '2026-11-30', ${amount}, '2026-11-30', '{}')`)).toMatch(/CHECK/)
    expect(refusal(`INSERT INTO ledger_balance (account_id, premises_id, subject, amount_fen) VALUES (1, 1, 9, ${amount})`)).toMatch(/CHECK/)
    expect(refusal(`INSERT INTO receipt_method (receipt_id, method, amount_fen) VALUES (1, 'cash', ${amount})`)).toMatch(/CHECK|a red receipt gives back/)
    expect(refusal(`INSERT INTO assignment (premises_id, fee_item_id, tariff_id, payer, quantity, from_date) VALUES (1, 1, 1, 'owner', ${amount}, '2026-11-01')`)).toMatch(/CHECK/)
  })

  test.each([
    ['money from an account to itself', 'INSERT INTO ledger_transfer (entry_id, debit_account_id, credit_account_id, amount_fen) VALUES (1, 2, 2, 100)', /CHECK/],
    ['an account nobody knows', 'INSERT INTO ledger_transfer (entry_id, debit_account_id, credit_account_id, amount_fen) VALUES (1, 1, 999, 100)', /FOREIGN KEY/],
    ['two open shifts at a station', `INSERT INTO shift (station_id, user_id, business_date, opened_at, float_fen, float_lines) VALUES (1, 1, '2026-11-22', 1, 0, '[]')`, /UNIQUE/],
    ['a float below zero', `INSERT INTO shift (station_id, user_id, business_date, opened_at, closed_at, float_fen, float_lines) VALUES (1, 1, '2026-11-22', 1, 1, -1, '[]')`, /CHECK/],
    ['a receipt number twice', `INSERT INTO receipt SELECT 99, property_id, kind, NULL, year, sequence, 'SJ-other', paper_number, hand_written, written_at, entry_id, premises_id, payer_party_id, payer_name, total_fen, rounding_fen, tendered_fen, change_fen, shift_id, user_id, business_date, at, remark FROM receipt WHERE id = 1`, /UNIQUE/],
    ['a red receipt that takes nothing back', `INSERT INTO receipt SELECT 99, property_id, 'red', NULL, year, 1, 'HZ-1', '', 0, '', entry_id, premises_id, payer_party_id, payer_name, -total_fen, 0, 0, 0, shift_id, user_id, business_date, at, remark FROM receipt WHERE id = 1`, /CHECK/],
    ['a red receipt that takes money', `INSERT INTO receipt SELECT 99, property_id, 'red', 1, year, 1, 'HZ-1', '', 0, '', entry_id, premises_id, payer_party_id, payer_name, total_fen, 0, 0, 0, shift_id, user_id, business_date, at, remark FROM receipt WHERE id = 1`, /CHECK/],
    ['a share above the whole', 'INSERT INTO ownership (premises_id, party_id, share_numerator, share_denominator) VALUES (1, 1, 3, 2)', /CHECK/],
    ['a login twice', `INSERT INTO user (login, name, role, created_at) VALUES ('manager', 'x', 'clerk', 1)`, /UNIQUE/],
    ['a role nobody knows', `INSERT INTO user (login, name, role, created_at) VALUES ('x', 'x', 'owner', 1)`, /CHECK/],
  ])('%s is refused', (_what, sql, message) => {
    expect(refusal(sql)).toMatch(message)
  })
})
