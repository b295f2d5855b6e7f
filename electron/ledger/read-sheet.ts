import readWorkbook from 'read-excel-file/node'
import { type Cell, cellText } from '../../shared/sheet-cells.ts'
import { AppError } from '../kernel/app-error.ts'

/** A sheet of a file: its first row is the sheet's row 1. A .csv has no name. */
export type FileSheet = { sheetName: string; rows: Cell[][] }

const LARGEST_ROW_COUNT = 50_000

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function asCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return value
  return null
}

async function readXlsx(bytes: Uint8Array): Promise<FileSheet[]> {
  try {
    const sheets = await readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return sheets.map((sheet) => ({ sheetName: sheet.sheet, rows: sheet.data.map((row) => row.map(asCell)) }))
  } catch {
    throw new AppError('file-not-readable')
  }
}

/** UTF-8 (with or without mark) and UTF-16 with a mark; what is not UTF-8 is what Chinese offices save: GB18030. */
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    } catch {
      throw new AppError('file-not-readable')
    }
  }
}

/** Commas unless the first line has more tabs or semicolons, as sheets save in other settings. */
function separatorOf(text: string): string {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const count = (separator: string): number => firstLine.split(separator).length
  return ['\t', ';'].find((separator) => count(separator) > count(',')) ?? ','
}

/** RFC 4180: quoted cells may hold separators, line ends and doubled quotes. Blank cells are null, so that both kinds of file are alike. */
export function parseCsv(text: string): Cell[][] {
  const separator = separatorOf(text)
  const rows: Cell[][] = []
  let row: Cell[] = []
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    row.push(cell === '' ? null : cell)
    cell = ''
  }
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index)
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[index + 1] === '"') {
        cell += '"'
        index += 1
      } else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === separator) endCell()
    else if (letter === '\n') {
      endCell()
      rows.push(row)
      row = []
    } else if (letter !== '\r' || text[index + 1] !== '\n') cell += letter
  }
  if (cell !== '' || row.length > 0) {
    endCell()
    rows.push(row)
  }
  return rows
}

/**
 * The sheet that is meant among the sheets of a file, .xlsx or .csv, told by its bytes and not by its name. Throws AppError
 * `file-not-readable` (an old .xls, a locked or broken file, anything else), `file-empty`, `too-many-rows` (over 50,000).
 */
export async function readSheet(bytes: Uint8Array, isMeant: (rows: readonly Cell[][]) => boolean): Promise<FileSheet> {
  if (bytes.byteLength === 0) throw new AppError('file-empty')
  const isZip = startsWith(bytes, 0x50, 0x4b)
  const isText = !isZip && (startsWith(bytes, 0xff, 0xfe) || !bytes.subarray(0, 4096).includes(0))
  if (!isZip && !isText) throw new AppError('file-not-readable')
  const sheets = isZip ? await readXlsx(bytes) : [{ sheetName: '', rows: parseCsv(decode(bytes)) }]
  // Some files begin with a cover or a list of codes.
  const filled = sheets.filter((sheet) => sheet.rows.some((row) => row.some((cell) => cellText(cell) !== '')))
  const sheet = filled.find(({ rows }) => isMeant(rows)) ?? filled[0]
  if (!sheet) throw new AppError('file-empty')
  if (sheet.rows.length > LARGEST_ROW_COUNT) throw new AppError('too-many-rows', { values: { limit: LARGEST_ROW_COUNT } })
  return sheet
}
