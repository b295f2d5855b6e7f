import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { SettingsTabs } from './SettingsTabs.tsx'

type Verified = CallOutput<'backup.verify'>

/** Backups there are, one more on demand, and the check of the books. */
export function Backups(): ReactNode {
  const text = useText()
  const words = text.settings
  const list = useCall('backup.list', {})
  const now = useEffectCall('backup.now')
  const verify = useEffectCall('backup.verify')
  const [done, setDone] = useState<CallOutput<'backup.now'> | null>(null)
  const [verified, setVerified] = useState<Verified | null>(null)
  const backUp = async (): Promise<void> => {
    const answer = await now.send({})
    if (answer.ok) setDone(answer.value)
  }
  const check = async (): Promise<void> => {
    const answer = await verify.send({})
    if (answer.ok) setVerified(answer.value)
  }
  return (
    <Page
      title={words.title}
      note={<SettingsTabs open="backups" />}
      error={now.error}
      others={done ? <span role="status">{words.backupDone(done.name, done.seconds.toFixed(1))}</span> : null}
      primary={{ label: words.backupNow, hotKey: 'Ctrl+Enter', busy: now.sending, onPress: () => void backUp() }}
    >
      <Read state={list}>
        {({ folder, backups }) => (
          <div className="split">
            <section className="stack" aria-label={words.backupList}>
              <p className="soft">{words.backupFolder} {folder}</p>
              <DataTable
                label={words.backupList}
                rows={backups}
                rowKey={(backup) => backup.name}
                empty={<EmptyState title={words.backupNone} />}
                columns={[
                  { key: 'at', title: words.backupAt, show: (backup) => backup.at, narrow: true },
                  { key: 'name', title: words.backupName, show: (backup) => backup.name },
                  { key: 'reason', title: words.backupReason, show: (backup) => words.backupReasons[backup.reason] ?? backup.reason, narrow: true },
                  { key: 'size', title: words.backupSize, show: (backup) => `${(backup.size / 1_048_576).toFixed(1)} MB`, align: 'right', narrow: true },
                ]}
              />
              <p className="soft small">{words.restoreHint}</p>
            </section>
            <section className="sheet stack" aria-label={words.verify}>
              <h2>{words.verify}</h2>
              <p className="soft">{words.verifyHint}</p>
              <div><Act label={words.verify} busy={verify.sending} onPress={() => void check()} /></div>
              {verify.error ? <ErrorNote error={verify.error} /> : null}
              {verified ? <VerifyResult verified={verified} /> : null}
            </section>
          </div>
        )}
      </Read>
    </Page>
  )
}

function VerifyResult({ verified }: { verified: Verified }): ReactNode {
  const words = useText().settings
  if (verified.ok) return <p role="status">{words.verifyGood(verified.transfers.toLocaleString('en'), verified.receipts.toLocaleString('en'))}</p>
  return (
    <div role="alert" className="danger">
      <p>{words.verifyBad}</p>
      <ul>{verified.problems.map((problem) => <li key={problem}>{problem}</li>)}</ul>
    </div>
  )
}
