import type { Cell } from '../../../shared/sheet-cells.ts'

/** What a column of a ledger can mean. */
export const COLUMN_KEYS = [
  'building', 'unit', 'room', 'roomJoined', 'area', 'use', 'role', 'name', 'identityKind', 'identityNumber', 'phone',
  'tenantName', 'tenantIdentityKind', 'tenantIdentityNumber', 'tenantPhone', 'deliveredOn', 'movedInOn', 'leaseFrom', 'leaseTo',
  'unitPrice', 'arrears', 'remark',
] as const
export type ColumnKey = (typeof COLUMN_KEYS)[number]

/** The index of the column that holds each meaning. With `tenantName` a row holds two people, and `name` is the owner. */
export type ColumnMapping = Partial<Record<ColumnKey, number>>

/** How headings are worded, most telling first: where a ledger has several of them, the earlier wording wins. */
const WORDINGS: Record<ColumnKey, readonly string[]> = {
  building: ['楼栋', '楼栋号', '栋号', '楼号', '幢号', '座号', '楼幢', '楼座', '楼宇', '栋', '幢', '座', '楼', 'building'],
  unit: ['单元', '单元号', '梯号', 'unit'],
  room: ['房号', '房间号', '室号', '房间', '门牌', '门牌号', '门牌号码', '户号', '室', 'room'],
  roomJoined: ['房间编号', '房屋编号', '房产编号', '房屋', '房产', '房屋名称', '房产名称', '房屋坐落', '房屋地址', '房屋信息', '单元房号', '楼栋房号', '房屋号', '房源'],
  area: ['计费面积', '收费面积', '建筑面积', '产权面积', '房屋面积', '房产面积', '面积', '建面', 'area'],
  use: ['房屋用途', '用途', '物业类型', '房屋类型', '房产类型', '业态', '房屋性质', '使用性质', '物业性质', 'use'],
  role: ['业主/租户', '租户/业主', '业主或租户', '客户类型', '住户类型', '人员类型', '客户身份', '住户身份', '身份', '角色', '类型', 'role'],
  name: ['姓名', '业主/租户姓名', '客户姓名', '客户名称', '住户姓名', '业主姓名', '业主名称', '产权人姓名', '产权人', '户主姓名', '户主', '房主', '业主', '住户', '客户', '名称', 'name'],
  identityKind: ['证件类型', '证件类别', '证件种类', '证件名称', '业主证件类型'],
  identityNumber: ['证件号码', '证件号', '身份证号码', '身份证号', '身份证件号码', '有效证件号码', '证件编号', '身份证', '业主身份证号码', '业主身份证号', '业主证件号码', '业主证件号'],
  phone: ['联系电话', '手机号码', '手机号', '手机', '电话号码', '电话', '移动电话', '联系手机', '联系方式', '业主电话', '业主手机', '业主手机号', '业主联系电话', '业主联系方式', 'phone'],
  tenantName: ['租户姓名', '租户名称', '租客姓名', '承租人姓名', '承租人', '承租方', '租户', '租客', '使用人姓名', '使用人'],
  tenantIdentityKind: ['租户证件类型', '承租人证件类型'],
  tenantIdentityNumber: ['租户身份证号码', '租户身份证号', '租户证件号码', '租户证件号', '租客身份证号', '承租人身份证号', '承租人证件号码'],
  tenantPhone: ['租户联系电话', '租户电话', '租户手机', '租户手机号', '租户联系方式', '租客电话', '承租人电话', '承租人联系电话'],
  deliveredOn: ['交付日期', '收楼日期', '交房日期', '交楼日期', '收房日期', '接房日期', '交付时间', '收楼时间', '交房时间', '收房时间'],
  movedInOn: ['入住日期', '入住时间', '入伙日期', '迁入日期', '入住'],
  leaseFrom: ['租期起', '起租日期', '租赁开始日期', '租期开始', '租约开始', '合同开始日期'],
  leaseTo: ['租期至', '租期止', '租约到期', '租赁到期', '租约到期日', '租赁到期日', '合同到期日', '到期日期', '租期结束', '合同结束日期'],
  unitPrice: ['物业费单价', '物业服务费单价', '物业管理费单价', '管理费单价', '物业费标准', '物业费收费标准', '收费标准', '收费单价', '单价'],
  arrears: ['截至上月欠费', '往期欠费', '历史欠费', '累计欠费', '欠费金额', '欠费合计', '欠缴金额', '欠费', '欠款', '欠缴'],
  remark: ['备注', '备注说明', '说明', 'remark'],
}

/** For headings worded in none of those ways; only where nothing else has taken the meaning. */
const LIKENESSES: readonly [RegExp, ColumnKey][] = [
  [/欠费|欠缴|欠款/, 'arrears'],
  [/^(?!.*(水|电|车|气)).*单价/, 'unitPrice'],
  [/^(?!.*(套内|公摊|使用)).*面积/, 'area'],
  [/^(租户|租客|承租).*(证件号|身份证)/, 'tenantIdentityNumber'],
  [/^(租户|租客|承租).*(电话|手机)/, 'tenantPhone'],
  [/证件号|身份证/, 'identityNumber'],
  [/^(?!.*(紧急|物业|租)).*(电话|手机)/, 'phone'],
  [/交付|收楼|交房/, 'deliveredOn'],
  [/入住.*(日期|时间)/, 'movedInOn'],
  [/楼栋|栋号/, 'building'],
  [/房号|房间号/, 'room'],
  [/备注/, 'remark'],
]

/** Half width, without the unit in brackets, stars of required columns, colons and spaces. */
function plain(heading: string): string {
  return heading.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]|[\s*::]/g, '').toLowerCase()
}

/** Behind a tenant's name, headings that were already taken by the owner speak of the tenant. */
const TENANT_TWINS: readonly (readonly [ColumnKey, ColumnKey])[] = [
  ['identityKind', 'tenantIdentityKind'], ['identityNumber', 'tenantIdentityNumber'], ['phone', 'tenantPhone'],
]

export type RecognisedColumns = {
  mapping: ColumnMapping
  /** Indexes of headings that mean nothing to Foyer. */
  ignored: number[]
  /** What no ledger can be taken in without: `room` (or joined), `area`, `unitPrice`. */
  missing: ColumnKey[]
}

/** What each column means, by its heading, in whatever order; a person may change the mapping afterwards. */
export function recogniseColumns(headings: readonly string[]): RecognisedColumns {
  const texts = headings.map(plain)
  const mapping: ColumnMapping = {}
  const taken = new Set<number>()
  const take = (key: ColumnKey, index: number): void => {
    if (index < 0 || taken.has(index) || mapping[key] !== undefined) return
    mapping[key] = index
    taken.add(index)
  }
  for (const key of COLUMN_KEYS) {
    for (const wording of WORDINGS[key]) take(key, texts.findIndex((text, index) => text === wording && !taken.has(index)))
  }
  const tenantAt = mapping.tenantName
  if (tenantAt !== undefined) {
    for (const [key, twin] of TENANT_TWINS) take(twin, texts.findIndex((text, index) => index > tenantAt && WORDINGS[key].includes(text) && !taken.has(index)))
  }
  for (const [likeness, key] of LIKENESSES) take(key, texts.findIndex((text, index) => !taken.has(index) && likeness.test(text)))
  if (mapping.name === undefined && mapping.tenantName !== undefined && mapping.role !== undefined) {
    mapping.name = mapping.tenantName
    delete mapping.tenantName
  }
  const missing: ColumnKey[] = []
  if (mapping.room === undefined && mapping.roomJoined === undefined) missing.push('room')
  if (mapping.area === undefined) missing.push('area')
  if (mapping.unitPrice === undefined) missing.push('unitPrice')
  return { mapping, ignored: texts.flatMap((text, index) => (text !== '' && !taken.has(index) ? [index] : [])), missing }
}

const HEADING_SEARCH_DEPTH = 20
const LEAST_HEADINGS = 3

function headingTexts(row: readonly Cell[]): string[] {
  return row.map((cell) => (typeof cell === 'string' ? cell.trim() : ''))
}

/**
 * The index of the row that holds the headings, below any title lines: the one among the first twenty with the most
 * recognised columns, three at least and a room among them. Null when there is none.
 */
export function findHeadingRow(rows: readonly (readonly Cell[])[]): number | null {
  let best: { index: number; score: number } | null = null
  for (const [index, row] of rows.slice(0, HEADING_SEARCH_DEPTH).entries()) {
    const { mapping } = recogniseColumns(headingTexts(row))
    const score = Object.keys(mapping).length
    const hasRoom = mapping.room !== undefined || mapping.roomJoined !== undefined
    if (hasRoom && score >= LEAST_HEADINGS && score > (best?.score ?? 0)) best = { index, score }
  }
  return best?.index ?? null
}

/** Two columns of one name are told apart, since columns are assigned by their headings. */
function distinct(headings: readonly string[]): string[] {
  return headings.map((heading, index) => {
    const before = headings.slice(0, index).filter((other) => other === heading).length
    return before === 0 || heading === '' ? heading : `${heading} (${before + 1})`
  })
}

export type LedgerRow = { row: number; cells: readonly Cell[] }

/** A sheet parted into headings and the rows below, numbered as in the sheet (first row 1). Null without headings. */
export function splitLedger(rows: readonly (readonly Cell[])[]): { headings: string[]; rows: LedgerRow[] } | null {
  const at = findHeadingRow(rows)
  const headingRow = at === null ? undefined : rows[at]
  if (at === null || !headingRow) return null
  return { headings: distinct(headingTexts(headingRow)), rows: rows.slice(at + 1).map((cells, index) => ({ row: at + 2 + index, cells })) }
}
