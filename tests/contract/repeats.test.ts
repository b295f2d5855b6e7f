import type Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Call } from '../../shared/contract/define.ts'
import { type CallName, contract } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import type { Answer } from '../../shared/wire.ts'
import { openHost } from '../support/hosts-of.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, makeApp, newOffice, signIn, type TestApp } from '../support/make-app.ts'
import { officeDay, type Step } from '../support/office-day.ts'
import { openInside, storeFingerprint } from '../support/store-inside.ts'

const remembered = (Object.keys(contract) as CallName[]).filter((name) => {
  const call: Call = contract[name]
  return call.kind === 'command' && call.restates !== true
})

/** The same kind of input saying something else, or null where the input says nothing but its id. */
function otherInput({ name, input }: Step): Record<string, unknown> | null {
  const changes = Object.entries(input).filter(([key]) => key !== 'requestId').flatMap(([key, value]) => {
    if (typeof value === 'number') return [{ ...input, [key]: value + 1 }]
    if (typeof value === 'string') return [{ ...input, [key]: key === 'month' ? '2000-01' : `${value}改` }]
    return Array.isArray(value) && value.length > 0 ? [{ ...input, [key]: value.slice(1) }] : typeof value === 'object' && value !== null ? [{ ...input, [key]: {} }] : []
  })
  return changes.find((change) => contract[name].input.safeParse(change).success) ?? null
}

const reused: Answer = { ok: false, error: { code: 'request-reused' } }

describe('a command sent again', () => {
  test('under the same requestId answers the same and changes nothing; the id serves nothing and nobody else', async () => {
    const app = await makeApp()
    const saveFolder = mkdtempSync(join(tmpdir(), 'foyer-drive-'))
    const open = await openHost('direct', app)
    let inside: Database.Database | undefined
    let other = ''
    const repeated: CallName[] = []
    const othered: CallName[] = []
    const wrong: string[] = []
    const after = async (step: Step): Promise<void> => {
      if (step.name === 'setup.begin') inside = await openInside(app.dataFolder)
      if (!remembered.includes(step.name) || !inside || !step.session) return
      if (other === '') other = await otherManager(app, step.session)
      const before = storeFingerprint(inside)
      const sent = async (what: string, expected: Answer, name: CallName, input: unknown, session: string) => {
        const answer = await open.carry(name, input, session)
        if (!isDeepStrictEqual(answer, expected)) wrong.push(`${step.name}, ${what}: ${JSON.stringify(answer)}`)
      }
      app.advance(60_000)
      repeated.push(step.name)
      await sent('again', step.answer, step.name, step.input, step.session)
      await sent('by another person', reused, step.name, step.input, other)
      const changed = otherInput(step)
      if (changed) othered.push(step.name)
      if (changed) await sent('saying something else', reused, step.name, changed, step.session)
      const elsewhere = step.name === 'tasks.add' ? 'settings.change' : 'tasks.add'
      const task = { requestId: step.input.requestId, ...(elsewhere === 'tasks.add' ? { text: '别的事', premisesId: null, dueOn: null } : { settings: {} }) }
      await sent('as another call', reused, elsewhere, task, elsewhere === 'tasks.add' ? step.session : other)
      if (storeFingerprint(inside) !== before) wrong.push(`${step.name}: the store changed`)
    }
    try {
      await officeDay(app, open.carry, { saveFolder, after })
    } finally {
      inside?.close()
      rmSync(saveFolder, { recursive: true })
    }
    expect(wrong).toEqual([])
    expect([...new Set(repeated)].toSorted()).toEqual(remembered.toSorted())
    expect(remembered.filter((name) => !othered.includes(name))).toEqual(['setup.confirmRecoveryKey'])
    expect(app.log.filter((line) => line.level === 'error')).toEqual([])
  })

  test('after the program was closed in between still answers the same', async () => {
    const { app, cashier, collect } = await tillWithCharge()
    const first = await cashier.call('payments.collect', collect)
    await app.reopen()
    const again = await (await signIn(app, 'limin')).call('payments.collect', collect)
    expect(again).toEqual(first)
  })

  test('after a refusal is a first time: the form is mended and sent under the same id', async () => {
    const { cashier, collect } = await tillWithCharge()
    const short = { ...collect, methods: [{ method: 'cash' as const, amountFen: fen(100), reference: '' }] }
    expect(await cashier.refused('payments.collect', short)).toMatchObject({ fields: [{ path: 'methods', code: 'cash-short' }] })
    expect((await cashier.call('payments.collect', collect)).receipts).toHaveLength(1)
  })
})

describe('two equal requests at the same instant', () => {
  test('over HTTP take the money once and answer the same', async () => {
    const { app, cashier, collect } = await tillWithCharge()
    const host = await openHost('http', app)
    const answers = await Promise.all(Array.from({ length: 8 }, () => host.carry('payments.collect', collect, cashier.session)))
    await host.close()
    expect(answers[0]).toMatchObject({ ok: true, value: { totalFen: 5_000 } })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await cashier.call('receipts.list', { from: null, to: null, shiftId: null })).total).toBe(1)
  })

  test('under two ids: one pays the bill, the other is told that it is settled', async () => {
    const { app, cashier, collect } = await tillWithCharge()
    const host = await openHost('http', app)
    const answers: Answer[] = await Promise.all([collect, { ...collect, requestId: cashier.requestId() }].map((input) => host.carry('payments.collect', input, cashier.session)))
    await host.close()
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ error: { fields: [{ path: 'charges.0.amountFen', code: 'charge-settled' }] } })
  })
})

async function otherManager(app: TestApp, manager: string): Promise<string> {
  await app.ask('users.add', { login: 'second', name: '孙经理', role: 'manager', password: 'correct horse' }, manager)
  return (await signIn(app, 'second')).session
}

async function tillWithCharge() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }]))
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(50_000) })
  const item = (await cashier.call('fees.items', {})).items.find((row) => row.code === 'other')?.feeItemId ?? 0
  const { chargeId } = await cashier.call('charges.addOneOff', { requestId: cashier.requestId(), premisesId: 1, feeItemId: item, description: '开锁', from: null, to: '2026-11-22', amountFen: fen(5_000) })
  const collect = {
    requestId: cashier.requestId(), premisesId: 1, payerName: '住户101', payerPartyId: null, charges: [{ chargeId, amountFen: fen(5_000) }], prepayments: [], deposits: [],
    methods: [{ method: 'cash' as const, amountFen: fen(10_000), reference: '' }], notesChecked: true,
  }
  return { app, cashier, collect }
}
