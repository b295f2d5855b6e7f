import { describe, expect, it } from 'vitest'
import { findHeadingRow, recogniseColumns, splitLedger } from '../../electron/features/import/columns.ts'

/** The mapping with headings in place of indexes. */
function named(headings: string[]): Record<string, string | undefined> {
  const { mapping } = recogniseColumns(headings)
  return Object.fromEntries(Object.entries(mapping).map(([key, index]) => [key, headings[index]]))
}

describe('recogniseColumns', () => {
  it('knows other wordings in another order', () => {
    expect(named(['序号', '客户名称', '手机号', '房间编号', '计费面积（平方米）', '收费标准', '身份证号', '往期欠费', '收楼日期', '物业类型', '客户类型', '备注说明'])).toStrictEqual({
      name: '客户名称', phone: '手机号', roomJoined: '房间编号', area: '计费面积（平方米）', unitPrice: '收费标准', identityNumber: '身份证号', arrears: '往期欠费',
      deliveredOn: '收楼日期', use: '物业类型', role: '客户类型', remark: '备注说明',
    })
  })

  it('prefers the area that fees are charged by, and never takes the inner one', () => {
    expect(named(['房号', '套内面积', '建筑面积', '计费面积', '单价'])).toMatchObject({ area: '计费面积' })
    expect(named(['房号', '套内面积(㎡)', '单价']).area).toBeUndefined()
  })

  it('knows owner and tenant on one row, also under twice the same headings', () => {
    expect(named(['楼号', '房号', '面积', '单价', '业主姓名', '业主电话', '租户姓名', '租户电话'])).toMatchObject({ name: '业主姓名', phone: '业主电话', tenantName: '租户姓名', tenantPhone: '租户电话' })
    expect(recogniseColumns(['房号', '面积', '单价', '业主姓名', '身份证号', '联系电话', '租户姓名', '身份证号', '联系电话']).mapping)
      .toMatchObject({ name: 3, identityNumber: 4, phone: 5, tenantName: 6, tenantIdentityNumber: 7, tenantPhone: 8 })
  })

  it('says what no ledger can do without, and what it does not know', () => {
    expect(recogniseColumns(['楼栋', '姓名', '宠物'])).toMatchObject({ missing: ['room', 'area', 'unitPrice'], ignored: [2] })
  })

  it('does not take a price of water or an emergency telephone', () => {
    expect(named(['房号', '水费单价', '物业单价', '紧急联系电话'])).toStrictEqual({ room: '房号', unitPrice: '物业单价' })
  })
})

describe('findHeadingRow', () => {
  const headings = ['楼栋', '房号', '建筑面积', '单价', '姓名']

  it('passes over title lines and blank rows', () => {
    const rows = [['云栖花园房产台账', null, null], [null], ['制表人：某某', '日期', null], headings, [1, '101', 89.37, 2.35, '张三']]
    expect(findHeadingRow(rows)).toBe(3)
    expect(splitLedger(rows)).toStrictEqual({ headings, rows: [{ row: 5, cells: [1, '101', 89.37, 2.35, '张三'] }] })
  })

  it('is null where nothing looks like headings', () => {
    expect(findHeadingRow([[1, '101', 89.37], ['张三', '李四', '王五']])).toBeNull()
    expect(splitLedger([])).toBeNull()
  })
})
