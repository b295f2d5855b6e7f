import { Checkbox } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FileHandle } from '../../../shared/wire.ts'
import { useCommand, useEffectCall } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { FrontSheet } from '../session/FrontSheet.tsx'
import { forgetRecoveryKey, rememberedRecoveryKey } from './recovery-key.ts'
import { SaveRecoveryKey } from './SaveRecoveryKey.tsx'

/** Shows the recovery key once; the desk opens when a person says that it is kept. */
export function RecoveryKey(): ReactNode {
  const text = useText()
  const key = rememberedRecoveryKey()
  const sheet = useEffectCall('setup.recoverySheet')
  const confirm = useCommand('setup.confirmRecoveryKey')
  const [paper, setPaper] = useState<FileHandle | null>(null)
  const [kept, setKept] = useState(false)
  const error = sheet.error ?? confirm.error
  const print = async (): Promise<void> => {
    const answer = await sheet.send({})
    if (answer.ok) setPaper(answer.value)
  }
  const goOn = async (): Promise<void> => {
    const answer = await confirm.send({})
    if (answer.ok) forgetRecoveryKey()
  }
  return (
    <FrontSheet title={text.setup.keyTitle} wide aside={paper ? <PaperPreview title={text.paper.names.recovery} file={paper} onClose={() => setPaper(null)} /> : null}>
      <p>{key === null ? text.setup.keyGone : text.setup.keyIntro}</p>
      {key === null ? null : <KeyGroups recoveryKey={key} />}
      <div className="row"><Act label={text.setup.keyPrint} busy={sheet.sending} onPress={() => void print()} autoFocus /></div>
      <SaveRecoveryKey />
      {error ? <ErrorNote error={error} /> : null}
      <div className="row-end">
        <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>{text.setup.kept}</Checkbox>
        <Act label={text.setup.goOn} kind="primary" hotKey="Ctrl+Enter" disabled={!kept} busy={confirm.sending} onPress={() => void goOn()} />
      </div>
    </FrontSheet>
  )
}

function KeyGroups({ recoveryKey }: { recoveryKey: string }): ReactNode {
  const text = useText()
  return (
    <ol className="recovery-key" aria-label={text.setup.keyLabel}>
      {recoveryKey.split(/[\s-]+/).map((group, index) => <li key={`${index}-${group}`}>{group}</li>)}
    </ol>
  )
}
