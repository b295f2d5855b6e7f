import type Database from 'better-sqlite3'

/** Rows that are never changed or deleted. */
const APPEND_ONLY = ['ledger_entry', 'ledger_transfer', 'receipt', 'receipt_method', 'deposit', 'charge', 'shift_count', 'hand_over', 'frozen_paper', 'paper_print', 'audit', 'spoiled_paper', 'billing_run',
  'charge_adjustment', 'charge_payer', 'ownership_transfer', 'meter_reading', 'signing', 'billing_undo', 'shared_cost', 'card_sale', 'late_fee_claim', 'dunning_letter', 'shared_cost_part',
  'charge_reading', 'missed_reading', 'month_card', 'charged_ahead', 'receipt_void',
  'correction_slip', 'deposit_refund_step', 'deposit_payout', 'statement_import', 'unclaimed_money', 'money_claim', 'stock_book', 'stock_move', 'receipt_check',
  'receipt_sheet', 'over_short_settlement', 'shift_method_count', 'cash_move', 'petty_cash_move', 'night_close', 'night_opening'] as const

/** Rows that stay but may move on: a shift closes once, a dispute is lifted once. */
const NEVER_DELETED = ['shift', 'charge_dispute', 'move_in_case', 'department_notice', 'department_notice_line', 'user', 'fee_item', 'tariff', 'task', 'receipt_counter',
  'delivery_case', 'move_out_case', 'move_out_department', 'defect', 'key_issue', 'registration', 'fee_start_mark', 'deposit_request', 'deposit_refund',
  'sealed_paper', 'archive_record', 'archive_paper', 'paper_loan', 'attachment', 'ownership', 'lease', 'occupancy', 'mandate', 'fee_reduction', 'month_close', 'reading_round', 'dunning_contact', 'prepay_offer', 'sealed_code',
  'invoice_request', 'money_handed_in', 'over_short_case', 'standing_instruction', 'desk_check_item', 'desk_check_answer'] as const

function guardSql(): Map<string, string> {
  const guards = new Map<string, string>()
  const add = (name: string, body: string) => guards.set(name, `CREATE TRIGGER "${name}" ${body}`)
  for (const table of APPEND_ONLY) {
    add(`guard_${table}_update`, `BEFORE UPDATE ON "${table}" BEGIN SELECT RAISE(ABORT, '${table} only grows'); END`)
    add(`guard_${table}_delete`, `BEFORE DELETE ON "${table}" BEGIN SELECT RAISE(ABORT, '${table} only grows'); END`)
  }
  for (const table of NEVER_DELETED) {
    add(`guard_${table}_delete`, `BEFORE DELETE ON "${table}" BEGIN SELECT RAISE(ABORT, '${table} keeps its rows'); END`)
  }
  add('guard_receipt_counter', `BEFORE UPDATE ON "receipt_counter" WHEN NEW.last <> OLD.last + 1 BEGIN SELECT RAISE(ABORT, 'receipt numbers run on one by one'); END`)
  add('guard_receipt_method_sign', `BEFORE INSERT ON "receipt_method" WHEN (NEW.amount_fen < 0) <> ((SELECT kind FROM receipt WHERE id = NEW.receipt_id) = 'red')
    BEGIN SELECT RAISE(ABORT, 'a red receipt gives back, every other takes'); END`)
  add('guard_shift_closed', `BEFORE UPDATE ON "shift" WHEN OLD.closed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a closed shift stays closed'); END`)
  add('guard_transfer_closed_shift', `BEFORE INSERT ON "ledger_transfer" WHEN NEW.shift_id IS NOT NULL AND (SELECT closed_at FROM shift WHERE id = NEW.shift_id) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'the shift is closed'); END`)
  return guards
}

/** (Re)makes the triggers that hold the rules in the database; a table rebuilt by a migration has lost its own. */
export function makeGuards(connection: Database.Database): void {
  connection.transaction(() => {
    for (const [name, sql] of guardSql()) {
      connection.exec(`DROP TRIGGER IF EXISTS "${name}"`)
      connection.exec(sql)
    }
  })()
}

export function dropGuards(connection: Database.Database): void {
  for (const name of guardSql().keys()) connection.exec(`DROP TRIGGER IF EXISTS "${name}"`)
}

/** Names of guards that are missing or differ; empty when the store is as it should be. */
export function missingGuards(connection: Database.Database): string[] {
  const rows = connection.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`).all() as { name: string; sql: string }[]
  const present = new Map(rows.map((row) => [row.name, row.sql]))
  return [...guardSql()].filter(([name, sql]) => present.get(name) !== sql).map(([name]) => name)
}
