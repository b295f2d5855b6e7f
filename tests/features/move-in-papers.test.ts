import { expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { departmentNoticePaper } from '../../electron/features/papers/notice-paper.ts'
import { tenantFormPaper } from '../../electron/features/papers/tenant-form-paper.ts'
import { fen } from '../../shared/money.ts'
import { deliver } from '../support/delivery-case.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { makeApp, newOffice } from '../support/make-app.ts'
import { answerAll, confirmation, feeStart, finish, household, identity, lease, notice, readyCase, start } from '../support/move-in-case.ts'
import { openInside } from '../support/store-inside.ts'

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', delivered: ' ' }, { room: '102' }, { room: '103' }]))
  const says = async (make: (db: ReturnType<typeof readDb>) => unknown): Promise<string> => {
    const store = await openInside(app.dataFolder)
    try {
      return JSON.stringify(make(readDb(store)))
    } finally {
      store.close()
    }
  }
  return { manager, says }
}

test('a new property tells each department its part, the gardeners too, until it words it otherwise', async () => {
  const { manager } = await office()
  const settings = await manager.call('settings.get', {})
  expect(settings.departments).toContain('绿化部')
  for (const kind of ['tenant', 'owner', 'company'] as const) {
    expect(settings.noticeTemplates[kind].map((line) => line.department)).toEqual(settings.departments)
    expect(settings.noticeTemplates[kind].every((line) => line.instruction !== '')).toBe(true)
  }
  expect(settings.noticeTemplates.member.map((line) => line.department)).toEqual(['秩序部', '客服部'])
  const fewer = await manager.call('settings.change', { requestId: manager.requestId(), settings: { departments: ['工程部', '前台'] } })
  expect(fewer.noticeTemplates.tenant.map((line) => line.department)).toEqual(['工程部', '前台'])
  const own = { ...fewer.noticeTemplates, tenant: [{ department: '前台', instruction: '欢迎' }] }
  await manager.call('settings.change', { requestId: manager.requestId(), settings: { noticeTemplates: own } })
  expect((await manager.call('settings.get', {})).noticeTemplates).toEqual(own)
})

test('a notice says from which day fees really run: the delivery\'s, where the payer stays', async () => {
  const { manager, says } = await office()
  await deliver(manager, 1)
  const begun = await start(manager, 1, 'owner')
  const owner = await answerAll(manager, begun, [{ ...identity, name: begun.owners[0]?.name ?? '' }, notice, feeStart('2026-12-01')])
  const noticeId = owner.notice?.noticeId ?? 0
  expect(await says((db) => departmentNoticePaper(db, noticeId))).toContain('2026-11-21')
  await finish(manager, owner)
  const printed = await says((db) => departmentNoticePaper(db, noticeId))
  expect(printed).toContain('2026-11-21')
  expect(printed).not.toContain('2026-12-01')
  const tenant = await readyCase(manager, 2, { identity: { ...identity, identityKind: 'passport', identityNumber: 'E55555555' }, feesFrom: '2026-12-03' })
  expect(await says((db) => departmentNoticePaper(db, tenant.notice?.noticeId ?? 0))).toContain('2026-12-03')
})

test('a tenant form of a finished case still says sex, birth, rent and deposit; a company\'s says who works there', async () => {
  const { manager, says } = await office()
  const done = await finish(manager, await readyCase(manager, 2, { lease: { ...lease, rentFen: fen(450_000), depositFen: fen(900_000) } }))
  const form = await says((db) => tenantFormPaper(db, done.caseId, '2026-11-22'))
  for (const fact of ['女', '1949-12-31', '4,500.00', '9,000.00', '****002X']) expect(form).toContain(fact)
  const company = await answerAll(manager, await start(manager, 3, 'company'), [
    confirmation, { ...identity, partyKind: 'company', identityKind: 'uscc', identityNumber: '91350100M000100Y43', name: '福州云栖科技有限公司' }, lease,
    { ...household, emergency: null, company: { legalRepresentative: '马云飞', contacts: [{ name: '周行政', relation: '行政', phone: '' }], staff: [{ name: '吴工', relation: '工程师', phone: '13900003333' }] } },
  ])
  const paper = await says((db) => tenantFormPaper(db, company.caseId, '2026-11-22'))
  for (const fact of ['法定代表人', '马云飞', '周行政', '吴工', '工程师']) expect(paper).toContain(fact)
  for (const fact of ['户籍地址', '国籍', '单位/职业']) expect(paper).not.toContain(fact)
})
