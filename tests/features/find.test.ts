import { describe, expect, test } from 'vitest'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { makeApp, newOffice } from '../support/make-app.ts'
import { finish, identity, readyCase } from '../support/move-in-case.ts'

const LEDGER = [
  { building: '1', unit: '2', room: '301', name: '覃敏敏', phone: '13812340421' },
  { building: '1', unit: '2', room: '302', name: '单雄信', phone: '13900001111' },
  { building: '1', unit: '2', room: '3010', name: '张伟', phone: '021-65430421' },
  { building: '11', unit: '2', room: '301', name: '张伟明', phone: '13711112222' },
  { building: '12', unit: '3', room: '01', name: '曾国强', phone: '13722223333' },
  { building: 'S', unit: '', room: '商06', name: '云栖便利店', phone: '13733334444', use: '商铺' },
  { building: '2', unit: '1', room: '1201', name: 'Anna Müller', phone: '13744445555' },
]

async function found() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv(LEDGER))
  await finish(manager, await readyCase(manager, 4, { identity: { ...identity, name: '陈租客', identityNumber: '810000199001010019', identityKind: 'hmt-residence', phone: '13655556666' } }))
  const hits = async (text: string, limit = 20) => (await manager.call('find.search', { text, limit })).hits
  return { app, manager, hits, first: async (text: string) => (await hits(text)).map((hit) => `${hit.code} ${hit.name ?? ''} ${hit.matched}`)[0] ?? 'nobody' }
}

/** What is typed, and the best answer. */
const BEST = [
  ['1-2-301', '1-2-301 覃敏敏 room'], ['1栋2单元301', '1-2-301 覃敏敏 room'], ['1#2-301', '1-2-301 覃敏敏 room'], ['1号楼2单元301室', '1-2-301 覃敏敏 room'], ['一栋二单元301', '1-2-301 覃敏敏 room'],
  ['１－２－３０１', '1-2-301 覃敏敏 room'], [' 1 栋 2 单元 301 ', '1-2-301 覃敏敏 room'], ['12301', '1-2-301 覃敏敏 room'], ['1-301', '1-2-301 覃敏敏 room'], ['1幢301', '1-2-301 覃敏敏 room'],
  ['301', '1-2-301 覃敏敏 room'], ['11栋301', '11-2-301 张伟明 room'], ['商06', 'S-商06 云栖便利店 room'], ['s-商06', 'S-商06 云栖便利店 room'], ['06', 'S-商06 云栖便利店 room'],
  ['覃敏敏', '1-2-301 覃敏敏 name'], ['敏敏', '1-2-301 覃敏敏 name'], ['张伟', '1-2-3010 张伟 name'], ['anna', '2-1-1201 Anna Müller pinyin'],
  ['qmm', '1-2-301 覃敏敏 pinyin'], ['tmm', '1-2-301 覃敏敏 pinyin'], ['QMM', '1-2-301 覃敏敏 pinyin'], ['qinminmin', '1-2-301 覃敏敏 pinyin'], ['sxx', '1-2-302 单雄信 pinyin'], ['qinmm', '1-2-301 覃敏敏 pinyin'], ['shanxx', '1-2-302 单雄信 pinyin'],
  ['shanxiong', '1-2-302 单雄信 pinyin'], ['dxx', '1-2-302 单雄信 pinyin'], ['zgq', '12-3-01 曾国强 pinyin'], ['cgq', '12-3-01 曾国强 pinyin'], ['zw', '1-2-3010 张伟 pinyin'],
  ['13900001111', '1-2-302 单雄信 phone'], ['1111', '1-2-302 单雄信 phone'], ['139 0000 1111', '1-2-302 单雄信 phone'], ['65430421', '1-2-3010 张伟 phone'],
  ['0019', '11-2-301 陈租客 document'], ['010019', '11-2-301 陈租客 document'], ['810000199001010019', '11-2-301 陈租客 document'],
  ['', 'nobody'], ['   ', 'nobody'], ['王不在', 'nobody'], ['%', 'nobody'], ['zzz', 'nobody'],
] as const

describe('finding a resident', () => {
  test('by room as spoken, name, pinyin, phone and document: the best answer stands first', async () => {
    const { first } = await found()
    const given: [string, string][] = []
    for (const [typed] of BEST) given.push([typed, await first(typed)])
    expect(given).toEqual(BEST)
  })

  test('shows everybody who fits, exact ones first, in the order of the buildings, and no more than asked for', async () => {
    const { hits } = await found()
    expect((await hits('301')).map((hit) => `${hit.code} ${hit.role ?? ''}`)).toEqual(['1-2-301 owner', '11-2-301 owner', '11-2-301 tenant'])
    expect((await hits('张伟')).map((hit) => hit.name)).toEqual(['张伟', '张伟明'])
    expect((await hits('0421')).map((hit) => [hit.code, hit.matched])).toEqual([['1-2-301', 'phone'], ['1-2-3010', 'phone']])
    expect(await hits('1-2', 2)).toHaveLength(2)
    expect(JSON.stringify(await hits('0019'))).not.toContain('810000199001010019')
  })

  test('knows who came in since, and forgets whose day is over', async () => {
    const { app, manager, first } = await found()
    expect(await first('新来的')).toBe('nobody')
    await importLedger(app, manager, ledgerCsv([{ building: '9', room: '101', name: '新来的' }]))
    expect(await first('新来的')).toBe('9-1-101 新来的 name')
  })
})
