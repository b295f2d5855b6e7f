import { addDays, firstOfMonth } from '../../../shared/dates.ts'
import { ZERO, type Fen } from '../../../shared/money.ts'
import { roomCode } from '../../../shared/room.ts'
import { type Cell, cellText } from '../../../shared/sheet-cells.ts'
import type { Finding, Repair } from './cells.ts'
import type { ColumnKey, ColumnMapping, LedgerRow } from './columns.ts'
import type { PersonRole, PlannedPerson } from './people.ts'
import { readRow, type Above, type PlannedPremises, type ReadRow, type RowReader } from './plan-row.ts'

/** Premises as they stand in the store. */
export type ExistingPremises = {
  areaCenti: number
  /** 1/10000 yuan a month, null when no property fee is bound to them: then the ledger's price is not compared. */
  unitPrice: number | null
  /** The amounts in fen of the opening charges these premises got by imports, as charged, paid or not. */
  openingArrears: readonly number[]
}

/** What planning asks of the store. Codes are those of `roomCode`. */
export type ExistingLookup = {
  premises(code: string): ExistingPremises | null
  /** True when someone of that role and name is there whose number is the same, or where either number is not known. */
  hasPerson(code: string, role: PersonRole, name: string, identityNumber: string | null): boolean
  /** The name under which a document number stands in the store, null when it does not. */
  nameOfIdentity(identityNumber: string): string | null
}

/** A store with nothing in it. */
export const NOTHING_THERE: ExistingLookup = { premises: () => null, hasPerson: () => false, nameOfIdentity: () => null }

export type SkipCode = 'duplicate-row' | 'already-there' | 'total-row' | 'heading-row'

type RowFindings = { row: number; code: string; repairs: Repair[]; notes: Finding[]; problems: Finding[] }

/** A row that will be written. `person` and `tenant` are only people who are not there yet. */
export type AcceptedRow = RowFindings & {
  result: 'taken' | 'repaired' | 'noted'
  premises: PlannedPremises
  /** The owner, or the one person of the row, whose role says which. */
  person?: PlannedPerson
  /** Only in ledgers with owner and tenant on one row. */
  tenant?: PlannedPerson
  /** What becomes the opening charge of these premises; 0 for none, or where it is counted at another row. */
  arrearsFen: Fen
  /** The last day already paid for, null when nobody said. */
  paidUntil: string | null
  remark: string
}

/** A row that will not be written: `skipped` says why for the whole row, `problems` at which cells. */
export type LeftOutRow = RowFindings & {
  result: 'skipped' | 'held-back' | 'already-there'
  skipped: SkipCode | null
  names: string[]
}

export type PlannedRow = AcceptedRow | LeftOutRow

/** True for a row that will be written. */
export function isAccepted(planned: PlannedRow): planned is AcceptedRow {
  return planned.result === 'taken' || planned.result === 'repaired' || planned.result === 'noted'
}

/** What the command line prints: `row` is the sheet's row number, `column` its heading; `taken` counts repaired and noted rows too. */
export type ImportReport = {
  rows: number
  taken: number
  repaired: { row: number; column: string; code: string; from: string; to: string }[]
  noted: { row: number; column: string; code: string }[]
  skipped: { row: number; code: string }[]
  heldBack: { row: number; column: string; code: string }[]
}

export type ImportPlan = {
  rows: PlannedRow[]
  /** Opening charges are owed as of the last day of the month before: 截至上月欠费. */
  arrearsAsOf: string
  report: ImportReport
}

export type ImportInput = {
  headings: readonly string[]
  rows: readonly LedgerRow[]
  mapping: ColumnMapping
  /** The business date. */
  today: string
  /** Until when the property fee is paid, for the whole ledger, and for single rows by sheet row number. */
  paidUntil: string | null
  paidUntilByRow?: Readonly<Record<number, string | null>>
  /** 1/10000 yuan, for ledgers without a column of prices. */
  unitPrice?: number | null
  existing: ExistingLookup
}

/** What the rows accepted so far have said, to compare the next ones with. */
type Seen = {
  raw: Set<string>
  premises: Map<string, { areaCenti: number; unitPrice: number; arrears: Set<number> }>
  people: Map<string, string>
  identities: Map<string, string>
}

function isTotal(cells: readonly Cell[]): boolean {
  return cells.some((cell) => typeof cell === 'string' && /^(合\s*计|总\s*计|小\s*计|本页合计)[::]?$/.test(cell.trim()))
}

function rawKey(cells: readonly Cell[]): string {
  return JSON.stringify(cells.map(cellText))
}

function peopleOf(read: ReadRow): PlannedPerson[] {
  return [read.person, read.tenant].filter((person) => person !== null)
}

function leftOut(read: Pick<ReadRow, 'row' | 'repairs' | 'notes' | 'problems'>, code: string, names: string[], skipped: SkipCode | null): LeftOutRow {
  const result = skipped === null ? 'held-back' : skipped === 'already-there' ? 'already-there' : 'skipped'
  return { row: read.row, code, repairs: read.repairs, notes: read.notes, problems: read.problems, result, skipped, names }
}

/** Things a row must share with the same premises elsewhere: another area or price would make wrong money. */
function comparePremises(premises: PlannedPremises, known: { areaCenti: number; unitPrice: number | null } | null | undefined, column: (key: ColumnKey) => string, problems: Finding[]): void {
  if (!known) return
  if (known.areaCenti !== premises.areaCenti) problems.push({ column: column('area'), code: 'area-differs' })
  if (known.unitPrice !== null && known.unitPrice !== premises.unitPrice) problems.push({ column: column('unitPrice'), code: 'price-differs' })
}

function personKey(code: string, person: PlannedPerson): string {
  return JSON.stringify([code, person.role, person.names[0]])
}

/** All that would be written of a person: the same again is a repeat, the same person told differently is not. */
function personFacts(person: PlannedPerson): string {
  return JSON.stringify([person.names, person.identityNumber, person.phone, person.movedInOn, person.leaseFrom, person.leaseTo])
}

/** Decides one row after another; each may depend on the rows above, never on those below. */
class Planner {
  private readonly input: ImportInput
  private readonly reader: RowReader
  private readonly seen: Seen = { raw: new Set(), premises: new Map(), people: new Map(), identities: new Map() }
  private above: Above = null

  constructor(input: ImportInput) {
    this.input = input
    this.reader = { headings: input.headings, mapping: input.mapping, today: input.today, unitPrice: input.unitPrice ?? null }
  }

  private readonly column = (key: ColumnKey): string => {
    const index = this.input.mapping[key]
    return index === undefined ? '' : (this.input.headings[index] ?? '')
  }

  plan(row: LedgerRow): PlannedRow {
    const nothing = { row: row.row, repairs: [], notes: [], problems: [] }
    if (rawKey(row.cells) === rawKey(this.input.headings)) return leftOut(nothing, '', [], 'heading-row')
    const read = readRow(this.reader, row, this.above)
    if (!read.room && isTotal(row.cells)) return leftOut(nothing, '', [], 'total-row')
    if (read.room) this.above = { building: read.room.building, unit: read.room.unit }
    const code = read.room ? roomCode(read.room) : ''
    const names = peopleOf(read).flatMap((person) => person.names)
    // The code belongs to the comparison: under merged cells the same words are another room in the next building.
    const raw = code + rawKey(row.cells)
    if (this.seen.raw.has(raw)) return leftOut(nothing, code, names, 'duplicate-row')
    this.seen.raw.add(raw)
    if (read.premises) this.compare(read, read.premises, code)
    if (!read.premises || read.problems.length > 0) return leftOut(read, code, names, null)
    const repeated = this.repeats(read, code)
    if (repeated !== null) return leftOut(read, code, names, repeated)
    if (read.problems.length > 0) return leftOut(read, code, names, null)
    return this.accept(read, read.premises, code)
  }

  private compare(read: ReadRow, premises: PlannedPremises, code: string): void {
    comparePremises(premises, this.seen.premises.get(code), this.column, read.problems)
    if (read.problems.length === 0) comparePremises(premises, this.input.existing.premises(code), this.column, read.problems)
  }

  /** Why a row says nothing new, or a problem when it says something new about money or people that are already in. */
  private repeats(read: ReadRow, code: string): SkipCode | null {
    const people = peopleOf(read)
    const inPlan = people.filter((person) => this.seen.people.has(personKey(code, person)))
    const opening = this.seen.premises.get(code)?.arrears
    const differs = (key: ColumnKey, problem: string): null => {
      read.problems.push({ column: this.column(key), code: problem })
      return null
    }
    if (inPlan.some((person) => this.seen.people.get(personKey(code, person)) !== personFacts(person))) return differs('name', 'repeat-differs')
    if (inPlan.length > 0 && inPlan.length === people.length) {
      return read.arrearsFen === 0 || opening?.has(read.arrearsFen) ? 'duplicate-row' : differs('arrears', 'arrears-differs')
    }
    const existing = this.input.existing.premises(code)
    if (!existing || this.newPeople(people, code).length > 0) return null
    return read.arrearsFen === 0 || existing.openingArrears.includes(read.arrearsFen) ? 'already-there' : differs('arrears', 'arrears-differs')
  }

  private newPeople(people: readonly PlannedPerson[], code: string): PlannedPerson[] {
    return people.filter((person) =>
      !this.seen.people.has(personKey(code, person))
      && !this.input.existing.hasPerson(code, person.role, person.names[0] ?? '', person.identityNumber))
  }

  private accept(read: ReadRow, premises: PlannedPremises, code: string): AcceptedRow {
    const people = this.newPeople(peopleOf(read), code)
    for (const person of people) this.meet(person, code, read)
    const arrearsFen = this.countArrears(read, premises, code)
    const person = people.find((one) => one === read.person)
    const tenant = people.find((one) => one === read.tenant)
    const { paidUntil, paidUntilByRow } = this.input
    const ownPaidUntil = paidUntilByRow?.[read.row]
    return {
      row: read.row, code, repairs: read.repairs, notes: read.notes, problems: [],
      result: read.notes.length > 0 ? 'noted' : read.repairs.length > 0 ? 'repaired' : 'taken',
      premises,
      ...(person ? { person } : {}),
      ...(tenant ? { tenant } : {}),
      arrearsFen,
      paidUntil: ownPaidUntil === undefined ? paidUntil : ownPaidUntil,
      remark: read.remark,
    }
  }

  private meet(person: PlannedPerson, code: string, read: ReadRow): void {
    this.seen.people.set(personKey(code, person), personFacts(person))
    const number = person.identityNumber
    const name = person.names[0] ?? ''
    if (number === null) return
    const knownName = this.seen.identities.get(number) ?? this.input.existing.nameOfIdentity(number)
    if (knownName === null) this.seen.identities.set(number, name)
    else if (knownName !== name) read.notes.push({ column: this.column(person === read.tenant ? 'tenantName' : 'name'), code: 'same-id-other-name' })
  }

  /**
   * A hand-kept ledger repeats what belongs to the premises (area, price) on the row of every person in them, and some
   * offices repeat the arrears too. So an amount that stands at the same premises already is counted once and asked about;
   * another amount is another debt.
   */
  private countArrears(read: ReadRow, premises: PlannedPremises, code: string): Fen {
    const known = this.seen.premises.get(code) ?? { areaCenti: premises.areaCenti, unitPrice: premises.unitPrice, arrears: new Set<number>() }
    this.seen.premises.set(code, known)
    if (read.arrearsFen === 0) return ZERO
    const counted = known.arrears.has(read.arrearsFen) || (this.input.existing.premises(code)?.openingArrears.includes(read.arrearsFen) ?? false)
    known.arrears.add(read.arrearsFen)
    if (!counted) return read.arrearsFen
    read.notes.push({ column: this.column('arrears'), code: 'arrears-repeated' })
    return ZERO
  }
}

/** The totals of a plan. What was put right or noted in a row that is left out is not told: the row comes again. */
function report(rows: readonly PlannedRow[]): ImportReport {
  const totals: ImportReport = { rows: rows.length, taken: 0, repaired: [], noted: [], skipped: [], heldBack: [] }
  for (const planned of rows) {
    switch (planned.result) {
      case 'taken': case 'repaired': case 'noted':
        totals.taken += 1
        totals.repaired.push(...planned.repairs.map(({ column, code, from, to }) => ({ row: planned.row, column, code, from, to })))
        totals.noted.push(...planned.notes.map(({ column, code }) => ({ row: planned.row, column, code })))
        break
      case 'skipped': case 'already-there':
        totals.skipped.push({ row: planned.row, code: planned.skipped ?? planned.result })
        break
      case 'held-back':
        totals.heldBack.push(...planned.problems.map(({ column, code }) => ({ row: planned.row, column, code })))
        break
      default: planned satisfies never
    }
  }
  return totals
}

/**
 * What an import would do, row by row, and in total; writes nothing. Rows stand alone: a tenant is taken in although the
 * owner's row of the same premises is held back. Blank rows are passed over. Codes are those of the sample ledger's faults
 * and, beyond them: held back `price-bad`, `price-unusual`, `price-differs`, `area-differs`, `arrears-bad`, `arrears-differs`,
 * `room-missing`, `room-unreadable`, `room-differs`, `name-missing`, `role-unknown`, `repeat-differs`, `id-number-rounded`
 * and `id-` with a problem of `checkIdentity`; noted `date-unreadable`, `use-unknown`, `person-missing`, `phone-missing`,
 * other codes of `checkPhone`, `several-phones`, `several-ids`, `id-kind-unknown`, `id-unknown-pattern`, `id-old-form`,
 * `id-other-kind`, `same-id-other-name`, `arrears-repeated`, `role-unknown` (blank); skipped `already-there`, `total-row`,
 * `heading-row`.
 */
export function planImport(input: ImportInput): ImportPlan {
  const planner = new Planner(input)
  const rows = input.rows.filter((row) => row.cells.some((cell) => cellText(cell) !== '')).map((row) => planner.plan(row))
  return { rows, arrearsAsOf: addDays(firstOfMonth(input.today), -1), report: report(rows) }
}
