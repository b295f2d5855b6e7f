import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { NEEDED_STATEMENT_FIELDS, STATEMENT_FIELDS } from '../../../shared/contract/unclaimed.ts'
import { fen } from '../../../shared/money.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { readSheet } from '../../ledger/read-sheet.ts'
import { referenceUse } from '../../ledger/references.ts'
import { type CommandContext, type HandlersOf, type QueryContext, requireSession, type Sheets } from '../context.ts'
import { bookFee, bookMoney } from './book.ts'
import type { Matcher } from './candidates.ts'
import { matcher } from './match.ts'
import { METHOD_OF } from './methods.ts'
import { hasHeadings, type Mapping, splitStatement, type Statement, usualColumns } from './statement-columns.ts'
import { type Columns, type ReadRow, readRows } from './statement-rows.ts'
import { feesBooked, insertImport, rememberColumns, rememberedColumns } from './store.ts'

type File = Statement & { name: string }
type Source = Pick<ParsedInput<'unclaimed.preview'>, 'file' | 'channel' | 'mapping'>
type Preview = CallOutput<'unclaimed.preview'>

export const statementHandlers: HandlersOf<'unclaimed.readStatement' | 'unclaimed.preview' | 'unclaimed.import'> = {
  'unclaimed.readStatement': async (context, { file, channel }) => {
    const found = context.ports.files.get(file, requireSession(context).id)
    if (!found) throw new AppError('file-gone')
    const statement = splitStatement((await readSheet(found.bytes, hasHeadings)).rows)
    if (!statement) throw new AppError('statement-headings-not-found')
    context.sheets.set(file, { ...statement, name: found.file.name } satisfies File)
    const known = rememberedColumns(context.store.open().read)[channel]
    const remembered = known !== undefined && Object.values(known).every((heading) => statement.headings.includes(heading))
    return { rows: statement.rows.length, headings: statement.headings, mapping: remembered ? known : usualColumns(statement.headings), remembered }
  },

  'unclaimed.preview': (context, input) => {
    const rows = planned(context, input)
    return { ...sumsOf(rows), rows }
  },

  'unclaimed.import': (context, input) => {
    const { db, session, now, audit } = context
    const all = planned(context, input)
    const { count, sumFen, tillFeeFen } = sumsOf(all)
    if (count !== input.expectedCount || sumFen !== input.expectedSumFen || tillFeeFen !== input.expectedTillFeeFen) throw new AppError('changed-since-preview')
    if (count === 0 && tillFeeFen === 0) throw new AppError('nothing-new')
    const importId = insertImport(db, { channel: input.channel, fileName: fileOf(context.sheets, input.file).name, count, at: now, by: session.userId })
    for (const { state, known, reference, bankDate, amountFen, feeFen, payerText, note } of all) {
      if (known && known.feeFen > 0) bookFee(context, { channel: input.channel, reference, bankDate, feeFen: fen(known.feeFen) })
      if (state === 'new') bookMoney(context, { importId, channel: input.channel, reference, bankDate, amountFen: fen(amountFen), feeFen: fen(feeFen), payerText, note })
    }
    rememberColumns(db, input.channel, chosenColumns(input.mapping))
    audit(`statement ${importId}: ${count} rows`)
    return { importId, count, sumFen }
  },
}

function fileOf(sheets: Sheets, file: string): File {
  const statement = sheets.get(file)
  if (!statement) throw new AppError('file-gone')
  return statement as File
}

function sumsOf(rows: Preview['rows']): Omit<Preview, 'rows'> {
  const fresh = rows.filter((row) => row.state === 'new')
  return { count: fresh.length, sumFen: fresh.reduce((sum, row) => sum + row.amountFen, 0), feeFen: fresh.reduce((sum, row) => sum + row.feeFen, 0), tillFeeFen: rows.reduce((sum, row) => sum + (row.known?.feeFen ?? 0), 0) }
}

function planned(context: QueryContext | CommandContext, source: Source): Preview['rows'] {
  const statement = fileOf(context.sheets, source.file)
  const match = matcher(context)
  const under = { channel: source.channel, seen: new Set<string>(), fees: feesBooked(context.db, source.channel), match }
  return readRows(statement.rows, columnsOf(statement.headings, source.mapping), context.today).map((row) => plannedRow(context, row, under))
}

type Under = { channel: Source['channel']; seen: Set<string>; fees: ReadonlySet<string>; match: Matcher }

function plannedRow({ db }: Pick<QueryContext, 'db'>, { state, ...row }: ReadRow, { channel, seen, fees, match }: Under): Preview['rows'][number] {
  const plain = { ...row, known: null, candidates: [] }
  if (state !== 'in') return { ...plain, state }
  const again = seen.has(row.reference)
  const use = referenceUse(db, METHOD_OF[channel], row.reference)
  seen.add(row.reference)
  const feeFen = fees.has(row.reference) ? fen(0) : row.feeFen
  if (use) return { ...plain, state: 'known', known: { place: use.place, number: use.number, date: use.date, amountFen: use.amountFen, feeFen: use.place === 'receipt' && !again ? feeFen : 0 } }
  return again ? { ...plain, state: 'twice' } : { ...plain, feeFen, state: 'new', candidates: match(row) }
}

/** What was really chosen: a field without a heading is not in the file. */
function chosenColumns(mapping: Mapping): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, heading]) => heading !== ''))
}

function columnsOf(headings: readonly string[], mapping: Mapping): Columns {
  const columns: Columns = {}
  for (const field of STATEMENT_FIELDS) {
    const heading = mapping[field] ?? ''
    if (heading === '') continue
    const index = headings.indexOf(heading)
    if (index < 0) throw fieldError(`mapping.${field}`, 'heading-unknown', { heading })
    columns[field] = index
  }
  const shared = STATEMENT_FIELDS.filter((field) => columns[field] !== undefined && STATEMENT_FIELDS.some((other) => other !== field && columns[other] === columns[field]))
  if (shared.length > 0) throw new AppError('invalid-input', { fields: shared.map((field) => ({ path: `mapping.${field}`, code: 'heading-taken' })) })
  for (const field of NEEDED_STATEMENT_FIELDS) if (columns[field] === undefined) throw fieldError(`mapping.${field}`, 'heading-needed')
  return columns
}
