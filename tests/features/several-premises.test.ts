import { expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { keptPaper } from '../../electron/db/frozen-papers.ts'
import { fen } from '../../shared/money.ts'
import { readPdf } from '../documents/support/read-pdf.ts'
import { importLedger, ledgerCsv, premisesByCode } from '../support/ledger-rows.ts'
import { makeApp, newOffice } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

const PAYER = { name: '贺兰舟', phone: '13812340421' }

/** Three flats at two prices and two spaces of one owner, nothing billed yet. */
async function office() {
  const app = await makeApp({ today: '2026-12-20' })
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([
    { room: '101', area: '89.56', price: '2.80', ...PAYER }, { room: '102', area: '126.05', ...PAYER }, { room: '103', area: '65.14', ...PAYER }, { room: '104', name: '别人' },
    { building: '2', room: '118', area: '12', price: '1', use: '车位', ...PAYER }, { building: '2', room: '119', area: '12', price: '1', use: '车位', ...PAYER },
  ]), '2026-12-31')
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0) })
  const items = new Map((await manager.call('fees.items', {})).items.map((item) => [item.code, item.feeItemId]))
  return { app, manager, rooms: await premisesByCode(manager), item: (code: string): number => items.get(code) ?? 0 }
}

test('three flats and two spaces for a year, 5 % off the flats, stand on one receipt of 9,900.80', async () => {
  const { app, manager, rooms, item } = await office()
  const at = (code: string): number => rooms.get(code) ?? 0
  const flats = ['1-1-101', '1-1-102', '1-1-103'].map(at)
  const spaces = Array.from(rooms).filter(([code]) => code.startsWith('2-')).map(([, premisesId]) => premisesId)
  const { tariffId } = await manager.call('tariffs.add', { requestId: manager.requestId(), feeItemId: item('parking-fee'), name: '车位 80', from: '2026-01-01', rule: { basis: 'unit', unitPrice: 800_000, per: 'month', proration: 'days-of-month', roundEach: 'month' } })
  await manager.call('assignments.assign', { requestId: manager.requestId(), feeItemId: item('parking-fee'), tariffId, from: '2027-01-01', payer: 'owner', quantity: 1, scope: { building: '', use: '', premisesIds: spaces } })
  const { offerId } = await manager.call('offers.add', { requestId: manager.requestId(), feeItemId: item('property-fee'), name: '年缴九五折', months: 12, gives: 'percent', size: 5, from: '2026-12-01', to: null, refundRule: '按原价补差' })
  const year = async (premisesId: number, code: string, withOffer: number | null) => {
    const wish = { premisesId, feeItemId: item(code), months: 12, offerId: withOffer }
    const { totalFen } = await manager.call('charges.previewAhead', wish)
    await manager.call('charges.chargeAhead', { requestId: manager.requestId(), ...wish, expectedFen: fen(totalFen) })
  }
  for (const premisesId of flats) await year(premisesId, 'property-fee', offerId)
  for (const premisesId of spaces) await year(premisesId, 'parking-fee', null)

  const others = (await manager.call('charges.otherPremises', { premisesId: flats[0] ?? 0 })).premises
  expect(others.map((other) => other.premisesId)).toEqual([...flats.slice(1), ...spaces])
  expect(others.every((other) => other.payer === PAYER.name && other.openFen > 0)).toBe(true)

  const { charges } = await manager.call('charges.open', { premisesIds: [...flats, ...spaces] })
  expect(charges.reduce((sum, charge) => sum + charge.amountFen, 0)).toBe(1_032_084)
  expect(charges.reduce((sum, charge) => sum + charge.adjustedFen, 0)).toBe(42_004)
  const taken = await manager.call('payments.collect', {
    requestId: manager.requestId(), premisesId: flats[0] ?? 0, payerName: PAYER.name, payerPartyId: null, charges: charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.openFen) })),
    prepayments: [], deposits: [], methods: [{ method: 'transfer', amountFen: fen(990_080), reference: 'T20261220' }], notesChecked: false, paperNumber: '0012346',
  })
  expect(taken).toMatchObject({ totalFen: 990_080, receipts: [{ kind: 'fees', totalFen: 990_080 }] })
  const inside = await openInside(app.dataFolder)
  const paper = JSON.stringify(keptPaper(readDb(inside), 'receipt', taken.receipts[0]?.receiptId ?? 0))
  inside.close()
  for (const amount of ['3,009.24', '3,554.64', '1,836.96', '960.00', '9,900.80', '玖仟玖佰元捌角整']) expect(paper).toContain(amount)
  // It runs over two sheets: two forms of the book, each with its own number on it.
  const { file, pages } = await manager.call('papers.render', { paper: 'receipt', id: taken.receipts[0]?.receiptId ?? 0 })
  expect(pages).toBe(2)
  const sheets = await readPdf(app.ports.files.get(file.handle, manager.session)?.bytes ?? new Uint8Array())
  expect(sheets.pages.map((page) => /纸号：(\d+)/.exec(page.lines.join(' '))?.[1])).toEqual(['0012346', '0012347'])
  expect((await manager.call('receipts.list', { from: null, to: null, shiftId: null })).receipts).toMatchObject([{ paperNumber: '0012346', moreSheets: ['0012347'] }])
  expect((await manager.call('charges.open', { premisesIds: [...flats, ...spaces] })).charges).toEqual([])
})

test('who owns one flat is offered no other', async () => {
  const { manager, rooms } = await office()
  expect(await manager.call('charges.otherPremises', { premisesId: rooms.get('1-1-104') ?? 0 })).toEqual({ premises: [] })
})
