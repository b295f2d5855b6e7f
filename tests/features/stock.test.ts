import { expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import type { ErrorData } from '../../shared/wire.ts'
import { readPdf } from '../documents/support/read-pdf.ts'
import { handOver } from '../support/hand-over.ts'
import { importLedger, ledgerCsv, premisesByCode } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, type TestApp } from '../support/make-app.ts'

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  const clerk = await addPerson(app, manager, 'zhaolei', 'clerk', '赵蕾')
  await importLedger(app, manager, ledgerCsv([{ room: '301', name: '覃敏敏' }, { room: '302', name: '单雄信' }]), '2026-12-31')
  const shift = await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(0) })
  const premisesId = (await premisesByCode(manager)).get('1-1-301') ?? 0
  const items = new Map((await manager.call('fees.items', {})).items.map((item) => [item.code, item.feeItemId]))
  return { app, manager, cashier, clerk, shift, premisesId, item: (code: string): number => items.get(code) ?? 0 }
}

type Collect = CallInput<'payments.collect'>
const taking = (desk: Desk, premisesId: number, over: Partial<Collect>): Collect => ({
  requestId: desk.requestId(), premisesId, payerName: '覃敏敏', payerPartyId: null, charges: [], prepayments: [{ premisesId, feeItemId: null, amountFen: fen(1_000) }], deposits: [],
  methods: [{ method: 'wechat', amountFen: fen(1_000), reference: `wx-${desk.requestId()}` }], notesChecked: true, warned: ['same-amount-today'], ...over,
})
const collect = (desk: Desk, premisesId: number, over: Partial<Collect>) => desk.call('payments.collect', taking(desk, premisesId, over))
const refusal = (desk: Desk, premisesId: number, over: Partial<Collect>) => desk.refused('payments.collect', taking(desk, premisesId, over))
const addBook = (desk: Desk, first: string, last: string, name = `收据 ${first}`) => desk.call('stock.addBook', { requestId: desk.requestId(), name, first, last, receivedOn: '2026-11-22', receivedFrom: '财务部' })
const give = (desk: Desk, bookId: number, stationId: number) => desk.call('stock.give', { requestId: desk.requestId(), bookId, stationId, holder: '李敏', note: '' })
const next = async (desk: Desk) => (await desk.call('stock.next', {})).paperNumber
const fields = (error: ErrorData) => error.fields?.map(({ path, code }) => `${path} ${code}`)

async function pages(app: TestApp, desk: Desk, receiptId: number): Promise<string[]> {
  const { file } = await desk.call('papers.render', { paper: 'receipt', id: receiptId })
  const bytes = app.ports.files.get(file.handle, desk.session)?.bytes
  if (!bytes) throw new Error('no file')
  return (await readPdf(bytes)).pages.map((page) => page.lines.join('\n'))
}

test('books come in by their range: no number twice, the right way round, ending in digits, not from tomorrow', async () => {
  const { manager, cashier, clerk } = await office()
  await addBook(manager, '0012301', '0012350', '第 7 本')
  const refuse = async (over: Partial<CallInput<'stock.addBook'>>) => fields(await cashier.refused('stock.addBook', { requestId: cashier.requestId(), name: 'x', first: '0012351', last: '0012400', receivedOn: '2026-11-22', receivedFrom: '财务部', ...over }))
  expect(await refuse({ first: '0012350' })).toEqual(['first book-overlaps'])
  expect(await refuse({ first: '0012201', last: '0012400' })).toEqual(['first book-overlaps'])
  expect(await refuse({ last: '0012350' })).toEqual(['last book-upside-down'])
  expect(await refuse({ last: 'A0012400' })).toEqual(['last book-ends-differ'])
  expect(await refuse({ last: '12400' })).toEqual(['last book-ends-differ'])
  expect(await refuse({ first: '12A' })).toEqual(['first paper-number-form'])
  expect(await refuse({ last: '0912400' })).toEqual(['last book-too-large'])
  expect(await refuse({ receivedOn: '2026-11-23' })).toEqual(['receivedOn in-future'])
  expect((await clerk.refused('stock.addBook', { requestId: clerk.requestId(), name: 'x', first: '1', last: '2', receivedOn: '2026-11-22', receivedFrom: 'x' })).code).toBe('not-allowed')
  // The same digits with other letters, or more of them, are another book.
  await addBook(cashier, 'A0012301', 'A0012350')
  await addBook(cashier, '00012301', '00012350')
  expect((await clerk.call('stock.list', {})).books).toMatchObject([{ name: '第 7 本', first: '0012301', last: '0012350', size: 50, state: 'office', left: 50, next: '0012301', gaps: [] }, {}, {}])
})

test('a book goes to a station and back; the next form runs through it and over to the next book', async () => {
  const { manager, cashier, shift, premisesId } = await office()
  const { bookId } = await addBook(manager, '101', '103')
  const { bookId: second } = await addBook(manager, '201', '210')
  expect(await next(cashier)).toBeNull()
  await give(manager, bookId, shift.stationId)
  await give(manager, second, shift.stationId)
  expect((await manager.refused('stock.give', { requestId: manager.requestId(), bookId, stationId: shift.stationId, holder: 'x', note: '' })).code).toBe('book-given')
  expect(await next(cashier)).toBe('101')
  await collect(cashier, premisesId, { paperNumber: '101' })
  expect(await next(cashier)).toBe('102')
  await cashier.call('receipts.spoilPaper', { requestId: cashier.requestId(), paperNumber: '102', reason: '卡纸' })
  await cashier.call('stock.reportLost', { requestId: cashier.requestId(), bookId, from: '103', to: '103', reason: '找不到' })
  expect(await next(cashier)).toBe('201')
  expect((await cashier.call('stock.get', { bookId })).book).toMatchObject({ state: 'given', holder: '李敏', used: 1, spoiled: 1, lost: 1, left: 0, next: '', gaps: [] })
  await manager.call('stock.return', { requestId: manager.requestId(), bookId, note: '' })
  expect((await manager.refused('stock.return', { requestId: manager.requestId(), bookId, note: '' })).code).toBe('book-not-given')
  expect(fields(await manager.refused('stock.give', { requestId: manager.requestId(), bookId, stationId: shift.stationId, holder: 'x', note: '' }))).toEqual(['bookId book-used-up'])
  await manager.call('stock.close', { requestId: manager.requestId(), bookId, note: '' })
  for (const call of ['stock.return', 'stock.close'] as const) expect((await manager.refused(call, { requestId: manager.requestId(), bookId, note: '' })).code).toBe('book-closed')
  expect((await manager.call('stock.list', {})).books.map((book) => book.bookId)).toEqual([second])
  expect((await manager.call('stock.list', { closed: true })).books.map((book) => book.state)).toEqual(['given', 'closed'])
  expect((await manager.call('stock.get', { bookId })).moves.map((move) => [move.move, move.from, move.to, move.by])).toEqual([['closed', '', '', '王经理'], ['returned', '', '', '王经理'], ['lost', '103', '103', '李敏'], ['given', '', '', '王经理']])
})

test('forms lost ahead leave the numbers before them to be used; what was written on cannot be lost', async () => {
  const { manager, cashier, shift, premisesId } = await office()
  const { bookId } = await addBook(manager, '101', '120')
  await give(manager, bookId, shift.stationId)
  await collect(cashier, premisesId, { paperNumber: '101' })
  const lost = (from: string, to: string) => ({ requestId: cashier.requestId(), bookId, from, to, reason: '水浸' })
  expect(await cashier.call('stock.reportLost', lost('103', '105'))).toEqual({ count: 3 })
  expect(await next(cashier)).toBe('102')
  await collect(cashier, premisesId, { paperNumber: '102' })
  expect(await next(cashier)).toBe('106')
  expect(fields(await cashier.refused('stock.reportLost', lost('101', '101')))).toEqual(['from paper-number-used'])
  expect(fields(await cashier.refused('stock.reportLost', lost('105', '107')))).toEqual(['to forms-used-between'])
  expect(fields(await cashier.refused('stock.reportLost', lost('107', '106')))).toEqual(['to book-upside-down'])
  expect(fields(await cashier.refused('stock.reportLost', lost('107', '121')))).toEqual(['to paper-number-not-of-book'])
  expect(fields(await refusal(cashier, premisesId, { paperNumber: '103' }))).toEqual(['paperNumber paper-number-used'])
  expect(fields(await cashier.refused('receipts.spoilPaper', { requestId: cashier.requestId(), paperNumber: '104', reason: 'x' }))).toEqual(['paperNumber paper-number-used'])
  expect((await cashier.call('stock.get', { bookId })).moves[0]).toMatchObject({ move: 'lost', from: '103', to: '105', note: '水浸' })
})

test('another form than the next, or of no book here, is taken after a warning; without stock nothing is said', async () => {
  const { manager, cashier, shift, premisesId } = await office()
  await collect(cashier, premisesId, { paperNumber: '900' })
  const { bookId } = await addBook(manager, '101', '120')
  expect(fields(await refusal(cashier, premisesId, { paperNumber: '101' }))).toEqual(['paperNumber paper-not-ours'])
  await give(manager, bookId, shift.stationId)
  const error = await refusal(cashier, premisesId, { paperNumber: '104' })
  expect(error.fields).toMatchObject([{ path: 'paperNumber', code: 'paper-not-next', values: { number: '101' } }])
  expect(fields(await refusal(cashier, premisesId, { handWritten: { paperNumber: '103', writtenAt: '2026-11-22 08:50' } }))).toEqual(['handWritten.paperNumber paper-not-next'])
  await collect(cashier, premisesId, { paperNumber: '104', warned: ['same-amount-today', 'paper-not-next'] })
  expect(fields(await refusal(cashier, premisesId, { paperNumber: '500' }))).toEqual(['paperNumber paper-not-ours'])
  await collect(cashier, premisesId, { paperNumber: '500', warned: ['same-amount-today', 'paper-not-ours'] })
  await collect(cashier, premisesId, { paperNumber: '' })
  const { gaps } = (await cashier.call('stock.get', { bookId })).book
  expect(gaps).toEqual([{ from: '101', to: '103', count: 3, after: '', afterReceipt: '', afterAt: '' }])
})

test('a skipped form blocks the hand-over, says after which receipt it began, and is settled by spoiling or losing it', async () => {
  const { app, manager, cashier, shift, premisesId } = await office()
  const { bookId } = await addBook(manager, '101', '120')
  await give(manager, bookId, shift.stationId)
  const first = await collect(cashier, premisesId, { paperNumber: '101' })
  app.advance(60_000)
  await collect(cashier, premisesId, { paperNumber: '105', warned: ['same-amount-today', 'paper-not-next'] })
  const sheet = await cashier.call('shift.sheet', { shiftId: shift.id })
  expect(sheet.missingPaper).toEqual(['102', '103', '104'])
  expect(sheet.stock).toEqual([{ bookId, name: '收据 101', first: '101', last: '120', used: 2, next: '106', gaps: [{ from: '102', to: '104', count: 3, after: '101', afterReceipt: first.receipts[0]?.number, afterAt: '2026-11-22 09:02' }] }])
  await expect(handOver(cashier, 'manager')).rejects.toThrow('paper-number-missing')
  expect((await manager.refused('stock.return', { requestId: manager.requestId(), bookId, note: '' })).code).toBe('book-has-gaps')
  expect((await manager.refused('stock.close', { requestId: manager.requestId(), bookId, note: 'x' })).code).toBe('book-has-gaps')
  await cashier.call('receipts.spoilPaper', { requestId: cashier.requestId(), paperNumber: '102', reason: '卡纸' })
  await cashier.call('stock.reportLost', { requestId: cashier.requestId(), bookId, from: '103', to: '104', reason: '找不到' })
  expect((await cashier.call('shift.sheet', { shiftId: shift.id })).missingPaper).toEqual([])
  const { nextShiftId } = await handOver(cashier, 'manager')
  expect((await manager.call('shift.sheet', { shiftId: nextShiftId })).stock).toMatchObject([{ used: 0, next: '106', gaps: [] }])
  // What was signed stays as it was signed.
  await collect(manager, premisesId, { paperNumber: '106' })
  expect((await manager.call('shift.sheet', { shiftId: shift.id })).stock).toMatchObject([{ used: 3, next: '106' }])
})

test('hand-written forms and printed ones of one book leave no hole between them', async () => {
  const { cashier, shift, premisesId } = await office()
  const byHand = (paperNumber: string) => collect(cashier, premisesId, { handWritten: { paperNumber, writtenAt: '2026-11-22 08:50' } })
  await byHand('101')
  await collect(cashier, premisesId, { paperNumber: '102' })
  await byHand('103')
  expect((await cashier.call('shift.sheet', { shiftId: shift.id })).missingPaper).toEqual([])
  await byHand('105')
  expect((await cashier.call('shift.sheet', { shiftId: shift.id })).missingPaper).toEqual(['104'])
})

test('a count that differs wants a word, as do blank forms left in a book that is closed', async () => {
  const { manager, shift } = await office()
  const { bookId } = await addBook(manager, '101', '120')
  const count = (counted: number, note: string) => ({ requestId: manager.requestId(), bookId, counted, note })
  expect(await manager.call('stock.count', count(20, ''))).toEqual({ left: 20 })
  const error = await manager.refused('stock.count', count(19, ''))
  expect(error.fields).toMatchObject([{ path: 'note', code: 'stock-count-differs', values: { left: 20 } }])
  await manager.call('stock.count', count(19, '少一张，正在找'))
  expect((await manager.call('stock.get', { bookId })).moves.map((move) => move.note)).toEqual(['盘点 19 张，应有 20 张：少一张，正在找', '盘点 20 张，应有 20 张'])
  await give(manager, bookId, shift.stationId)
  expect(fields(await manager.refused('stock.close', { requestId: manager.requestId(), bookId, note: '' }))).toEqual(['note forms-left-need-note'])
  await manager.call('stock.close', { requestId: manager.requestId(), bookId, note: '换新版，剪角作废' })
  expect((await manager.refused('stock.reportLost', { requestId: manager.requestId(), bookId, from: '101', to: '101', reason: 'x' })).code).toBe('book-closed')
  expect(await manager.call('stock.list', {})).toEqual({ books: [], closed: 1 })
})

const formOf = (page: string): string | undefined => /纸号：(\S+)/.exec(page)?.[1]

/** A payment of so many small prepayments that its receipt runs over two sheets. */
const long = (premisesId: number): Partial<Collect> => ({
  prepayments: Array.from({ length: 12 }, () => ({ premisesId, feeItemId: null, amountFen: fen(100) })), methods: [{ method: 'wechat', amountFen: fen(1_200), reference: 'wx-long' }],
})

test('a receipt of two sheets takes two forms when it is first laid out, and each sheet says its own; a reprint says the same', async () => {
  const { app, manager, cashier, shift, premisesId } = await office()
  const { bookId } = await addBook(manager, '0012346', '0012360')
  await give(manager, bookId, shift.stationId)
  const { receipts: [receipt] } = await collect(cashier, premisesId, { ...long(premisesId), paperNumber: '0012346' })
  const receiptId = receipt?.receiptId ?? 0
  // Another window was quicker: its receipt took the form after the first sheet's.
  await collect(cashier, premisesId, { paperNumber: '0012347' })
  expect((await pages(app, cashier, receiptId)).map(formOf)).toEqual(['0012346', '0012348'])
  expect(await next(cashier)).toBe('0012349')
  const [, listed] = (await cashier.call('receipts.list', { from: null, to: null, shiftId: null })).receipts
  expect(listed).toMatchObject({ paperNumber: '0012346', moreSheets: ['0012348'] })
  expect((await cashier.call('receipts.list', { from: null, to: null, shiftId: null, text: '0012348' })).receipts).toHaveLength(1)
  expect(fields(await refusal(cashier, premisesId, { paperNumber: '0012348' }))).toEqual(['paperNumber paper-number-used'])
  await cashier.call('papers.recordPrint', { requestId: cashier.requestId(), paper: 'receipt', id: receiptId })
  expect((await pages(app, cashier, receiptId)).map(formOf)).toEqual(['0012346', '0012348'])
  expect((await cashier.call('stock.get', { bookId })).book).toMatchObject({ used: 3, gaps: [] })
})

test('without a book further sheets take the numbers that follow; at the end of a book those of the next one', async () => {
  const { app, manager, cashier, shift, premisesId } = await office()
  const plain = await collect(cashier, premisesId, { ...long(premisesId), paperNumber: 'K-098' })
  expect((await pages(app, cashier, plain.receipts[0]?.receiptId ?? 0)).map(formOf)).toEqual(['K-098', 'K-099'])
  const { bookId } = await addBook(manager, '101', '101')
  const { bookId: second } = await addBook(manager, '301', '320')
  for (const id of [bookId, second]) await give(manager, id, shift.stationId)
  const over = await collect(cashier, premisesId, { ...long(premisesId), paperNumber: '101', methods: [{ method: 'wechat', amountFen: fen(1_200), reference: 'wx-2' }] })
  expect((await pages(app, cashier, over.receipts[0]?.receiptId ?? 0)).map(formOf)).toEqual(['101', '301'])
  const none = await collect(cashier, premisesId, { ...long(premisesId), methods: [{ method: 'wechat', amountFen: fen(1_200), reference: 'wx-3' }] })
  expect((await pages(app, cashier, none.receipts[0]?.receiptId ?? 0)).join('')).not.toContain('纸号')
})

test('a deposit receipt beside fees, and a red receipt, take the next form when they are printed', async () => {
  const { app, manager, cashier, shift, premisesId, item } = await office()
  const { bookId } = await addBook(manager, '101', '120')
  await give(manager, bookId, shift.stationId)
  const { receipts } = await collect(cashier, premisesId, { paperNumber: '101', deposits: [{ premisesId, feeItemId: item('renovation-deposit'), amountFen: fen(200_000) }], methods: [{ method: 'wechat', amountFen: fen(201_000), reference: 'wx-both' }] })
  for (const [index, { receiptId }] of receipts.entries()) expect((await pages(app, cashier, receiptId)).join('')).toContain(`纸号：${101 + index}`)
  await handOver(cashier, 'manager')
  const [fees] = receipts
  const { lines, methods } = await manager.call('receipts.get', { receiptId: fees?.receiptId ?? 0 })
  const reversal = {
    receiptId: fees?.receiptId ?? 0, reason: '收重了',
    lines: lines.map(({ chargeId, earmarkId, premisesId: at, leftFen }) => ({ chargeId, earmarkId, premisesId: at, amountFen: fen(leftFen) })), methods: methods.map(({ leftFen, reference }) => ({ method: 'wechat' as const, amountFen: fen(leftFen), reference })),
  }
  const { ticket } = await manager.call('approvals.give', { user: 'limin', password: 'correct horse', call: 'receipts.reverse', input: reversal })
  const red = await manager.call('receipts.reverse', { requestId: manager.requestId(), ...reversal, ticket })
  expect((await pages(app, manager, red.receiptId)).join('')).toContain('纸号：103')
  expect(await next(manager)).toBe('104')
})
