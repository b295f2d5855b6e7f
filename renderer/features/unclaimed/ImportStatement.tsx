import { Radio } from 'antd'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { CHANNELS, type Channel } from '../../../shared/contract/unclaimed.ts'
import type { FileHandle } from '../../../shared/wire.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DropFile } from '../../ui/DropFile.tsx'
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
  const read = useEffectCall('unclaimed.readStatement')
  const [channel, setChannel] = useState<Channel>('bank')
  const take = async (file: FileHandle) => {
    const answer = await read.send({ file: file.handle, channel })
    if (answer.ok) onRead({ file, channel, read: answer.value as Statement['read'] })
    return answer
  }
  return (
    <Page title={words.importTitle} others={<Act label={text.words.back} hotKey="Escape" onPress={() => go('/unclaimed')} />}>
      <DropFile words={{ ...words, choose: words.chooseFile }} onFile={take} hotKey="Ctrl+Enter">
        <div className="row" role="group" aria-labelledby={id}>
          <span id={id} className="field-label">{words.channel}</span>
          <Radio.Group name={id} value={channel} onChange={(event) => setChannel(event.target.value as Channel)} aria-labelledby={id}>
            {CHANNELS.map((each) => <Radio key={each} value={each} autoFocus={each === 'bank'}>{words.channels[each]}</Radio>)}
          </Radio.Group>
        </div>
      </DropFile>
    </Page>
  )
}
