import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import type { ReadDb } from '../../db/database.ts'
import { PAID_BY_NAME } from '../../ledger/correction-slips.ts'
import { readLanguage } from '../../ledger/office.ts'
import { belongsTo } from './subject.ts'

type Entry = CallOutput<'archive.timeLine'>['entries'][number]
type Group = Entry['group']

/** A moment kept in milliseconds as it stands on the wall in Shanghai. */
const moment = (column: string) => `strftime('%Y-%m-%d %H:%M', ${column} / 1000 + 28800, 'unixepoch')`

/** One kind of thing that happens: when, what about, who. Columns: kind, at, what, who, more, fen, by (a user). */
type Source = { group: Group; sql: (of: (table: string) => string, words: Words) => string }
type Words = { item: string }

const rows = (kind: string, columns: { at: string; what?: string; who?: string; more?: string; fen?: string; by?: string }, from: string): string =>
  `SELECT '${kind}' AS kind, ${columns.at} AS at, ${columns.what ?? `''`} AS what, ${columns.who ?? `''`} AS who, ${columns.more ?? `''`} AS more, ${columns.fen ?? 'NULL'} AS fen, ${columns.by ?? 'NULL'} AS byId FROM ${from}`

const SOURCES: readonly Source[] = [
  { group: 'people', sql: (of) => rows('owner-from', { at: 'o.from_date', what: `o.share_numerator || '/' || o.share_denominator`, who: 'n.name' }, `ownership o JOIN party_name n ON n.party_id = o.party_id WHERE ${of('o')} AND o.from_date IS NOT NULL`) },
  { group: 'people', sql: (of) => rows('owner-until', { at: 'o.to_date', who: 'n.name' }, `ownership o JOIN party_name n ON n.party_id = o.party_id WHERE ${of('o')} AND o.to_date IS NOT NULL`) },
  { group: 'people', sql: (of) => rows('stay-from', { at: 'o.from_date', what: 'o.role', who: 'n.name', more: 'o.part' }, `occupancy o JOIN party_name n ON n.party_id = o.party_id WHERE ${of('o')} AND o.from_date IS NOT NULL AND (o.to_date IS NULL OR o.to_date >= o.from_date)`) },
  { group: 'people', sql: (of) => rows('stay-until', { at: 'o.to_date', what: 'o.role', who: 'n.name', more: 'o.part' }, `occupancy o JOIN party_name n ON n.party_id = o.party_id WHERE ${of('o')} AND o.to_date IS NOT NULL AND (o.from_date IS NULL OR o.to_date >= o.from_date)`) },
  { group: 'people', sql: (of) => rows('lease', { at: 'l.from_date', what: 'l.contract_number', who: 'n.name', more: `coalesce(l.to_date, '')` }, `lease l JOIN party_name n ON n.party_id = l.party_id WHERE ${of('l')} AND l.from_date IS NOT NULL`) },
  { group: 'people', sql: (of) => rows('affiliation', { at: 'f.from_date', what: 'f.kind', who: 'n.name' }, `affiliation f JOIN party_name n ON n.party_id = f.party_id WHERE ${of('f')}`) },
  { group: 'people', sql: (of) => rows('registration', { at: `coalesce(r.reported_on, ${moment('r.created_at')})`, what: 'r.event', who: 'n.name', more: 'r.state', by: 'r.recorded_by' }, `registration r JOIN party_name n ON n.party_id = r.party_id WHERE ${of('r')}`) },
  { group: 'events', sql: (of) => rows('delivery', { at: moment('c.opened_at'), who: `coalesce(n.name, '')`, by: 'c.opened_by' }, `delivery_case c LEFT JOIN party_name n ON n.party_id = c.party_id WHERE ${of('c')}`) },
  { group: 'events', sql: (of) => rows('delivery-closed', { at: moment('c.closed_at'), what: `CASE WHEN c.state = 'cancelled' THEN 'cancelled' ELSE c.outcome END`, who: `coalesce(n.name, '')`, by: 'c.closed_by' }, `delivery_case c LEFT JOIN party_name n ON n.party_id = c.party_id WHERE ${of('c')} AND c.closed_at IS NOT NULL`) },
  { group: 'events', sql: (of) => rows('move-in', { at: moment('c.opened_at'), what: 'c.mover_kind', who: `coalesce(n.name, '')`, by: 'c.opened_by' }, `move_in_case c LEFT JOIN party_name n ON n.party_id = c.party_id WHERE ${of('c')}`) },
  { group: 'events', sql: (of) => rows('move-in-closed', { at: moment('c.closed_at'), what: 'c.state', who: `coalesce(n.name, '')`, more: 'c.reason', by: 'c.closed_by' }, `move_in_case c LEFT JOIN party_name n ON n.party_id = c.party_id WHERE ${of('c')} AND c.closed_at IS NOT NULL`) },
  { group: 'events', sql: (of) => rows('move-out', { at: moment('c.opened_at'), who: 'n.name', by: 'c.opened_by' }, `move_out_case c JOIN party_name n ON n.party_id = c.party_id WHERE ${of('c')}`) },
  { group: 'events', sql: (of) => rows('move-out-closed', { at: moment('c.closed_at'), what: 'c.state', who: 'n.name', more: 'c.reason', by: 'c.closed_by' }, `move_out_case c JOIN party_name n ON n.party_id = c.party_id WHERE ${of('c')} AND c.closed_at IS NOT NULL`) },
  { group: 'events', sql: (of) => rows('record', { at: 'r.happened_on', what: 'r.kind', more: 'r.text', by: 'r.by' }, `archive_record r WHERE ${of('r')}`) },
  { group: 'events', sql: (of) => rows('record-closed', { at: moment('r.closed_at'), what: 'r.kind', more: 'r.outcome', by: 'r.closed_by' }, `archive_record r WHERE ${of('r')} AND r.closed_at IS NOT NULL AND r.kind <> 'note'`) },
  { group: 'events', sql: (of) => rows('task', { at: moment('t.created_at'), what: 't.kind', more: 't.text', by: 't.created_by' }, `task t WHERE ${of('t')}`) },
  { group: 'events', sql: (of) => rows('task-closed', { at: moment('t.closed_at'), what: 't.kind', more: `t.text || CASE WHEN t.outcome = '' THEN '' ELSE ' → ' || t.outcome END`, by: 't.closed_by' }, `task t WHERE ${of('t')} AND t.closed_at IS NOT NULL`) },
  { group: 'things', sql: (of) => rows('key-out', { at: moment('k.issued_at'), what: 'k.kind', who: 'k.holder', more: 'k.number', by: 'k.issued_by' }, `key_issue k WHERE ${of('k')}`) },
  { group: 'things', sql: (of) => rows('key-closed', { at: moment('k.closed_at'), what: 'k.kind', who: 'k.outcome', more: 'k.number', by: 'k.closed_by' }, `key_issue k WHERE ${of('k')} AND k.closed_at IS NOT NULL`) },
  { group: 'things', sql: (of) => rows('vehicle-from', { at: 'v.from_date', what: 'v.plate' }, `vehicle v WHERE ${of('v')}`) },
  { group: 'things', sql: (of) => rows('vehicle-until', { at: 'v.to_date', what: 'v.plate' }, `vehicle v WHERE ${of('v')} AND v.to_date IS NOT NULL`) },
  { group: 'papers', sql: (of) => rows('paper-taken', { at: 'a.taken_on', what: 'a.title', more: 'a.form', by: 'a.by' }, `archive_paper a WHERE ${of('a')}`) },
  { group: 'papers', sql: (of) => rows('paper-lent', { at: 'l.lent_on', what: 'a.title', who: 'l.borrower', by: 'l.lent_by' }, `paper_loan l JOIN archive_paper a ON a.id = l.paper_id WHERE ${of('a')}`) },
  { group: 'papers', sql: (of) => rows('paper-back', { at: 'l.returned_on', what: 'a.title', who: 'l.borrower', by: 'l.returned_to' }, `paper_loan l JOIN archive_paper a ON a.id = l.paper_id WHERE ${of('a')} AND l.returned_on IS NOT NULL`) },
  { group: 'papers', sql: (of) => rows('attached', { at: moment('a.added_at'), what: 'a.title', by: 'a.added_by' }, `attachment a WHERE ${of('a')}`) },
  { group: 'papers', sql: (of) => rows('attachment-removed', { at: moment('a.removed_at'), what: 'a.title', more: 'a.removed_reason', by: 'a.removed_by' }, `attachment a WHERE ${of('a')} AND a.removed_at IS NOT NULL`) },
  { group: 'papers', sql: (of) => rows('sealed', { at: moment('s.at'), what: 's.kind', who: 's.addressee', more: 's.number', by: 's.by' }, `sealed_paper s WHERE ${of('s')}`) },
]

/** What only a premises has: its money, meters, notices, transfers. */
const PREMISES_SOURCES: readonly Source[] = [
  { group: 'people', sql: () => rows('transfer', { at: 't.settled_on', what: 't.basis_kind', more: 't.basis_number', by: 't.by' }, `ownership_transfer t WHERE t.premises_id = ?1`) },
  { group: 'people', sql: () => rows('mandate', { at: 'm.from_date', what: 'm.scope', who: 'n.name', more: `coalesce(m.until_date, '')`, by: 'm.seen_by' }, `mandate m JOIN party_name n ON n.party_id = m.agent_party_id WHERE m.premises_id = ?1`) },
  { group: 'money', sql: (_of, { item }) => rows('payer-from', { at: 'a.from_date', what: `f.${item}`, who: `coalesce(n.name, '')`, more: 'a.payer' }, `assignment a JOIN fee_item f ON f.id = a.fee_item_id LEFT JOIN party_name n ON n.party_id = a.payer_party_id WHERE a.premises_id = ?1`) },
  { group: 'money', sql: (_of, { item }) => rows('charge', { at: `coalesce(${moment('r.at')}, c.from_date, c.to_date)`, what: `f.${item}`, more: `CASE WHEN c.from_date IS NULL THEN c.description ELSE c.from_date || ' – ' || c.to_date END`, fen: 'c.amount_fen', by: 'r.by' }, `charge c JOIN fee_item f ON f.id = c.fee_item_id LEFT JOIN billing_run r ON r.id = c.billing_run_id WHERE c.premises_id = ?1 AND c.kind IN ('billed', 'metered')`) },
  { group: 'money', sql: (_of, { item }) => rows('charge', { at: `coalesce(c.from_date, c.to_date)`, what: `f.${item}`, more: `CASE WHEN c.from_date IS NULL THEN c.description ELSE c.from_date || ' – ' || c.to_date END`, fen: 'c.amount_fen' }, `charge c JOIN fee_item f ON f.id = c.fee_item_id WHERE c.premises_id = ?1 AND c.kind <> 'billed' AND c.kind <> 'metered'`) },
  { group: 'money', sql: (_of, { item }) => rows('adjusted', { at: moment('j.at'), what: `f.${item}`, more: 'j.reason', fen: '-j.amount_fen', by: 'j.by' }, `charge_adjustment j JOIN charge c ON c.id = j.charge_id JOIN fee_item f ON f.id = c.fee_item_id WHERE c.premises_id = ?1`) },
  { group: 'money', sql: (_of, { item }) => rows('dispute', { at: moment('d.since'), what: `f.${item}`, more: 'd.reason', by: 'd.by' }, `charge_dispute d JOIN charge c ON c.id = d.charge_id JOIN fee_item f ON f.id = c.fee_item_id WHERE c.premises_id = ?1`) },
  { group: 'money', sql: () => rows('receipt', { at: moment('r.at'), what: 'r.kind', who: PAID_BY_NAME, more: 'r.number', fen: 'r.total_fen', by: 'r.user_id' }, `receipt r WHERE r.premises_id = ?1`) },
  { group: 'money', sql: (_of, { item }) => rows('deposit-asked', { at: moment('q.asked_at'), what: `f.${item}`, who: 'q.payee', by: 'q.asked_by' }, `deposit_refund q JOIN deposit d ON d.id = q.deposit_id JOIN fee_item f ON f.id = d.fee_item_id WHERE q.premises_id = ?1`) },
  { group: 'money', sql: (_of, { item }) => rows('deposit-paid', { at: moment('o.at'), what: `f.${item}`, who: 'q.payee', more: 'o.number', fen: 'o.paid_fen', by: 'o.by' }, `deposit_payout o JOIN deposit_refund q ON q.id = o.refund_id JOIN deposit d ON d.id = q.deposit_id JOIN fee_item f ON f.id = d.fee_item_id WHERE q.premises_id = ?1`) },
  { group: 'money', sql: () => rows('dunning-contact', { at: 'c.happened_on', what: 'c.way', who: `coalesce(c.promised_on, '')`, more: 'c.text', fen: 'c.promised_fen', by: 'c.by' }, `dunning_contact c WHERE c.premises_id = ?1`) },
  { group: 'money', sql: () => rows('dunning-letter', { at: moment('l.at'), what: 'l.level', who: 'l.payer_name', more: 'l.number', fen: 'l.principal_fen + l.late_fen', by: 'l.by' }, `dunning_letter l WHERE l.premises_id = ?1`) },
  { group: 'things', sql: () => rows('reading', { at: 'r.read_on', what: 'm.kind', more: 'm.number', who: `printf('%.3f', r.value / 1000.0)`, by: 'r.by' }, `meter_reading r JOIN meter m ON m.id = r.meter_id WHERE m.premises_id = ?1`) },
  { group: 'things', sql: () => rows('defect', { at: moment('d.created_at'), what: 'd.place', who: 'd.responsible', more: 'd.text', by: 'd.created_by' }, `defect d WHERE d.premises_id = ?1`) },
  { group: 'papers', sql: () => rows('notice', { at: moment('n.issued_at'), what: 'n.number', by: 'n.issued_by' }, `department_notice n JOIN move_in_case c ON c.id = n.case_id WHERE c.premises_id = ?1`) },
  { group: 'events', sql: () => rows('acknowledged', { at: moment('l.acknowledged_at'), what: 'l.department', who: 'l.acknowledged_by', more: 'l.reply', by: 'l.recorded_by' }, `department_notice_line l JOIN department_notice n ON n.id = l.notice_id JOIN move_in_case c ON c.id = n.case_id WHERE c.premises_id = ?1 AND l.acknowledged_at IS NOT NULL`) },
]

/** What only a person has: the receipts in their name, and what their record said before. */
const PARTY_SOURCES: readonly Source[] = [
  { group: 'people', sql: () => rows('mandate', { at: 'm.from_date', what: 'm.scope', who: 'n.name', more: `coalesce(m.until_date, '')`, by: 'm.seen_by' }, `mandate m JOIN party_name n ON n.party_id = m.agent_party_id WHERE m.agent_party_id = ?1 OR m.principal_party_id = ?1`) },
  { group: 'people', sql: () => rows('changed', { at: moment('c.at'), what: 'c.what', who: 'c.before', more: 'c.after', by: 'c.by' }, `party_change c WHERE c.party_id = ?1`) },
  { group: 'money', sql: () => rows('receipt', { at: moment('r.at'), what: 'r.kind', who: PAID_BY_NAME, more: 'r.number', fen: 'r.total_fen', by: 'r.user_id' }, `receipt r WHERE r.payer_party_id = ?1`) },
]

/** A stretch of everything that happened, newest first. */
export function timeLine(db: ReadDb, { subject, groups, skip, limit }: ParsedInput<'archive.timeLine'>): CallOutput<'archive.timeLine'> {
  const chosen = [...SOURCES, ...(subject.of === 'premises' ? PREMISES_SOURCES : PARTY_SOURCES)].filter((source) => groups.includes(source.group))
  if (chosen.length === 0) return { more: false, entries: [] }
  const words: Words = { item: readLanguage(db) === 'en' ? 'name_en' : 'name' }
  const parts = chosen.map((source) => `SELECT '${source.group}' AS "group", * FROM (${source.sql((table) => belongsTo(subject, table), words)})`)
  const entries = db.all<Entry>(
    `SELECT e."group", e.kind, e.at, e.what, e.who, e.more, e.fen, u.name AS by FROM (${parts.join(' UNION ALL ')}) e LEFT JOIN user u ON u.id = e.byId
     ORDER BY e.at DESC, e.kind LIMIT ?2 OFFSET ?3`, subject.id, limit + 1, skip)
  return { more: entries.length > limit, entries: entries.slice(0, limit) }
}
