import { describe, expect, it } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { readLedger } from '../../electron/features/import/read-ledger.ts'
import { parseCsv } from '../../electron/ledger/read-sheet.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('readLedger', () => {
  it('reads .csv in UTF-8 with a mark, and in GB18030', async () => {
    expect(await readLedger(utf8('\uFEFF楼栋,房号\r\n1,"3-1-1802"\r\n'))).toStrictEqual({ sheetName: '', rows: [['楼栋', '房号'], ['1', '3-1-1802']] })
    const gb18030 = Uint8Array.from([0xc2, 0xa5, 0xb6, 0xb0, 0x2c, 0xb7, 0xbf, 0xba, 0xc5, 0x0a, 0x31, 0x2c, 0x0a])
    expect((await readLedger(gb18030)).rows).toStrictEqual([['楼栋', '房号'], ['1', null]])
  })

  it('reads quotes, line ends inside cells and other separators', () => {
    expect(parseCsv('a,"b ""c"", d","e\nf"\n\n,x')).toStrictEqual([['a', 'b "c", d', 'e\nf'], [null], [null, 'x']])
    expect(parseCsv('a\tb,c\td')).toStrictEqual([['a', 'b,c', 'd']])
    expect(parseCsv('a;b;c\r\n1;2;3')).toStrictEqual([['a', 'b', 'c'], ['1', '2', '3']])
  })

  it('keeps the rows of a workbook where they stand and finds the sheet with headings', async () => {
    const text = (value: string): { value: string } => ({ value })
    const headings = ['楼栋', '房号', '面积', '姓名'].map(text)
    const bytes = await writeWorkbook([
      { sheet: '封面', data: [[text('云栖花园')]] },
      { sheet: '台账', data: [[text('房产台账')], [null], headings, [{ value: 1 }, text('101'), { value: 89.37 }, { value: new Date(Date.UTC(2021, 2, 11)), type: Date, format: 'yyyy-mm-dd' }]] },
    ]).toBuffer()
    expect(await readLedger(bytes)).toStrictEqual({
      sheetName: '台账',
      rows: [['房产台账', null, null, null], [null, null, null, null], ['楼栋', '房号', '面积', '姓名'], [1, '101', 89.37, new Date(Date.UTC(2021, 2, 11))]],
    })
  })

  it.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'file-empty'], ['blank cells', utf8(',,\n,,\n'), 'file-empty'], ['a broken workbook', utf8('PK\u0003\u0004 broken'), 'file-not-readable'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0]), 'file-not-readable'], ['too many rows', utf8('a,b\n'.repeat(50_001)), 'too-many-rows'],
  ])('refuses %s', async (_what, bytes, code) => {
    await expect(readLedger(bytes)).rejects.toMatchObject({ code })
  })
})
