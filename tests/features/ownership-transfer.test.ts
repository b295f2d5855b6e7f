import { describe, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/index.ts'
import type { Settings } from '../../shared/contract/desk.ts'
import { addDays } from '../../shared/dates.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv, type LedgerLine } from '../support/ledger-rows.ts'
import { type Desk, makeApp, newOffice, type TestApp } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

type Input = CallInput<'ownership.transfer'>

async function office(options: { proration?: Settings['proration']; today?: string; paidUntil?: string; lines?: LedgerLine[] } = {}) {
  const app = await makeApp({ today: options.today ?? '2026-11-22' })
  const { manager } = await newOffice(app)
  if (options.proration) await manager.call('settings.change', { requestId: manager.requestId(), settings: { proration: options.proration } })
  await importLedger(app, manager, ledgerCsv(options.lines ?? [{ room: '101', name: '张伟' }]), options.paidUntil ?? '2026-10-31')
  return { app, manager }
}

async function bill(manager: Desk, month: string): Promise<void> {
  const { count, sumFen } = await manager.call('billing.preview', { month })
  if (count > 0) await manager.call('billing.commit', { requestId: manager.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
}

async function pay(manager: Desk, premisesId: number, only: (charge: { from: string | null }) => boolean = () => true): Promise<void> {
  const { charges } = await manager.call('charges.open', { premisesIds: [premisesId] })
  const chosen = charges.filter(only).map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.openFen) }))
  await manager.call('payments.collect', {
    requestId: manager.requestId(), premisesId, payerName: '交款人', payerPartyId: null, charges: chosen, prepayments: [], deposits: [],
    methods: [{ method: 'wechat', amountFen: fen(chosen.reduce((sum, charge) => sum + charge.amountFen, 0)), reference: manager.requestId().slice(-6) }], notesChecked: true,
  })
}

const person = (name: string, identityNumber = '11010519491231002X') => ({
  kind: 'person' as const, name, phone: '13900001111', identityKind: 'cn-id' as const, identityNumber, validUntil: null, originalSeen: true,
})
const SECOND = '440524198001010013'

async function sale(manager: Desk, change: Partial<Input> = {}): Promise<Input> {
  const premisesId = change.premisesId ?? 1
  const settledOn = change.settledOn ?? '2026-11-18'
  const { owners } = await manager.call('ownership.preview', { premisesId, settledOn })
  return {
    requestId: manager.requestId(), premisesId, settledOn, sellerPartyIds: owners.map((owner) => owner.partyId), basisKind: 'sale', basisNumber: '沪(2026)浦字不动产权第008123号', debtsWith: 'seller',
    buyers: [{ partyId: null, person: person('陈雨桐'), numerator: 1, denominator: 1 }], ...change,
  }
}
const transfer = async (manager: Desk, change: Partial<Input> = {}) => manager.call('ownership.transfer', await sale(manager, change))
const refused = async (manager: Desk, change: Partial<Input>) => manager.refused('ownership.transfer', await sale(manager, change))

type Row = { payer: string; from: string; to: string; fen: number; open: number }
async function charges(app: TestApp): Promise<Row[]> {
  const inside = await openInside(app.dataFolder)
  const rows = inside.prepare(
    `SELECT payer, from_date AS "from", to_date AS "to", amount_fen - coalesce((SELECT sum(amount_fen) FROM charge_adjustment WHERE charge_id = c.id), 0) AS fen,
       coalesce((SELECT amount_fen FROM ledger_balance WHERE subject = c.id AND account_id = (SELECT id FROM ledger_account WHERE code = 'receivable')), 0) AS open
     FROM charge c WHERE kind = 'billed' ORDER BY from_date, id`).all() as Row[]
  inside.close()
  return rows
}
async function payers(manager: Desk): Promise<(string | number)[][]> {
  const open = await manager.call('charges.open', { premisesIds: [1] })
  return open.charges.map((charge) => [charge.payer, charge.openFen])
}

describe('89.37 ㎡ × 2.35 sold on 18 November', () => {
  test('is 119.01 for the seller and 91.01 for the buyer when November is billed afterwards', async () => {
    const { app, manager } = await office()
    expect((await manager.call('ownership.preview', { premisesId: 1, settledOn: '2026-11-18' })).splits).toMatchObject([
      { buyerFrom: '2026-11-18', settleFen: 0, months: [{ month: '2026-11', billed: false, sellerFen: 11_901, buyerFen: 9_101, sumFen: 21_002 }] },
    ])
    await transfer(manager)
    await bill(manager, '2026-11')
    expect((await charges(app)).map((row) => [row.from, row.to, row.fen])).toEqual([['2026-11-01', '2026-11-17', 11_901], ['2026-11-18', '2026-11-30', 9_101]])
    expect(await payers(manager)).toEqual([['张伟', 11_901], ['陈雨桐', 9_101]])
  })

  test('is the same when November was billed before, and the seller stays named', async () => {
    const { app, manager } = await office()
    await bill(manager, '2026-11')
    const { splits } = await transfer(manager)
    expect(splits).toMatchObject([{ months: [{ billed: true, paid: false, sellerFen: 11_901, buyerFen: 9_101, sumFen: 21_002 }] }])
    expect((await charges(app)).map((row) => row.fen)).toEqual([11_901, 9_101])
    expect(await payers(manager)).toEqual([['张伟', 11_901], ['陈雨桐', 9_101]])
    await bill(manager, '2026-12')
    expect((await payers(manager)).at(-1)).toEqual(['陈雨桐', 21_002])
  })

  test('leaves a month the seller has paid with the seller, and says what they settle between themselves', async () => {
    const { app, manager } = await office()
    await bill(manager, '2026-11')
    await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
    await pay(manager, 1)
    const { splits } = await transfer(manager)
    expect(splits).toMatchObject([{ buyerFrom: '2026-12-01', settleFen: 9_101, months: [{ paid: true, sellerFen: 21_002, buyerFen: 0 }, { month: '2026-12', sellerFen: 0, buyerFen: 21_002 }] }])
    await bill(manager, '2026-12')
    expect((await charges(app)).map((row) => [row.from, row.fen, row.open])).toEqual([['2026-11-01', 21_002, 0], ['2026-12-01', 21_002, 21_002]])
  })

  test('counts what the imported ledger says is paid as the seller\'s', async () => {
    const { manager } = await office({ paidUntil: '2026-11-30' })
    const { splits } = await manager.call('ownership.preview', { premisesId: 1, settledOn: '2026-11-18' })
    expect(splits).toMatchObject([{ buyerFrom: '2026-12-01', settleFen: 9_101 }])
  })
})

describe.each(['full-month', 'half-month', 'days-of-month', 'thirtieth', 'year-365'] as const)('with fees by %s', (proration) => {
  test.each(['2028-02-01', '2028-02-15', '2028-02-29'])('a change on %s splits the month the same before and after billing, to the fen', async (settledOn) => {
    const parts: (readonly [string, number])[][] = []
    for (const before of [true, false]) {
      const { app, manager } = await office({ proration, today: '2028-02-10', paidUntil: '2028-01-31' })
      if (before) await bill(manager, '2028-02')
      const preview = await manager.call('ownership.preview', { premisesId: 1, settledOn })
      await transfer(manager, { settledOn })
      if (!before) await bill(manager, '2028-02')
      const rows = (await charges(app)).filter((row) => row.fen > 0)
      const months = preview.splits[0]?.months ?? []
      expect(rows.reduce((sum, row) => sum + row.fen, 0)).toBe(months.reduce((sum, month) => sum + month.sumFen, 0))
      expect(rows.filter((row) => row.from >= settledOn).reduce((sum, row) => sum + row.fen, 0)).toBe(months.reduce((sum, month) => sum + month.buyerFen, 0))
      parts.push(rows.map((row) => [row.from, row.fen] as const))
    }
    expect(parts[0]).toEqual(parts[1])
  })
})

describe('who owns afterwards', () => {
  test('are the buyers with shares that make the whole, also where the seller keeps a part', async () => {
    const { manager } = await office()
    const seller = (await manager.call('ownership.preview', { premisesId: 1, settledOn: '2026-11-18' })).owners[0]?.partyId ?? 0
    await transfer(manager, { buyers: [{ partyId: seller, person: null, numerator: 1, denominator: 2 }, { partyId: null, person: person('陈雨桐'), numerator: 1, denominator: 3 }, { partyId: null, person: person('林之远', SECOND), numerator: 1, denominator: 6 }] })
    expect((await manager.call('ownership.preview', { premisesId: 1, settledOn: '2026-11-18' })).owners.map((owner) => `${owner.name} ${owner.numerator}/${owner.denominator}`)).toEqual(['张伟 1/2', '陈雨桐 1/3', '林之远 1/6'])
    expect((await manager.call('ownership.preview', { premisesId: 1, settledOn: '2026-11-17' })).owners.map((owner) => owner.name)).toEqual(['张伟'])
  })

  test('take over old debts only where the papers say so; those of an earlier seller stay theirs', async () => {
    const { manager } = await office({ lines: [{ room: '101', name: '张伟', arrears: '120.50' }] })
    await transfer(manager)
    expect(await payers(manager)).toEqual([['张伟', 12_050]])
    await bill(manager, '2026-11')
    await transfer(manager, { settledOn: '2026-12-01', debtsWith: 'buyer', buyers: [{ partyId: null, person: person('林之远', SECOND), numerator: 1, denominator: 1 }] })
    expect(await payers(manager)).toEqual([['张伟', 12_050], ['张伟', 11_901], ['林之远', 9_101]])
  })

  test('of premises sold for the first time are whoever bought them; the developer goes on paying until delivery', async () => {
    const { app, manager } = await office({ lines: [{ room: '101', delivered: ' ' }] })
    const inside = await openInside(app.dataFolder, 'write')
    // An imported ledger names who bought; here nobody has.
    inside.exec(`UPDATE premises SET state = 'unsold'; UPDATE ownership SET from_date = '2000-01-01', to_date = '2000-01-02'`)
    inside.close()
    const preview = await manager.call('ownership.preview', { premisesId: 1, settledOn: '2026-11-18' })
    expect(preview).toMatchObject({ state: 'unsold', owners: [], splits: [] })
    await transfer(manager)
    expect(await manager.call('ownership.preview', { premisesId: 1, settledOn: '2026-11-18' })).toMatchObject({ state: 'undelivered', owners: [{ name: '陈雨桐' }], transfers: [{ basisKind: 'sale' }] })
  })

  test('find leases, prepayments and owners who still live there on the preview', async () => {
    const { app, manager } = await office({ lines: [{ room: '101', name: '张伟' }, { room: '101', name: '单雄信', role: '租户' }] })
    await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
    await manager.call('payments.collect', {
      requestId: manager.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [], prepayments: [{ premisesId: 1, feeItemId: null, amountFen: fen(30_000) }], deposits: [],
      methods: [{ method: 'wechat', amountFen: fen(30_000), reference: 'wx' }], notesChecked: true,
    })
    expect(await manager.call('ownership.preview', { premisesId: 1, settledOn: '2026-11-18' })).toMatchObject({ prepaidFen: 30_000, tenants: [{ name: '单雄信' }], livesThere: [] })
    const { transferId } = await transfer(manager)
    expect((await manager.call('papers.render', { paper: 'transfer-settlement', id: transferId })).missing).toEqual([])
    const inside = await openInside(app.dataFolder)
    expect(inside.prepare('SELECT occasion, from_date AS "from", marked_at AS marked FROM fee_start_mark').all()).toEqual([{ occasion: 'transfer', from: '2026-11-18', marked: null }])
    expect(inside.prepare(`SELECT role, to_date AS "to" FROM occupancy`).all()).toEqual([{ role: 'tenant', to: null }])
    inside.close()
  })
})

describe('is refused', () => {
  const cases: [string, Partial<Input>, string, string][] = [
    ['shares that are not the whole', { buyers: [{ partyId: null, person: person('陈雨桐'), numerator: 1, denominator: 2 }] }, 'buyers', 'shares-not-whole'],
    ['a share above the whole', { buyers: [{ partyId: null, person: person('陈雨桐'), numerator: 3, denominator: 2 }] }, 'buyers.0.numerator', 'more-than-whole'],
    ['a buyer nobody knows', { buyers: [{ partyId: 999, person: null, numerator: 1, denominator: 1 }] }, 'buyers.0.partyId', 'not-found'],
    ['a buyer without a name', { buyers: [{ partyId: null, person: null, numerator: 1, denominator: 1 }] }, 'buyers.0.person.name', 'empty'],
    ['a document nobody saw', { buyers: [{ partyId: null, person: { ...person('陈雨桐'), originalSeen: false }, numerator: 1, denominator: 1 }] }, 'buyers.0.person.originalSeen', 'original-not-seen'],
    ['a wrong number', { buyers: [{ partyId: null, person: person('陈雨桐', '110105194912310021'), numerator: 1, denominator: 1 }] }, 'buyers.0.person.identityNumber', 'id-check-digit'],
    ['a sale without a number', { basisNumber: '' }, 'basisNumber', 'basis-number-needed'],
    ['an inheritance without the notary\'s deed', { basisKind: 'inheritance', basisNumber: '' }, 'basisNumber', 'notarial-deed-needed'],
    ['a judgment without its number', { basisKind: 'judgment', basisNumber: '' }, 'basisNumber', 'judgment-number-needed'],
  ]
  test.each(cases)('%s, and nothing is written', async (_what, change, path, code) => {
    const { app, manager } = await office()
    expect(await refused(manager, change)).toMatchObject({ code: 'invalid-input', fields: [{ path, code }] })
    const inside = await openInside(app.dataFolder)
    expect(inside.prepare('SELECT count(*) AS n FROM ownership').get()).toEqual({ n: 1 })
    expect(inside.prepare('SELECT count(*) AS n FROM party').get()).toEqual({ n: 1 })
    inside.close()
  })

  test('the same owners again, a day before they bought, and a page another window has overtaken', async () => {
    const { manager } = await office()
    const first = await sale(manager)
    const seller = first.sellerPartyIds[0] ?? 0
    expect(await refused(manager, { buyers: [{ partyId: seller, person: null, numerator: 1, denominator: 1 }] })).toMatchObject({ fields: [{ path: 'buyers', code: 'owners-unchanged' }] })
    expect(await refused(manager, { buyers: [1, 1].map(() => ({ partyId: seller, person: null, numerator: 1, denominator: 2 })) })).toMatchObject({ fields: [{ path: 'buyers.1.partyId', code: 'owner-twice' }] })
    await manager.call('ownership.transfer', first)
    expect(await manager.refused('ownership.transfer', { ...first, requestId: manager.requestId() })).toEqual({ code: 'changed-meanwhile' })
    expect(await refused(manager, { settledOn: '2026-11-10', buyers: [{ partyId: null, person: person('林之远', SECOND), numerator: 1, denominator: 1 }] })).toMatchObject({ fields: [{ path: 'settledOn', code: 'owned-later' }] })
  })

  test('a document that is on file under another name', async () => {
    const { manager } = await office()
    await transfer(manager)
    expect(await refused(manager, { settledOn: '2026-12-01', buyers: [{ partyId: null, person: person('别人'), numerator: 1, denominator: 1 }] })).toMatchObject({ fields: [{ path: 'buyers.0.person.identityNumber', code: 'document-of-another', values: { name: '陈雨桐' } }] })
  })

  test('an heir who buys; the heir of an owner who died owns by the deed, and no more as an heir', async () => {
    const { app, manager } = await office()
    const seller = (await sale(manager)).sellerPartyIds[0] ?? 0
    const inside = await openInside(app.dataFolder, 'write')
    inside.exec(`INSERT INTO party (kind, created_at) VALUES ('person', 1)`)
    inside.exec(`INSERT INTO party_name (party_id, name, pinyin) VALUES (2, '张小伟', 'zxw')`)
    inside.exec(`INSERT INTO affiliation (premises_id, party_id, kind, from_date, note) VALUES (1, 2, 'heir', '2026-11-01', '')`)
    inside.exec(`INSERT INTO party_detail (party_id, died_on) VALUES (${seller}, '2026-11-01')`)
    inside.close()
    const heir = [{ partyId: 2, person: null, numerator: 1, denominator: 1 }]
    expect(await refused(manager, { buyers: heir })).toMatchObject({ fields: [{ path: 'basisKind', code: 'owner-died', values: { name: '张伟' } }] })
    await transfer(manager, { buyers: heir, basisKind: 'inheritance', basisNumber: '(2026)沪东证字第1234号' })
    const after = await manager.call('ownership.preview', { premisesId: 1, settledOn: '2026-11-18' })
    expect(after).toMatchObject({ owners: [{ name: '张小伟', died: false }], transfers: [{ basisKind: 'inheritance', basisNumber: '(2026)沪东证字第1234号' }] })
  })

  test('an heir who would own by a sale while the owner lives', async () => {
    const { app, manager } = await office()
    const inside = await openInside(app.dataFolder, 'write')
    inside.exec(`INSERT INTO party (kind, created_at) VALUES ('person', 1)`)
    inside.exec(`INSERT INTO party_name (party_id, name, pinyin) VALUES (2, '张小伟', 'zxw')`)
    inside.exec(`INSERT INTO affiliation (premises_id, party_id, kind, from_date, note) VALUES (1, 2, 'heir', '2026-11-01', '')`)
    inside.close()
    expect(await refused(manager, { buyers: [{ partyId: 2, person: null, numerator: 1, denominator: 1 }] })).toMatchObject({ fields: [{ path: 'basisKind', code: 'heir-needs-deed', values: { name: '张小伟' } }] })
  })
})

test('every day has exactly one payer, whatever was billed or paid before', async () => {
  for (const [months, paid] of [[[], false], [['2026-11'], false], [['2026-11', '2026-12'], false], [['2026-11', '2026-12'], true]] as const) {
    const { app, manager } = await office()
    for (const month of months) await bill(manager, month)
    await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
    if (paid) await pay(manager, 1, (charge) => charge.from === '2026-11-01')
    await transfer(manager)
    for (const month of ['2026-11', '2026-12', '2027-01']) await bill(manager, month)
    const inside = await openInside(app.dataFolder)
    const rows = inside.prepare(`SELECT from_date AS "from", coalesce(to_date, '9999-12-31') AS "to" FROM assignment ORDER BY from_date`).all() as { from: string; to: string }[]
    inside.close()
    for (let day = '2026-11-01'; day < '2027-02-01'; day = addDays(day, 1)) expect([day, rows.filter((row) => row.from <= day && day <= row.to).length]).toEqual([day, 1])
    expect((await charges(app)).reduce((sum, row) => sum + row.fen, 0)).toBe(3 * 21_002)
  }
})

test('a typed document number stands nowhere but in the document', async () => {
  const { app, manager } = await office()
  await transfer(manager)
  const inside = await openInside(app.dataFolder)
  const tables = (inside.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all() as { name: string }[]).map((row) => row.name)
  expect(tables.filter((table) => JSON.stringify(inside.prepare(`SELECT * FROM "${table}"`).all()).includes('11010519491231002X'))).toEqual(['party_document'])
  inside.close()
})
