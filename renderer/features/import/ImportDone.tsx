import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Page } from '../../ui/Page.tsx'
import { saveFile } from '../../ui/save-file.ts'
import type { Source } from './source.ts'

type Report = CallOutput<'import.commit'>['report']

/** What came in, and what is left for a person to do. */
export function ImportDone({ source, report, onAgain }: { source: Source; report: Report; onAgain(): void }): ReactNode {
  const text = useText()
  const words = text.importing
  const held = new Set(report.heldBack.map((entry) => entry.row)).size
  return (
    <Page
      title={words.done}
      others={<><Act label={words.again} kind="quiet" onPress={onAgain} /><Act label={words.goPremises} onPress={() => go('/premises')} /></>}
      primary={{ label: words.goTasks, onPress: () => go('/'), autoFocus: held === 0 }}
    >
      <section className="sheet stack" role="status">
        <h2>{words.doneTaken(report.taken)}</h2>
        <ul className="import-counts">
          {([['repaired', report.repaired.length], ['noted', report.noted.length], ['skipped', report.skipped.length], ['heldBack', held]] as const).map(([name, count]) => (
            <li key={name}><span className="soft">{words.counts[name]}</span> <strong>{count}</strong></li>
          ))}
        </ul>
        {report.noted.length > 0 ? <p>{words.notedTitle(report.noted.length)}</p> : null}
      </section>
      {held > 0 ? <HeldBack source={source} count={held} /> : null}
    </Page>
  )
}

function HeldBack({ source, count }: { source: Source; count: number }): ReactNode {
  const text = useText()
  const words = text.importing
  const make = useEffectCall('import.heldBackFile')
  const [error, setError] = useState<ErrorData | null>(null)
  const download = async (): Promise<void> => {
    const answer = await make.send(source)
    setError(answer.ok ? await saveFile(answer.value) : answer.error)
  }
  return (
    <section className="sheet stack">
      <h2 className="look">{words.heldBackTitle(count)}</h2>
      <ol className="import-steps">{words.heldBackSteps.map((step) => <li key={step}>{step}</li>)}</ol>
      <div><Act label={words.download} busy={make.sending} autoFocus onPress={() => void download()} /></div>
      {error ? <ErrorNote error={error} /> : null}
    </section>
  )
}
