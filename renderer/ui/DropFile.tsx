import { useRef, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import type { FileHandle, Answer, ErrorData } from '../../shared/wire.ts'
import { uploadBytes } from '../transport/call.ts'
import { Act } from './Act.tsx'
import { ErrorNote } from './ErrorNote.tsx'
import './drop-file.css'

type DropFileProps = {
  words: { drop: string; choose: string; reading: string; formats: string }
  /** Reads the uploaded file; its refusal stays under the button. */
  onFile(file: FileHandle): Promise<Answer<unknown>>
  hotKey?: 'Ctrl+Enter'
  /** What is chosen before the file. */
  children?: ReactNode
}

/** A workbook is dropped here or chosen by the keyboard. */
export function DropFile({ words, onFile, hotKey, children }: DropFileProps): ReactNode {
  const picker = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState(false)
  const [error, setError] = useState<ErrorData | null>(null)
  const [over, setOver] = useState(false)
  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen || reading) return
    setReading(true)
    setError(null)
    const file = await uploadBytes(chosen, chosen.name)
    const answer = file.ok ? await onFile(file.value) : file
    setReading(false)
    if (!answer.ok) setError(answer.error)
    if (picker.current) picker.current.value = ''
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <div className={over ? 'sheet drop drop-over' : 'sheet drop'} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      {children}
      <p>{words.drop}</p>
      <Act label={reading ? words.reading : words.choose} kind="primary" large busy={reading} {...(hotKey ? { hotKey } : { autoFocus: true })} onPress={() => picker.current?.click()} />
      <p className="soft">{words.formats}</p>
      <input ref={picker} type="file" accept=".xlsx,.csv" className="visually-hidden" tabIndex={-1} aria-label={words.choose} onChange={(event) => void take(event.target.files?.[0])} />
      {error ? <ErrorNote error={error} /> : null}
    </div>
  )
}
