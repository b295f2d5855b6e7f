import { describe, expect, it } from 'vitest'
import { formatRoomZh, normaliseBuilding, normaliseRoom, normaliseRoomName, normaliseUnit, parseRoom, roomCode, roomSearchKeys } from '../../shared/room.ts'

describe('parseRoom', () => {
  it.each([
    ['1栋2单元301', '1-2-301'], ['1-2-301', '1-2-301'], ['1#2-301', '1-2-301'], ['1号楼2单元301室', '1-2-301'], ['一栋二单元301', '1-2-301'], ['十二幢301', '12-301'],
    ['1幢301', '1-301'], ['１栋２单元３０１', '1-2-301'], ['1 栋 2 单元 301', '1-2-301'], ['1－2－301', '1-2-301'], ['1—2—301', '1-2-301'], ['1栋-1单元-202', '1-1-202'],
    ['3#1-1802', '3-1-1802'], ['S-商23', 'S-商23'], ['s-商23', 'S-商23'], ['商23', '商23'], ['301', '301'], ['12301', '12301'], ['A座1201', 'A-1201'], ['12号301室', '12-301'],
    ['01栋02单元0301', '1-2-0301'], ['1-301', '1-301'], ['1/2/301', '1-2-301'], ['B2-118', 'B2-118'], ['2单元301', '2-301'], ['1栋商01', '1-商01'], ['1栋1802A', '1-1802A'],
    ['二十一栋301', '21-301'], ['1期2栋1单元301', '1期2-1-301'],
  ])('%s → %s', (text, code) => {
    expect(normaliseRoom(text)).toBe(code)
    expect(roomCode(parseRoom(text) ?? { building: '', unit: null, room: '' })).toBe(code)
  })

  it.each(['', '张伟', '商铺', '1栋', '1栋2单元', '---', '沪A·D12345'])('%s names no room', (text) => {
    expect(parseRoom(text)).toBeNull()
  })

  it('keeps unit apart from none', () => {
    expect(parseRoom('1栋2单元301')).toStrictEqual({ building: '1', unit: '2', room: '301' })
    expect(parseRoom('1幢301')).toStrictEqual({ building: '1', unit: null, room: '301' })
    expect(parseRoom('2单元301')).toStrictEqual({ building: '', unit: '2', room: '301' })
  })
})

describe('around it', () => {
  it('names parts of a ledger without their words', () => {
    expect(['1', '1栋', '一栋', '01幢', '1号楼', '1#', 'A座', 'S', '商铺楼', '十栋'].map(normaliseBuilding)).toStrictEqual(['1', '1', '1', '1', '1', '1', 'A', 'S', '商铺楼', '10'])
    expect(['1', '二单元', '02', '', '无', '-'].map(normaliseUnit)).toStrictEqual(['1', '2', '2', null, null, null])
    expect(['301', '301室', '３０１', '商23', '0301'].map(normaliseRoomName)).toStrictEqual(['301', '301', '301', '商23', '0301'])
  })

  it('says premises as people do', () => {
    expect(formatRoomZh({ building: '1', unit: '2', room: '301' })).toBe('1栋2单元301')
    expect(formatRoomZh({ building: '1', unit: null, room: '301' })).toBe('1栋301')
    expect(formatRoomZh({ building: 'S', unit: null, room: '商23' })).toBe('商23')
    expect(formatRoomZh({ building: '1', unit: null, room: '商01' })).toBe('1栋商01')
    expect(formatRoomZh({ building: 'B2', unit: null, room: '118' })).toBe('B2栋118')
    expect(formatRoomZh({ building: '', unit: null, room: '301' })).toBe('301')
  })

  it('reads back what it prints and what it keeps', () => {
    for (const building of ['1', '12', 'A']) {
      for (const unit of [null, '1', '2']) {
        for (const room of ['301', '1802A', '商01']) {
          const parts = { building, unit, room }
          expect(parseRoom(roomCode(parts))).toStrictEqual(parts)
        }
      }
    }
    for (const room of ['301', '1802A', '商01']) {
      const parts = { building: '12', unit: '2', room }
      expect(parseRoom(formatRoomZh(parts))).toStrictEqual(parts)
    }
  })

  it('lists what a clerk may type', () => {
    expect(roomSearchKeys({ building: '1', unit: '2', room: '301' })).toStrictEqual(['1-2-301', '1栋2单元301', '12301', '1#2-301', '1号楼2单元301', '1-301', '2-301', '301'])
    expect(roomSearchKeys({ building: 'S', unit: null, room: '商23' })).toStrictEqual(['S-商23', '商23', 'S商23', '23'])
    for (const typed of ['1栋2单元301', '1-2-301', '1#2-301', '一栋二单元301室', '12301', '2单元301', '301']) {
      expect(roomSearchKeys({ building: '1', unit: '2', room: '301' })).toContain(normaliseRoom(typed))
    }
  })
})
