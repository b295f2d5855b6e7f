import { AGES, ageOf, daysOverdue, sumByAge } from '../../../shared/ages.ts'
import { METHODS } from '../../../shared/contract/fees.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import { openOn } from '../../ledger/arrears.ts'
import { daySummary } from '../../ledger/day.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { readLanguage } from '../../ledger/office.ts'
import { roomText } from '../../ledger/rooms.ts'
import type { Table } from '../../ledger/write-tables.ts'
import { cardSalesTables } from './card-tables.ts'
import { balanceTables, monthTables } from './report-tables.ts'
import { moveInCases, ownerNames, premisesWithBalances, receiptsBetween } from './store.ts'
import { unclaimedTable } from './unclaimed-tables.ts'

export type ExportName = 'day' | 'receipts' | 'premises' | 'arrears' | 'move-ins' | 'card-sales' | 'unclaimed' | 'month' | 'balances'
type Range = { from: string; to: string; today: string }

export function tablesFor(db: ReadDb, name: ExportName, range: Range): Table[] {
  switch (name) {
    case 'day': return dayTables(db, range.to)
    case 'receipts': return [receiptsTable(db, range)]
    case 'premises': return [premisesTable(db, range.today)]
    case 'arrears': return arrearsTables(db, range.to, range.today)
    case 'move-ins': return [moveInsTable(db)]
    case 'card-sales': return cardSalesTables(db, range.from, range.to)
    case 'unclaimed': return [unclaimedTable(db, range.from, range.to)]
    case 'month': return monthTables(db, range.to)
    case 'balances': return balanceTables(db, range.to)
    default: return name satisfies never
  }
}

function dayTables(db: ReadDb, date: string): Table[] {
  const words = deskWords(db)
  const heading = words.headings
  const day = daySummary(db, date)
  return [
    {
      sheet: words.sheets.day(date),
      columns: [{ heading: heading.method, kind: 'text' }, { heading: heading.count, kind: 'number' }, { heading: heading.amount, kind: 'fen' }],
      rows: [
        ...day.methods.map((row) => [words.methods[row.method], row.count, row.sumFen]), [words.total, day.receiptCount, day.totalFen],
        ...day.refunds.map((row) => [words.refundedBy(words.methods[row.method]), row.count, -row.sumFen]),
        ...(day.fromPrepaidFen > 0 ? [[words.fromPrepaid, null, day.fromPrepaidFen], [words.receiptsTotal, day.receiptCount, day.receiptsFen]] : []),
      ],
    },
    {
      sheet: words.sheets.items,
      columns: [{ heading: heading.item, kind: 'text', width: 24 }, { heading: heading.count, kind: 'number' }, { heading: heading.amount, kind: 'fen' }],
      rows: day.items.map((row) => [row.feeItem, row.count, row.sumFen]),
    },
    receiptsTable(db, { from: date, to: date, today: date }),
    {
      sheet: words.sheets.shifts,
      columns: [
        { heading: heading.cashier, kind: 'text' }, { heading: heading.station, kind: 'text' }, { heading: heading.opened, kind: 'text', width: 18 }, { heading: heading.closed, kind: 'text', width: 18 }, { heading: heading.receiver, kind: 'text' },
        { heading: heading.float, kind: 'fen' }, { heading: heading.takings, kind: 'fen' }, { heading: heading.ofItCash, kind: 'fen' }, { heading: words.fromPrepaid, kind: 'fen' }, { heading: heading.expected, kind: 'fen' }, { heading: heading.counted, kind: 'fen' }, { heading: heading.overShort, kind: 'fen' },
        { heading: heading.reason, kind: 'text', width: 30 }, { heading: heading.firstReceipt, kind: 'text' }, { heading: heading.lastReceipt, kind: 'text' },
      ],
      rows: day.shifts.map((row) => [
        row.userName, row.station, row.openedAt, row.closedAt, row.handedTo, row.floatFen, row.takingsFen, row.cashFen, row.fromPrepaidFen, row.expectedFen, row.countedFen, row.differenceFen, row.reason, row.receiptFirst, row.receiptLast,
      ]),
    },
  ]
}

function receiptsTable(db: ReadDb, { from, to }: Range): Table {
  const words = deskWords(db)
  const heading = words.headings
  const rows = receiptsBetween(db, from, to)
  const methods = [...METHODS, 'prepaid', 'deposit', 'unclaimed'] as const
  return {
    sheet: words.sheets.receipts,
    columns: [
      { heading: heading.number, kind: 'text', width: 18 }, { heading: heading.kind, kind: 'text' }, { heading: heading.paperNumber, kind: 'text' }, { heading: heading.time, kind: 'text', width: 18 }, { heading: heading.room, kind: 'text' }, { heading: heading.payer, kind: 'text' },
      { heading: heading.amount, kind: 'fen' }, { heading: heading.rounding, kind: 'fen' }, ...methods.map((method) => ({ heading: words.methods[method], kind: 'fen' as const })),
      { heading: heading.cashier, kind: 'text' }, { heading: heading.remark, kind: 'text', width: 24 },
    ],
    rows: rows.map((row) => {
      const paid = JSON.parse(row.methods) as Record<string, number>
      return [
        row.number, words.receiptKinds[row.kind] + (row.voided === 1 ? words.voidMark : ''), row.paperNumber, dateTime(row.at), roomText(row), row.payer, row.voided === 1 ? null : row.totalFen, row.roundingFen === 0 || row.voided === 1 ? null : -row.roundingFen,
        ...methods.map((method) => (row.voided === 1 ? null : paid[method] ?? null)), row.cashier, row.remark,
      ]
    }),
  }
}

function premisesTable(db: ReadDb, today: string): Table {
  const words = deskWords(db)
  const heading = words.headings
  const rows = premisesWithBalances(db, today)
  return {
    sheet: words.sheets.premises,
    columns: [
      { heading: heading.room, kind: 'text' }, { heading: heading.area, kind: 'area' }, { heading: heading.use, kind: 'text' }, { heading: heading.state, kind: 'text' }, { heading: heading.owners, kind: 'text', width: 22 }, { heading: heading.tenants, kind: 'text', width: 22 },
      { heading: heading.owed, kind: 'fen' }, { heading: heading.prepaid, kind: 'fen' },
    ],
    rows: rows.map((row) => [roomText(row), row.areaCenti, words.uses[row.use], words.states[row.state], row.owners, row.tenants, row.openFen, row.prepaidFen]),
  }
}

/** Every charge that was open at the end of a day, and the same by premises, payer and age. */
function arrearsTables(db: ReadDb, asOf: string, today: string): Table[] {
  const words = deskWords(db)
  const heading = words.headings
  const owners = ownerNames(db, today)
  const charges = openOn(db, asOf)
  const payer = (name: string): string => words.payers[name] ?? name
  const byDebtor = Map.groupBy(charges, (charge) => `${charge.premisesId} ${charge.payer}`)
  return [
    {
      sheet: words.sheets.arrears,
      columns: [
        { heading: heading.room, kind: 'text' }, { heading: heading.owners, kind: 'text', width: 22 }, { heading: heading.item, kind: 'text' }, { heading: heading.from, kind: 'text' }, { heading: heading.to, kind: 'text' }, { heading: heading.due, kind: 'text' },
        { heading: heading.charged, kind: 'fen' }, { heading: heading.open, kind: 'fen' }, { heading: heading.remark, kind: 'text' },
        { heading: heading.debtor, kind: 'text', width: 22 }, { heading: heading.daysOverdue, kind: 'number' }, { heading: heading.age, kind: 'text' },
      ],
      rows: charges.map((row) => [
        roomText(row), owners.get(row.premisesId) ?? '', readLanguage(db) === 'en' ? row.feeItemEn : row.feeItem, row.from, row.to, row.dueOn, row.amountFen, row.openFen, row.disputed ? words.disputed : null,
        payer(row.payer), Math.max(0, daysOverdue(row.dueOn, asOf)), words.ages[ageOf(row.dueOn, asOf)],
      ]),
    },
    {
      sheet: words.sheets.ages,
      columns: [{ heading: heading.room, kind: 'text' }, { heading: heading.debtor, kind: 'text', width: 22 }, ...AGES.map((age) => ({ heading: words.ages[age], kind: 'fen' as const })), { heading: heading.owed, kind: 'fen' }],
      rows: [...byDebtor.values()].flatMap((group) => group.slice(0, 1).map((first) => [
        roomText(first), payer(first.payer), ...sumByAge(group, asOf).map((sum) => (sum === 0 ? null : sum)), group.reduce((sum, charge) => sum + charge.openFen, 0),
      ])),
    },
  ]
}

function moveInsTable(db: ReadDb): Table {
  const words = deskWords(db)
  const heading = words.headings
  const rows = moveInCases(db)
  return {
    sheet: words.sheets['move-ins'],
    columns: [
      { heading: heading.room, kind: 'text' }, { heading: heading.name, kind: 'text' }, { heading: heading.role, kind: 'text' }, { heading: heading.started, kind: 'text', width: 18 }, { heading: heading.finished, kind: 'text', width: 18 }, { heading: heading.state, kind: 'text' }, { heading: heading.clerk, kind: 'text' },
    ],
    rows: rows.map((row) => [roomText(row), row.mover, words.moverKinds[row.moverKind], dateTime(row.openedAt), row.closedAt === null ? null : dateTime(row.closedAt), words.cases[row.state], row.clerk]),
  }
}

