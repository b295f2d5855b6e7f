import type { LedgerRow } from '../features/import/columns.ts'

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤']
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉萍红玲飞鹏辉宇晨昕怡曦琳俊凯峰雪梅兰慧佳欣子涵浩然思远嘉宁若彤一诺沐阳清和安然景行']
const AREAS = ['65.14', '89.37', '89.56', '120.30', '126.05', '142.80'] as const
const ROOMS_A_FLOOR = 4
const FLOORS = 25
const UNITS = 2

export type InventedLedger = { headings: string[]; rows: LedgerRow[]; mapping: Record<string, string> }

/** A ledger of made-up people: one owner a room, the same for the same seed. */
export function inventLedger(premises: number, seed: number, deliveredOn: string): InventedLedger {
  const next = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(next() * list.length)]
    if (item === undefined) throw new Error('an empty list')
    return item
  }
  const rows = Array.from({ length: premises }, (_, index): LedgerRow => {
    const floor = Math.floor(index / ROOMS_A_FLOOR) % FLOORS
    const unit = Math.floor(index / (ROOMS_A_FLOOR * FLOORS)) % UNITS
    const building = Math.floor(index / (ROOMS_A_FLOOR * FLOORS * UNITS))
    const name = pick(SURNAMES) + pick(GIVEN) + (next() < 0.7 ? pick(GIVEN) : '')
    const phone = `1${pick(['38', '39', '50', '86', '77', '91'])}${String(Math.floor(next() * 1e8)).padStart(8, '0')}`
    return { row: index + 2, cells: [building + 1, unit + 1, `${floor + 1}0${(index % ROOMS_A_FLOOR) + 1}`, pick(AREAS), '住宅', '业主', name, phone, deliveredOn, 2.35] }
  })
  const headings = ['楼栋', '单元', '房号', '建筑面积', '房屋用途', '业主/租户', '姓名', '联系电话', '交付日期', '物业费单价']
  const fields = ['building', 'unit', 'room', 'area', 'use', 'role', 'name', 'phone', 'deliveredOn', 'unitPrice']
  return { headings, rows, mapping: Object.fromEntries(fields.map((field, index) => [field, headings[index] ?? ''])) }
}

/** Numbers in 0…1 that are the same for the same seed (a 32-bit xorshift). */
function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4_294_967_296
  }
}
