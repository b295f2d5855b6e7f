import { describe, expect, it } from 'vitest'
import type { Cell } from '../../shared/sheet-cells.ts'
import { recogniseColumns } from '../../electron/features/import/columns.ts'
import { splitNames } from '../../electron/features/import/people.ts'
import { isAccepted, NOTHING_THERE, planImport, type ExistingLookup, type ImportPlan, type PlannedRow } from '../../electron/features/import/rules.ts'

const headings = ['楼栋', '单元', '房号', '建筑面积', '用途', '业主/租户', '姓名', '证件类型', '证件号码', '电话', '交付日期', '入住日期', '单价', '欠费', '备注']
const usual: Record<string, Cell> = {
  楼栋: 1, 单元: 1, 房号: '101', 建筑面积: 89.37, 用途: '住宅', '业主/租户': '业主', 姓名: '张三', 证件类型: '身份证', 证件号码: '11010519491231002X', 电话: '13812340421',
  交付日期: '2021.03.11', 入住日期: null, 单价: 2.35, 欠费: null, 备注: null,
}

function plan(changes: Record<string, Cell>[], options: { existing?: ExistingLookup; paidUntilByRow?: Record<number, string | null> } = {}): ImportPlan {
  const rows = changes.map((change, index) => ({ row: index + 2, cells: headings.map((heading) => ({ ...usual, ...change })[heading] ?? null) }))
  return planImport({ headings, rows, mapping: recogniseColumns(headings).mapping, today: '2026-11-22', paidUntil: '2026-10-31', existing: NOTHING_THERE, ...options })
}

const one = (change: Record<string, Cell>): PlannedRow => plan([change]).rows[0] as PlannedRow
const told = (row: PlannedRow): string[] => [...row.repairs, ...row.notes, ...row.problems].map(({ column, code }) => `${column} ${code}`)

describe('a row by itself', () => {
  it('is taken when nothing is wrong', () => {
    expect(one({})).toMatchObject({ result: 'taken', code: '1-1-101', repairs: [], notes: [], problems: [] })
  })

  it.each<[Record<string, Cell>, string]>([
    [{ 建筑面积: null }, '建筑面积 area-bad'], [{ 建筑面积: '待测' }, '建筑面积 area-bad'], [{ 建筑面积: 0 }, '建筑面积 area-bad'], [{ 建筑面积: -89.37 }, '建筑面积 area-bad'],
    [{ 单价: null }, '单价 price-bad'], [{ 单价: 0 }, '单价 price-bad'], [{ 单价: '面议' }, '单价 price-bad'], [{ 单价: 2.35001 }, '单价 price-bad'], [{ 单价: 1342.32 }, '单价 price-unusual'],
    [{ 欠费: '约500' }, '欠费 arrears-bad'], [{ 欠费: -1 }, '欠费 arrears-bad'], [{ 欠费: 10.005 }, '欠费 arrears-bad'],
    [{ 房号: null }, '房号 room-missing'], [{ 房号: '待定' }, '房号 room-unreadable'], [{ 房号: new Date(Date.UTC(2018, 2, 1)) }, '房号 room-unreadable'], [{ 楼栋: null }, '楼栋 room-missing'], [{ 房号: '2-1-101' }, '房号 room-differs'],
    [{ 证件号码: '110105194912310021' }, '证件号码 id-check-digit'], [{ 证件号码: '1101051949123100' }, '证件号码 id-length'], [{ 证件号码: '110105194902310021' }, '证件号码 id-birth-date'],
    [{ 证件号码: 110105194912310000 }, '证件号码 id-number-rounded'], [{ 证件号码: '1.10105E+17' }, '证件号码 id-number-rounded'], [{ 姓名: null }, '姓名 name-missing'],
    [{ '业主/租户': '家属' }, '业主/租户 role-unknown'],
  ])('is held back for %o', (change, finding) => {
    expect(one(change)).toMatchObject({ result: 'held-back' })
    expect(told(one(change))).toStrictEqual([finding])
  })

  it.each<[Record<string, Cell>, string]>([
    [{ 证件号码: null }, '证件号码 id-missing'], [{ 电话: null }, '电话 phone-missing'], [{ 电话: '1385526213' }, '电话 phone-length'], [{ 电话: '12345678901' }, '电话 phone-unknown'],
    [{ 电话: '13812340421/13912340421' }, '电话 several-phones'], [{ 交付日期: '21年春' }, '交付日期 date-unreadable'], [{ 入住日期: '2026-02-30' }, '入住日期 date-unreadable'],
    [{ 用途: '鱼塘' }, '用途 use-unknown'], [{ '业主/租户': null }, '业主/租户 role-unknown'], [{ 证件类型: '军官证', 证件号码: '京字1234' }, '证件类型 id-kind-unknown'],
    [{ 证件类型: '回乡证', 证件号码: 'K12' }, '证件号码 id-unknown-pattern'], [{ 证件号码: '110105491231002' }, '证件号码 id-old-form'],
    [{ 姓名: null, 证件号码: null, 电话: null }, '姓名 person-missing'], [{ 备注: '租期至2028年' }, '备注 date-unreadable'],
  ])('is noted for %o', (change, finding) => {
    expect(one(change)).toMatchObject({ result: 'noted' })
    expect(told(one(change))).toStrictEqual([finding])
  })

  it.each<[Record<string, Cell>, string, string, string]>([
    [{ 姓名: '张三、李四' }, '姓名 two-owners-in-one-cell', '张三、李四', '张三 + 李四'], [{ 姓名: '张三 李四' }, '姓名 two-owners-in-one-cell', '张三 李四', '张三 + 李四'],
    [{ 姓名: '张　三' }, '姓名 spaces-in-name', '张　三', '张三'], [{ 证件号码: '110105 19491231 002X' }, '证件号码 spaces-in-id', '110105 19491231 002X', '11010519491231002X'],
    [{ 证件号码: '11010519491231002x' }, '证件号码 lower-case-x', '11010519491231002x', '11010519491231002X'], [{ 证件号码: '１１０１０５１９４９１２３１００２Ｘ' }, '证件号码 full-width-id', '１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    [{ 证件类型: '护照', 证件号码: 'e12345678' }, '证件号码 lower-case-id', 'e12345678', 'E12345678'], [{ 电话: '１３８１２３４０４２１' }, '电话 full-width-phone', '１３８１２３４０４２１', '13812340421'],
    [{ 电话: '138 1234 0421' }, '电话 spaces-in-phone', '138 1234 0421', '13812340421'], [{ 电话: '+8613812340421' }, '电话 phone-form', '+8613812340421', '13812340421'],
    [{ 建筑面积: '８９．３７' }, '建筑面积 full-width-number', '８９．３７', '89.37'], [{ 建筑面积: 89.375 }, '建筑面积 area-rounded', '89.375', '89.38'],
  ])('is repaired for %o', (change, finding, from, to) => {
    expect(one(change)).toMatchObject({ result: 'repaired', repairs: [{ from, to }] })
    expect(told(one(change))).toStrictEqual([finding])
  })

  it.each<[Record<string, Cell>, object]>([
    [{ 交付日期: new Date(Date.UTC(2021, 2, 11)) }, { premises: { deliveredOn: '2021-03-11' } }], [{ 交付日期: 44_266 }, { premises: { deliveredOn: '2021-03-11' } }],
    [{ 交付日期: 20_210_311 }, { premises: { deliveredOn: '2021-03-11' } }], [{ 建筑面积: '89.37㎡', 单价: '2.35元/㎡·月' }, { premises: { areaCenti: 8937, unitPrice: 23_500 } }],
    [{ 欠费: 1342.3200000000002 }, { arrearsFen: 134_232 }], [{ 欠费: '￥1,342.32' }, { arrearsFen: 134_232 }], [{ 欠费: '-' }, { arrearsFen: 0 }], [{ 电话: 13_812_340_421 }, { person: { phone: '13812340421' } }],
    [{ 楼栋: '一栋', 单元: '1单元', 房号: '101室' }, { code: '1-1-101' }], [{ 楼栋: null, 单元: null, 房号: '3#1-1802' }, { code: '3-1-1802' }],
    [{ '业主/租户': '租户', 备注: '租期2025.1.1-2026.12.31' }, { person: { role: 'tenant', leaseFrom: '2025-01-01', leaseTo: '2026-12-31' } }],
    [{ 证件类型: null, 证件号码: 'H12345678' }, { person: { identityKind: 'hk-macau-permit' } }], [{ 证件类型: null }, { person: { identityKind: 'cn-id' } }],
    [{ 姓名: null, 证件号码: null, 电话: null, '业主/租户': null, 备注: '空置' }, { remark: '空置' }],
  ])('is read silently: %o', (change, expected) => {
    expect(one(change)).toMatchObject({ result: 'taken', ...expected })
    expect(told(one(change))).toStrictEqual([])
  })

  it('keeps the further phones in the remark', () => {
    expect(one({ 电话: '13812340421/021-62345678', 备注: '养狗' })).toMatchObject({ person: { phone: '13812340421' }, remark: '养狗；其他电话：021-62345678' })
  })
})

describe('splitNames', () => {
  it.each([
    ['张三,李四;王五', ['张三', '李四', '王五']], ['司马 相如', ['司马相如']], ['欧阳　娜', ['欧阳娜']], ['John  Smith', ['John Smith']], ['甲乙（北京）科技有限公司', ['甲乙(北京)科技有限公司']],
    ['红星/蓝天商贸有限公司', ['红星/蓝天商贸有限公司']], ['无', []], ['', []], ['张三/李四', ['张三', '李四']],
  ])('%s', (text, names) => {
    expect(splitNames(text)).toStrictEqual(names)
  })
})

describe('rows together', () => {
  const tenant = { '业主/租户': '租户', 姓名: '李四', 证件号码: null, 电话: '13912340421' }
  const heldBack = (changes: Record<string, Cell>[]): string[] => plan(changes).report.heldBack.map(({ row, column, code }) => `${row} ${column} ${code}`)

  it('skips an exact repeat, also one that only spells its date otherwise', () => {
    expect(plan([{}, {}, { 交付日期: '2021年3月11日' }]).report).toMatchObject({ taken: 1, skipped: [{ row: 3, code: 'duplicate-row' }, { row: 4, code: 'duplicate-row' }] })
  })

  it('holds back what contradicts a row above', () => {
    expect(heldBack([{}, { ...tenant, 建筑面积: 90 }, { ...tenant, 单价: 2.4 }])).toStrictEqual(['3 建筑面积 area-differs', '4 单价 price-differs'])
    expect(heldBack([{}, { 电话: '13900000000' }])).toStrictEqual(['3 姓名 repeat-differs'])
    expect(heldBack([{}, { 欠费: 5 }])).toStrictEqual(['3 欠费 arrears-differs'])
  })

  it('lets a tenant in although the row of the owner is held back', () => {
    expect(plan([{ 建筑面积: '待测' }, tenant]).rows.map((row) => row.result)).toStrictEqual(['held-back', 'noted'])
  })

  it('counts arrears repeated on the row of the tenant once, other arrears by themselves', () => {
    const arrears = (second: Cell): number[] => plan([{ 欠费: 500 }, { ...tenant, 欠费: second }]).rows.filter(isAccepted).map((row) => row.arrearsFen)
    expect(arrears(500)).toStrictEqual([50_000, 0])
    expect(arrears(300)).toStrictEqual([50_000, 30_000])
    expect(plan([{ 欠费: 500 }, { ...tenant, 欠费: 500 }]).report.noted).toContainEqual({ row: 3, column: '欠费', code: 'arrears-repeated' })
  })

  it('asks about one document under two names', () => {
    expect(plan([{}, { 房号: '102', 姓名: '李四' }]).report.noted).toStrictEqual([{ row: 3, column: '姓名', code: 'same-id-other-name' }])
    expect(plan([{}, { 房号: '102' }]).report.noted).toStrictEqual([])
  })

  it('follows merged cells down a tower, and knows the same words in the next tower for another room', () => {
    const vacant = { 姓名: null, 证件号码: null, 电话: null, 备注: '空置', 楼栋: null, 单元: null, 房号: '201' }
    const { rows } = plan([{}, vacant, { 楼栋: 2 }, vacant])
    expect(rows.map((row) => `${row.code} ${row.result}`)).toStrictEqual(['1-1-101 taken', '1-1-201 repaired', '2-1-101 taken', '2-1-201 repaired'])
  })

  it('passes over blank rows, totals and repeated headings', () => {
    const blank = Object.fromEntries(headings.map((heading) => [heading, null]))
    const repeated = Object.fromEntries(headings.map((heading) => [heading, heading]))
    expect(plan([blank, {}, { ...blank, 楼栋: '合计', 欠费: 500 }, repeated]).report).toMatchObject({ rows: 3, taken: 1, skipped: [{ row: 4, code: 'total-row' }, { row: 5, code: 'heading-row' }] })
  })

  it('asks once until when fees are paid, and takes another answer for a row', () => {
    expect(plan([{}, { 房号: '102' }, { 房号: '103' }], { paidUntilByRow: { 3: '2026-12-31', 4: null } }).rows.filter(isAccepted).map((row) => row.paidUntil)).toStrictEqual(['2026-10-31', '2026-12-31', null])
  })
})

describe('what is in the store', () => {
  const existing: ExistingLookup = {
    premises: (code) => (code === '1-1-101' ? { areaCenti: 8937, unitPrice: 23_500, openingArrears: [50_000] } : null),
    hasPerson: (code, role, name, number) => code === '1-1-101' && role === 'owner' && name === '张三' && (number === null || number === '11010519491231002X'),
    nameOfIdentity: (number) => (number === '11010519491231002X' ? '张三' : null),
  }
  const result = (change: Record<string, Cell>): string => {
    const row = plan([change], { existing }).rows[0]
    return [row?.result, ...(row ? told(row) : [])].join(' ')
  }

  it('is not taken in again', () => {
    expect(result({})).toBe('already-there')
    expect(result({ 欠费: 500 })).toBe('already-there')
    expect(result({ 证件号码: null })).toBe('already-there 证件号码 id-missing')
    expect(plan([{}], { existing }).report).toMatchObject({ rows: 1, taken: 0, noted: [], skipped: [{ row: 2, code: 'already-there' }] })
  })

  it('is never changed by money that differs', () => {
    expect(result({ 欠费: 600 })).toBe('held-back 欠费 arrears-differs')
    expect(result({ 建筑面积: 90 })).toBe('held-back 建筑面积 area-differs')
    expect(result({ 单价: 2.4 })).toBe('held-back 单价 price-differs')
  })

  it('takes a new person at the same premises, without charging the same arrears again', () => {
    expect(result({ '业主/租户': '租户', 姓名: '李四', 证件号码: null, 欠费: 500 })).toBe('noted 证件号码 id-missing 欠费 arrears-repeated')
    expect(result({ 房号: '102', 姓名: '李四' })).toBe('noted 姓名 same-id-other-name')
  })
})

describe('owner and tenant on one row', () => {
  const columns = ['房产', '面积', '单价', '业主姓名', '身份证号', '联系电话', '租户姓名', '身份证号', '联系电话', '备注']
  const cells: Cell[] = ['3-1-1802', 126.05, 2.35, '张三', '11010519491231002X', '13812340421', '李四', null, '13912340421', '租期至2027-03-18']
  const base = { headings: columns, rows: [{ row: 2, cells }], mapping: recogniseColumns(columns).mapping, today: '2026-11-22', paidUntil: null }

  it('gives two people', () => {
    expect(planImport({ ...base, existing: NOTHING_THERE }).rows[0]).toMatchObject({
      code: '3-1-1802', person: { role: 'owner', names: ['张三'], leaseTo: null }, tenant: { role: 'tenant', names: ['李四'], leaseTo: '2027-03-18' },
      notes: [{ column: '身份证号', code: 'id-missing' }],
    })
  })

  it('takes only the one who is new', () => {
    const ownerThere: ExistingLookup = { ...NOTHING_THERE, premises: () => ({ areaCenti: 12_605, unitPrice: null, openingArrears: [] }), hasPerson: (_code, role) => role === 'owner' }
    const row = planImport({ ...base, existing: ownerThere }).rows[0]
    expect(row).toMatchObject({ result: 'noted', tenant: { names: ['李四'] } })
    expect(row).not.toHaveProperty('person')
  })
})
