import { createHash } from 'node:crypto'
import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { addDays, firstOfMonth } from '../../../shared/dates.ts'
import { maskIdentity } from '../../../shared/identity.ts'
import { formatRoomZh } from '../../../shared/room.ts'
import { type Cell, cellText } from '../../../shared/sheet-cells.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { type HandlersOf, type Sheets, requireSession } from '../context.ts'
import { COLUMN_KEYS, type ColumnMapping, type LedgerRow, recogniseColumns, splitLedger } from './columns.ts'
import { heldBackWorkbook } from './held-back.ts'
import { readLedger } from './read-ledger.ts'
import { type ImportPlan, isAccepted, NOTHING_THERE, type PlannedRow, planImport } from './rules.ts'
import { existingLookup, writeImport } from './store.ts'

/** A ledger that was read, kept in memory between its preview and its import. */
export type Sheet = { name: string; hash: string; sheetName: string; headings: string[]; rows: LedgerRow[] }
type Source = Pick<ParsedInput<'import.preview'>, 'file' | 'mapping' | 'paidUntil' | 'paidUntilByRow'>

const REQUIRED = new Set(['area', 'unitPrice'])
const SAMPLE_ROWS = 8

export const importHandlers: HandlersOf<'import.read' | 'import.preview' | 'import.commit' | 'import.heldBackFile'> = {
  'import.read': async (context, { file }) => {
    const found = context.ports.files.get(file, requireSession(context).id)
    if (!found) throw new AppError('file-gone')
    const ledger = await readLedger(found.bytes)
    const split = splitLedger(ledger.rows)
    if (!split) throw new AppError('headings-not-found')
    const sheet: Sheet = { name: found.file.name, hash: createHash('sha256').update(found.bytes).digest('hex'), sheetName: ledger.sheetName, ...split }
    context.sheets.set(file, sheet)
    const { mapping } = recogniseColumns(sheet.headings)
    return {
      sheetName: ledger.sheetName, rows: sheet.rows.length, headings: sheet.headings,
      mapping: Object.fromEntries(Object.entries(mapping).map(([field, index]) => [field, sheet.headings[index] ?? ''])),
      fields: COLUMN_KEYS.map((field) => ({ field, required: REQUIRED.has(field) })),
      paidUntil: addDays(firstOfMonth(context.today), -1),
      sample: sheet.rows.slice(0, SAMPLE_ROWS).map((row) => row.cells.map(cellText)),
    }
  },

  'import.preview': ({ db, sheets, today }, input) => {
    const sheet = sheetOf(sheets, input.file)
    const plan = planOf(sheet, input, today, existingLookup(db))
    return {
      report: plan.report,
      openingFen: plan.rows.reduce((sum, row) => sum + (isAccepted(row) ? row.arrearsFen : 0), 0),
      rows: plan.rows.map((row) => previewRow(row, sheet, input)),
    }
  },

  'import.commit': (context, input) => {
    const sheet = sheetOf(context.sheets, input.file)
    const plan = planOf(sheet, input, context.today, existingLookup(context.db))
    if (plan.report.taken === 0) throw new AppError('nothing-to-import')
    return { batchId: writeImport(context, sheet, plan), report: plan.report }
  },

  'import.heldBackFile': async (context, input) => {
    const sheet = sheetOf(context.sheets, input.file)
    const plan = planOf(sheet, input, context.today, existingLookup(context.store.open().read))
    const held = new Map(plan.rows.flatMap((row) => (row.result === 'held-back' ? [[row.row, row.problems] as const] : [])))
    const bytes = await heldBackWorkbook(sheet, held)
    return context.ports.files.put(`${sheet.name.replace(/\.\w+$/, '')}-${deskWords(context.store.open().read).toMend}.xlsx`, XLSX, bytes, requireSession(context).id)
  },
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function sheetOf(sheets: Sheets, file: string): Sheet {
  const sheet = sheets.get(file)
  if (!sheet) throw new AppError('file-gone')
  return sheet as Sheet
}

function planOf(sheet: Sheet, source: Source, today: string, existing: typeof NOTHING_THERE): ImportPlan {
  return planImport({
    headings: sheet.headings, rows: sheet.rows, mapping: columnsOf(sheet, source.mapping), today, existing, paidUntil: source.paidUntil,
    paidUntilByRow: Object.fromEntries(Object.entries(source.paidUntilByRow).map(([row, date]) => [Number(row), date])),
  })
}

function columnsOf(sheet: Sheet, chosen: Readonly<Record<string, string>>): ColumnMapping {
  const mapping: ColumnMapping = {}
  for (const key of COLUMN_KEYS) {
    const heading = chosen[key]
    if (heading === undefined || heading === '') continue
    const index = sheet.headings.indexOf(heading)
    if (index < 0) throw fieldError(`mapping.${key}`, 'heading-unknown', { heading })
    mapping[key] = index
  }
  refuseSharedHeadings(mapping)
  for (const key of REQUIRED) if (mapping[key as keyof ColumnMapping] === undefined) throw fieldError(`mapping.${key}`, 'heading-needed')
  if (mapping.room === undefined && mapping.roomJoined === undefined) throw fieldError('mapping.room', 'heading-needed')
  return mapping
}

/** One column cannot be two things: a sum of money read as a price would make wrong money in every row. */
function refuseSharedHeadings(mapping: ColumnMapping): void {
  const chosen = COLUMN_KEYS.filter((key) => mapping[key] !== undefined)
  const shared = chosen.filter((key) => chosen.some((other) => other !== key && mapping[other] === mapping[key]))
  if (shared.length > 0) throw new AppError('invalid-input', { fields: shared.map((key) => ({ path: `mapping.${key}`, code: 'heading-taken' })) })
}

type PreviewRow = CallOutput<'import.preview'>['rows'][number]

function previewRow(planned: PlannedRow, sheet: Sheet, source: Source): PreviewRow {
  const remarks = [
    ...planned.repairs.map((repair) => ({ kind: 'repair' as const, ...repair })),
    ...planned.notes.map((note) => ({ kind: 'note' as const, ...note, from: '', to: '' })),
    ...planned.problems.map((problem) => ({ kind: 'problem' as const, ...problem, from: cellAt(sheet, planned.row, problem.column), to: '' })),
  ]
  if (!isAccepted(planned)) {
    const skipped = planned.skipped ? [{ kind: 'problem' as const, column: '', code: planned.skipped, from: '', to: '' }] : []
    return {
      row: planned.row, result: planned.result, room: planned.code, use: '', area: '', unitPrice: '', role: '', name: planned.names.join('、'), document: '', phone: '',
      arrearsFen: 0, paidUntil: '', remarks: [...remarks, ...skipped],
    }
  }
  const person = planned.person ?? planned.tenant
  return {
    row: planned.row, result: planned.result, room: formatRoomZh(planned.premises), use: planned.premises.use, area: (planned.premises.areaCenti / 100).toFixed(2),
    unitPrice: (planned.premises.unitPrice / 10_000).toFixed(4).replace(/0{1,2}$/, ''),
    role: person?.role ?? '', name: person?.names.join('、') ?? '',
    document: person?.identityNumber && person.identityKind ? maskIdentity(person.identityKind, person.identityNumber) : '',
    phone: person?.phone ?? '', arrearsFen: planned.arrearsFen, paidUntil: planned.paidUntil ?? source.paidUntil, remarks,
  }
}

function cellAt(sheet: Sheet, row: number, heading: string): string {
  const cell: Cell | undefined = sheet.rows.find((other) => other.row === row)?.cells[sheet.headings.indexOf(heading)]
  return cell === undefined ? '' : cellText(cell)
}
