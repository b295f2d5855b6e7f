import { Radio } from 'antd'
import { useId, useRef, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { CHANNELS, type Channel } from '../../../shared/contract/unclaimed.ts'
import type { ErrorData, FileHandle } from '../../../shared/wire.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { uploadBytes } from '../../transport/call.ts'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Page } from '../../ui/Page.tsx'
import { StatementPreview } from './StatementPreview.tsx'
import '../import/import.css'

/** A statement that was read: its bytes wait in the core under a handle. */
export type Statement = { file: FileHandle; channel: Channel; read: CallOutput<'unclaimed.readStatement'> }

/** A statement comes in: its channel and file, every row with what becomes of it, then the book. */
export function ImportStatement(): ReactNode {
  const [statement, setStatement] = useState<Statement | null>(null)
  if (statement) return <StatementPreview key={statement.file.handle} statement={statement} onOther={() => setStatement(null)} />
  return <ChooseStatement onRead={setStatement} />
}

function ChooseStatement({ onRead }: { onRead(statement: Statement): void }): ReactNode {
  const text = useText()
  const words = text.unclaimed
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const read = useEffectCall('unclaimed.readStatement')
  const [channel, setChannel] = useState<Channel>('bank')
  const [reading, setReading] = useState(false)
  const [error, setError] = useState<ErrorData | null>(null)
  const [over, setOver] = useState(false)
  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen || reading) return
    setReading(true)
    setError(null)
    const file = await uploadBytes(chosen, chosen.name)
    const answer = file.ok ? await read.send({ file: file.value.handle, channel }) : file
    setReading(false)
    if (file.ok && answer.ok) onRead({ file: file.value, channel, read: answer.value as Statement['read'] })
    else if (!answer.ok) setError(answer.error)
    if (picker.current) picker.current.value = ''
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <Page title={words.importTitle} others={<Act label={text.words.back} hotKey="Escape" onPress={() => go('/unclaimed')} />}>
      <div className={over ? 'sheet drop drop-over' : 'sheet drop'} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
        <div className="row" role="group" aria-labelledby={id}>
          <span id={id} className="field-label">{words.channel}</span>
          <Radio.Group name={id} value={channel} onChange={(event) => setChannel(event.target.value as Channel)} aria-labelledby={id}>
            {CHANNELS.map((each) => <Radio key={each} value={each} autoFocus={each === 'bank'}>{words.channels[each]}</Radio>)}
          </Radio.Group>
        </div>
        <p>{words.drop}</p>
        <Act label={reading ? words.reading : words.chooseFile} kind="primary" large busy={reading} hotKey="Ctrl+Enter" onPress={() => picker.current?.click()} />
        <p className="soft">{words.formats}</p>
        <input ref={picker} type="file" accept=".xlsx,.csv" className="visually-hidden" tabIndex={-1} aria-label={words.chooseFile} onChange={(event) => void take(event.target.files?.[0])} />
        {error ? <ErrorNote error={error} /> : null}
      </div>
    </Page>
  )
}
