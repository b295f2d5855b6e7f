import { checkMomentSchema } from '../../../shared/contract/desk-checks.ts'
import { fen } from '../../../shared/money.ts'
import type { ReadDb } from '../../db/database.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { handOverSheetDocument } from '../../documents/hand-over-sheet.ts'
import { readLanguage } from '../../ledger/office.ts'
import type { Sheet } from './store.ts'

/** What the book says and what was counted, a way by itself; one that was counted and took nothing stands too. */
function methodsOf({ methods, methodCounts }: Sheet) {
  const booked = methods.map((row) => ({ method: row.method, count: row.count, sumFen: row.sumFen }))
  const onlyCounted = methodCounts.filter((row) => row.differenceFen !== 0 && !booked.some((each) => each.method === row.method)).map((row) => ({ method: row.method, count: row.count, sumFen: row.expectedFen }))
  return [...booked, ...onlyCounted].map(({ method, count, sumFen }) => {
    const counted = methodCounts.find((row) => row.method === method)
    return { method, count, sum: fen(sumFen), ...(counted ? { expected: fen(counted.expectedFen), counted: fen(counted.sumFen) } : {}) }
  })
}

/** Each list of the property's, by when it is looked at. */
function checksOf({ checks }: Sheet) {
  return checkMomentSchema.options.map((moment) => {
    const items = checks.filter((check) => check.moment === moment)
    const wrong = items.flatMap(({ text, answer }) => (answer?.done === false ? [{ text, note: answer.note }] : []))
    return { moment, all: items.length, answered: items.filter((check) => check.answer !== null).length, wrong }
  })
}

/** 前台交接班记录表 as both signed it. */
export function handOverPaper(db: ReadDb, sheet: Sheet, remark: string): FrozenDocument {
  const { cash } = sheet
  return handOverSheetDocument({
    language: readLanguage(db), property: sheet.property, station: sheet.station, shift: `${sheet.shift.businessDate} #${sheet.shift.id}`,
    from: sheet.shift.openedAt, to: sheet.closedAt ?? '', out: sheet.shift.userName, in: sheet.receiver ?? '',
    cash: cash && {
      float: fen(cash.floatFen), cashIn: fen(cash.cashInFen), cashOut: fen(cash.cashOutFen), expected: fen(cash.expectedFen ?? 0), counted: fen(cash.countedFen ?? 0), counts: cash.counts,
      difference: fen(cash.differenceFen ?? 0), lines: cash.lines.map((line) => ({ value: fen(line.valueFen), count: line.count })),
      handedIn: fen(cash.handedInFen), nextFloat: fen(cash.nextFloatFen), slipNumber: cash.slipNumber, reason: cash.reason,
    },
    methods: methodsOf(sheet),
    gate: sheet.gate.map((row) => ({ key: row.key, done: row.state === 'done', text: row.text, note: row.note })),
    ...(sheet.witness === '' ? {} : { witness: sheet.witness }), night: sheet.kind === 'night' && sheet.receiver === null,
    fromPrepaid: fen(sheet.fromPrepaidFen),
    receipts: sheet.receipts.map((row) => ({ kind: row.kind, first: row.first, last: row.last, used: row.count, next: row.next, sum: fen(row.sumFen) })),
    books: sheet.stock,
    handWritten: sheet.handWritten, spoiled: sheet.spoiled, missing: sheet.missingPaper,
    cashMoves: sheet.cashMoves.map(({ kind, at, amountFen, reason, paperNumber, place }) => ({ kind, at, amount: fen(amountFen), reason, paperNumber, place })),
    checks: checksOf(sheet),
    matters: sheet.matters.map((matter) => ({ kind: matter.kind, premises: matter.room, text: matter.text, since: matter.since, accepted: matter.accepted, note: matter.note })),
    remark,
  })
}
