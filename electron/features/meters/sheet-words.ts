import type { MISSED_WHY } from '../../../shared/contract/meters.ts'

const chinese = {
  headings: {
    room: '房屋/位置', number: '表号', multiplier: '倍率', last: '上次读数', lastOn: '上次日期', usual: '平时用量', value: '本次读数', rolledOver: '归零', usage: '用量', why: '未抄原因', remark: '备注',
  },
  yes: '是',
  why: { 'no-access': '无人', stuck: '表停转', 'not-found': '找不到表', other: '其他' } satisfies Record<(typeof MISSED_WHY)[number], string>,
  replaced: (number: string, on: string) => `${on} 换表，旧表 ${number}`,
  file: (name: string) => `抄表-${name}`,
}
export type SheetWords = typeof chinese

const english: SheetWords = {
  headings: {
    room: 'Room or place', number: 'Meter no.', multiplier: 'Multiplier', last: 'Last reading', lastOn: 'Last read on', usual: 'Usual usage', value: 'This reading', rolledOver: 'Rolled over', usage: 'Usage', why: 'Why not read', remark: 'Remark',
  },
  yes: 'yes',
  why: { 'no-access': 'no access', stuck: 'stuck', 'not-found': 'not found', other: 'other' },
  replaced: (number, on) => `replaced ${number} on ${on}`,
  file: (name) => `readings-${name}`,
}

export const SHEET_WORDS = { 'zh-CN': chinese, en: english } as const
/** A sheet that comes back is read whatever language it was made in. */
export const SHEET_LANGUAGES: readonly SheetWords[] = [chinese, english]
