import type { CallName } from '../../shared/contract/index.ts'
import type { Topic } from '../../shared/contract/define.ts'

/** Which open queries read again when a topic comes by. One table, so that a new query has one place to be named in. */
export const QUERIES_OF_TOPIC = {
  session: ['session.current', 'setup.state', 'shift.current'],
  users: ['users.list', 'users.names', 'session.current'],
  'sealed-codes': ['sealedCodes.list', 'shift.sheet'],
  settings: ['deposits.list', 'deposits.get', 'leases.ending', 'settings.get', 'session.current', 'billing.preview'],
  premises: ['arrears.list', 'arrears.everyPremises', 'premises.list', 'premises.get', 'find.search', 'session.current', 'charges.open', 'billing.preview', 'moveIn.list', 'import.preview', 'premises.grid', 'deliveries.list', 'deliveries.waiting', 'delivery.get', 'meters.ofPremises', 'ownership.preview', 'leases.current', 'leases.ending', 'payers.list', 'payers.preview', 'members.list', 'moveOut.stays', 'sharedCosts.preview', 'sharedCosts.choices'],
  unclaimed: ['reports.month', 'unclaimed.list', 'unclaimed.get', 'unclaimed.preview', 'unclaimed.charges'],
  tasks: ['tasks.list', 'deskLog.list', 'premises.get', 'shift.sheet'],
  'move-ins': ['moveIn.list', 'moveIn.get', 'premises.get', 'shift.sheet'],
  notices: ['moveIn.list', 'moveIn.get', 'shift.sheet'],
  charges: ['reports.month', 'reports.asOf', 'charges.otherPremises', 'unclaimed.charges', 'unclaimed.get', 'arrears.list', 'arrears.everyPremises', 'dunning.get', 'dunning.promises', 'charges.open', 'charges.ahead', 'charges.previewAhead', 'charges.history', 'premises.list', 'premises.get', 'billing.preview', 'day.summary', 'shift.sheet', 'import.preview', 'moveOut.get', 'ownership.preview', 'payers.preview', 'payers.list', 'months.list', 'sharedCosts.list', 'sharedCosts.preview', 'monthCards.list', 'cardSales.before', 'cardSales.price', 'cardSales.day'],
  billing: ['reports.month', 'reports.asOf', 'billing.runs', 'billing.preview', 'months.list', 'sharedCosts.list', 'sharedCosts.preview'],
  receipts: ['finance.receipts', 'shifts.held', 'overShort.list', 'reports.cashierDay', 'reports.month', 'reports.asOf', 'charges.otherPremises', 'unclaimed.list', 'unclaimed.get', 'unclaimed.charges', 'unclaimed.preview', 'deposits.list', 'deposits.get', 'arrears.list', 'arrears.everyPremises', 'dunning.get', 'dunning.promises', 'receipts.list', 'receipts.get', 'premises.get', 'charges.open', 'charges.ahead', 'charges.history', 'shift.sheet', 'day.summary', 'feeStarts.list', 'months.list', 'sharedCosts.list', 'monthCards.list', 'cardSales.before', 'cardSales.day', 'stock.list', 'stock.get', 'stock.next', 'invoices.list'],
  shift: ['finance.list', 'overShort.list', 'shifts.held', 'reports.cashierDay', 'reports.month', 'stock.list', 'stock.get', 'stock.next', 'shift.current', 'shift.counts', 'cashMoves.list', 'stations.list', 'shift.night', 'shift.sheet', 'shift.handOvers', 'session.current', 'day.summary', 'receipts.list', 'receipts.get'],
  stock: ['stock.list', 'stock.get', 'stock.next', 'shift.sheet', 'receipts.list'],
  invoices: ['invoices.list', 'receipts.get', 'receipts.list'],
  drafts: [],
  backups: ['backup.list'],
  deliveries: ['deliveries.list', 'deliveries.waiting', 'delivery.get', 'defects.list', 'premises.grid', 'feeStarts.list'],
  'move-outs': ['deposits.list', 'deposits.get', 'moveOut.list', 'moveOut.get', 'moveOut.stays', 'registrations.list', 'feeStarts.list'],
  parties: ['arrears.list', 'arrears.everyPremises', 'members.list', 'leases.ending', 'parties.get', 'archive.get', 'archive.timeLine', 'premises.get', 'find.search'],
  deposits: ['shifts.held', 'day.summary', 'reports.cashierDay', 'reports.month', 'reports.asOf', 'deposits.list', 'deposits.get', 'moveOut.get', 'shift.sheet', 'premises.get', 'charges.open'],
  duties: ['registrations.list', 'feeStarts.list'],
  keys: ['shift.sheet', 'keys.list', 'delivery.get', 'moveOut.get'],
  tariffs: ['tariffs.list', 'assignments.list', 'assignments.preview', 'reductions.list', 'fees.items', 'premises.get', 'offers.list', 'charges.previewAhead', 'monthCards.price', 'cardSales.price'],
  dunning: ['shift.sheet', 'arrears.list', 'dunning.get', 'dunning.promises'],
  cards: ['monthCards.list', 'cardSales.before', 'cardSales.price', 'cardSales.day', 'find.search', 'shift.sheet'],
  meters: ['meters.ofPremises', 'meters.list', 'rounds.list', 'rounds.get', 'readings.previewFile', 'delivery.get', 'moveIn.get', 'moveOut.get', 'billing.preview'],
  'petty-cash': ['pettyCash.list'],
  instructions: ['find.search', 'instructions.list', 'instructions.of', 'shift.sheet'],
  'desk-checks': ['deskChecks.items', 'deskChecks.of', 'shift.sheet'],
  archive: ['certificates.list', 'archive.get', 'archive.timeLine', 'archivePapers.lent', 'parties.get'],
} as const satisfies { [T in Topic]: readonly CallName[] }

export function queriesOf(topics: readonly string[]): ReadonlySet<string> {
  return new Set(topics.flatMap((topic) => (isTopic(topic) ? QUERIES_OF_TOPIC[topic] : [])))
}

function isTopic(topic: string): topic is Topic {
  return Object.hasOwn(QUERIES_OF_TOPIC, topic)
}
