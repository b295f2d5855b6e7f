import { useRef, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import type { ErrorData } from '../../../shared/wire.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { uploadBytes } from '../../transport/call.ts'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Page } from '../../ui/Page.tsx'
import type { Ledger } from './source.ts'

/** Pick or drop the ledger; it is read at once, and nothing is written. */
export function ChooseFile({ onRead }: { onRead(ledger: Ledger): void }): ReactNode {
  const text = useText()
  const picker = useRef<HTMLInputElement>(null)
  const read = useEffectCall('import.read')
  const [reading, setReading] = useState(false)
  const [error, setError] = useState<ErrorData | null>(null)
  const [over, setOver] = useState(false)
  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen || reading) return
    setReading(true)
    setError(null)
    const file = await uploadBytes(chosen, chosen.name)
    const answer = file.ok ? await read.send({ file: file.value.handle }) : file
    setReading(false)
    if (file.ok && answer.ok) onRead({ file: file.value, read: answer.value as Ledger['read'] })
    else if (!answer.ok) setError(answer.error)
    if (picker.current) picker.current.value = ''
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <Page title={text.importing.title}>
      <div
        className={over ? 'sheet drop drop-over' : 'sheet drop'}
        onDragOver={(event) => { event.preventDefault(); setOver(true) }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p>{text.importing.drop}</p>
        <Act label={reading ? text.importing.reading : text.importing.choose} kind="primary" large busy={reading} autoFocus onPress={() => picker.current?.click()} />
        <p className="soft">{text.importing.formats}</p>
        <input ref={picker} type="file" accept=".xlsx,.csv" className="visually-hidden" tabIndex={-1} aria-label={text.importing.choose} onChange={(event) => void take(event.target.files?.[0])} />
        {error ? <ErrorNote error={error} /> : null}
      </div>
    </Page>
  )
}
