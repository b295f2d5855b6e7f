import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { recogniseColumns, splitLedger } from '../../electron/features/import/columns.ts'
import { readLedger } from '../../electron/features/import/read-ledger.ts'
import { isAccepted, NOTHING_THERE, planImport, type AcceptedRow, type ExistingLookup, type ImportPlan, type PlannedRow } from '../../electron/features/import/rules.ts'
import { sumFen } from '../../shared/money.ts'

const sample = (name: string): Buffer => readFileSync(new URL(`../samples/${name}`, import.meta.url))
const { rows: rowCount, faults } = JSON.parse(sample('ledger-yunqi.faults.json').toString('utf8')) as { rows: number; faults: { row: number; fault: string }[] }

/** Rows and codes of the faults with one of these endings, as `row code`. */
function listed(ending: RegExp): string[] {
  return faults.filter(({ fault }) => ending.test(fault)).map(({ row, fault }) => `${row} ${fault.split(':')[0]}`)
}

const found = (entries: readonly { row: number; code: string }[]): string[] => entries.map(({ row, code }) => `${row} ${code}`)
const accepted = (rows: readonly PlannedRow[]): AcceptedRow[] => rows.filter(isAccepted)

async function planSample(existing: ExistingLookup): Promise<ImportPlan> {
  const ledger = splitLedger((await readLedger(sample('ledger-yunqi.xlsx'))).rows)
  if (!ledger) throw new Error('no headings')
  const { mapping, ignored, missing } = recogniseColumns(ledger.headings)
  expect({ ignored, missing, mapped: Object.keys(mapping).length }).toStrictEqual({ ignored: [], missing: [], mapped: 15 })
  return planImport({ ...ledger, mapping, today: '2026-11-22', paidUntil: '2026-10-31', existing })
}

describe('the sample ledger', () => {
  let plan: ImportPlan
  beforeAll(async () => {
    plan = await planSample(NOTHING_THERE)
  })

  it('shows every fault at its row and nothing else', () => {
    const { report } = plan
    expect(report.rows).toBe(rowCount)
    expect(found(report.repaired)).toStrictEqual(listed(/:repairable$/))
    expect(found(report.noted)).toStrictEqual(listed(/:note$/))
    expect(found(report.skipped)).toStrictEqual(listed(/:skip$/))
    expect(found(report.heldBack)).toStrictEqual(listed(/^[^:]+$/))
    expect(report.taken).toBe(rowCount - report.skipped.length - report.heldBack.length)
  })

  it('names the heading and shows old and new', () => {
    expect(plan.report.repaired.filter(({ row }) => [21, 27, 41, 167].includes(row))).toStrictEqual([
      { row: 21, column: '姓名', code: 'two-owners-in-one-cell', from: '周昕荣、朱怡丽', to: '周昕荣 + 朱怡丽' },
      { row: 27, column: '证件号码', code: 'spaces-in-id', from: '330106 19870824 0998', to: '330106198708240998' },
      { row: 41, column: '联系电话', code: 'full-width-phone', from: '１９１７３４３３９４２', to: '19173433942' },
      { row: 167, column: '证件号码', code: 'lower-case-x', from: '50010319861012967x', to: '50010319861012967X' },
    ])
    expect(plan.report.heldBack.find(({ row }) => row === 150)).toStrictEqual({ row: 150, column: '证件号码', code: 'id-check-digit' })
    expect(plan.report.heldBack.find(({ row }) => row === 44)?.column).toBe('建筑面积(㎡)')
  })

  it('reads owners, tenants, vacant rooms and shops', () => {
    const at = (row: number): PlannedRow | undefined => plan.rows.find((planned) => planned.row === row)
    expect(at(2)).toMatchObject({ result: 'taken', code: '1-1-101', arrearsFen: 0, paidUntil: '2026-10-31', remark: '空置',
      premises: { building: '1', unit: '1', room: '101', use: 'residential', areaCenti: 8937, deliveredOn: '2021-03-11', unitPrice: 23_500 } })
    expect(at(2)).not.toHaveProperty('person')
    expect(at(4)).toMatchObject({ result: 'taken', person: { role: 'tenant', names: ['王英'], identityKind: 'cn-id', identityNumber: '44030519730627703X', phone: '18633064792', movedInOn: '2025-02-04', leaseTo: '2027-03-18' } })
    expect(at(21)).toMatchObject({ result: 'repaired', person: { role: 'owner', names: ['周昕荣', '朱怡丽'], identityNumber: '320102196403107006' } })
    expect(at(99)).toMatchObject({ result: 'noted', person: { phone: '1385526213' } })
    expect(at(696)).toMatchObject({ code: 'S-商06', premises: { building: 'S', unit: null, room: '商06', use: 'shop', areaCenti: 17_963, unitPrice: 48_000 }, person: { identityKind: 'uscc', leaseTo: null } })
    expect(at(44)).toMatchObject({ result: 'held-back', names: ['朱梅辉'] })
    expect(at(45)).toMatchObject({ result: 'taken' })
  })

  it('counts the arrears of every row that is taken, once', () => {
    const total = sumFen(accepted(plan.rows).map((row) => row.arrearsFen))
    expect({ total, asOf: plan.arrearsAsOf, withArrears: accepted(plan.rows).filter((row) => row.arrearsFen > 0).length }).toStrictEqual({ total: 23_593_508, asOf: '2026-10-31', withArrears: 95 })
  })

  it('finds everything there the second time', async () => {
    const again = await planSample(storeOf(plan))
    expect(again.report).toMatchObject({ taken: 0, repaired: [], noted: [] })
    expect(found(again.report.heldBack)).toStrictEqual(found(plan.report.heldBack))
    expect(again.report.skipped.filter(({ code }) => code === 'already-there')).toHaveLength(plan.report.taken)
    expect(found(again.report.skipped.filter(({ code }) => code !== 'already-there'))).toStrictEqual(found(plan.report.skipped))
  })
})

/** A store that holds what a plan would write. */
function storeOf(plan: ImportPlan): ExistingLookup {
  const rows = accepted(plan.rows)
  const people = rows.flatMap((row) => (row.person ? [{ code: row.code, ...row.person }] : []))
  return {
    premises: (code) => {
      const there = rows.filter((row) => row.code === code)
      const first = there[0]
      if (!first) return null
      return { areaCenti: first.premises.areaCenti, unitPrice: first.premises.unitPrice, openingArrears: there.map((row) => row.arrearsFen).filter((amount) => amount > 0) }
    },
    hasPerson: (code, role, name, identityNumber) => people.some((person) => person.code === code && person.role === role && person.names[0] === name
      && (identityNumber === null || person.identityNumber === null || person.identityNumber === identityNumber)),
    nameOfIdentity: (identityNumber) => people.find((person) => person.identityNumber === identityNumber)?.names[0] ?? null,
  }
}
