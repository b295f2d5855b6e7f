import { Checkbox, Input } from 'antd'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Controller } from 'react-hook-form'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { unpackRefusal } from '../data/form-errors.ts'
import { sentenceFor, useText } from '../text/language.tsx'
import { Act } from './Act.tsx'
import { Select } from './Select.tsx'
import type { Choice } from './fields.tsx'
import './lines.css'

export type LineValue = string | boolean
export type Line = Record<string, LineValue>
export type LineColumn = {
  key: string
  label: string
  /** A track of a CSS grid; `1fr` unless said. */
  width?: string
  optional?: boolean
  /** A list to choose from, or a box to tick; else a line of text. */
  choices?: readonly Choice<string>[]
  tick?: boolean
}

type LinesProps<T extends FieldValues, C, O> = {
  control: Control<T, C, O>
  /** A field that holds an array of lines. */
  name: FieldPath<T>
  title: string
  addLabel: string
  columns: readonly LineColumn[]
  blank: Line
}

/** Lines of a short list in a form: Enter in a line begins the next one, a refused cell is named below its line and takes the focus. */
export function Lines<T extends FieldValues, C, O>({ control, name, ...rest }: LinesProps<T, C, O>): ReactNode {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur }, fieldState }) => (
        <LineTable {...rest} lines={Array.isArray(value) ? (value as Line[]) : []} error={fieldState.error} onChange={onChange} onBlur={onBlur} />
      )}
    />
  )
}

/** Lines without a word in them are not sent. */
export function withoutBlank<L extends Line>(lines: readonly L[], keys: readonly (keyof L)[]): L[] {
  return lines.filter((line) => keys.some((key) => typeof line[key] === 'string' && line[key].trim() !== ''))
}

type TableProps = Omit<LinesProps<FieldValues, unknown, unknown>, 'control' | 'name'> & { lines: readonly Line[]; error: unknown; onChange(lines: Line[]): void; onBlur(): void }

function LineTable({ title, addLabel, columns, blank, lines, error, onChange, onBlur }: TableProps): ReactNode {
  const text = useText()
  const region = useRef<HTMLDivElement>(null)
  const next = useRef<number | null>(null)
  useEffect(() => {
    if (next.current === null) return
    region.current?.querySelectorAll('.line')[next.current]?.querySelector<HTMLElement>('input')?.focus()
    next.current = null
  }, [lines.length])
  useEffect(() => {
    if (error) region.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error])
  const add = (): void => {
    next.current = lines.length
    onChange([...lines, { ...blank }])
  }
  const remove = (index: number): void => {
    onChange(lines.filter((_, at) => at !== index))
    region.current?.querySelector<HTMLElement>('.lines-add')?.focus()
  }
  const change = (index: number, key: string, value: LineValue): void => onChange(lines.map((line, at) => (at === index ? { ...line, [key]: value } : line)))
  const grid = { gridTemplateColumns: `${columns.map((column) => column.width ?? 'minmax(0, 1fr)').join(' ')} 120px` }
  const own = ownError(error)
  return (
    <div ref={region} className="lines" role="group" aria-label={title} onBlur={onBlur}>
      <h3>{title}</h3>
      {lines.length > 0 ? <div className="lines-head" style={grid} aria-hidden="true">{columns.map((column) => <span key={column.key}>{column.label}{column.optional ? ` ${text.ui.optional}` : ''}</span>)}</div> : null}
      {lines.map((line, index) => (
        <div key={index} className="line" style={grid} onKeyDown={(event) => { if (beginsNext(event)) add() }}>
          {columns.map((column) => (
            <Cell key={column.key} column={column} label={`${column.label} ${index + 1}`} value={line[column.key] ?? ''} wrong={cellError(error, index, column.key) !== undefined} onChange={(value) => change(index, column.key, value)} />
          ))}
          <Act label={text.ui.removeLine(index + 1)} kind="quiet" onPress={() => remove(index)} />
          {columns.map((column, at) => {
            const code = cellError(error, index, column.key)
            return code === undefined ? null : <p key={column.key} className="field-error line-error" style={{ gridColumn: `${at + 1} / -1` }} role="alert">{column.label} {index + 1}: {sentenceFor(text, unpackRefusal(code))}</p>
          })}
        </div>
      ))}
      {own === undefined ? null : <p className="field-error" role="alert">{sentenceFor(text, unpackRefusal(own))}</p>}
      <div className="lines-add" tabIndex={-1}><Act label={addLabel} kind="quiet" onPress={add} /></div>
    </div>
  )
}

function Cell({ column, label, value, wrong, onChange }: { column: LineColumn; label: string; value: LineValue; wrong: boolean; onChange(value: LineValue): void }): ReactNode {
  if (column.tick) return <Checkbox className="line-tick" checked={value === true} onChange={(event) => onChange(event.target.checked)} aria-label={label} />
  const typed = typeof value === 'string' ? value : ''
  if (column.choices) return <Select value={typed} options={[...column.choices]} onChange={onChange} aria-label={label} className="select" {...(wrong ? { status: 'error' as const } : {})} />
  return <Input value={typed} onChange={(event) => onChange(event.target.value)} aria-label={label} autoComplete="off" {...(wrong ? { 'aria-invalid': true, status: 'error' as const } : {})} />
}

function beginsNext(event: KeyboardEvent): boolean {
  const plain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing
  return plain && event.target instanceof HTMLInputElement && event.target.type === 'text' && event.target.getAttribute('role') !== 'combobox'
}

function ownError(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('message' in error && typeof error.message === 'string') return error.message
  return 'root' in error ? ownError(error.root) : undefined
}

function cellError(error: unknown, index: number, key: string): string | undefined {
  const line: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, index) : undefined
  return typeof line === 'object' && line !== null ? ownError(Reflect.get(line, key)) : undefined
}
