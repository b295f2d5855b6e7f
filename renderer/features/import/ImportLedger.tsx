import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ImportDone } from './ImportDone.tsx'
import { PreviewLedger } from './PreviewLedger.tsx'
import type { Ledger, Source } from './source.ts'
import './import.css'

type Done = { source: Source; report: CallOutput<'import.commit'>['report'] }

/** A ledger comes in: file, preview of every row, import, and what is left to do. */
export function ImportLedger(): ReactNode {
  const [ledger, setLedger] = useState<Ledger | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const again = (): void => {
    setLedger(null)
    setDone(null)
  }
  if (done) return <ImportDone source={done.source} report={done.report} onAgain={again} />
  if (ledger === null) return <ChooseFile onRead={setLedger} />
  return <PreviewLedger key={ledger.file.handle} ledger={ledger} onOther={again} onDone={(source, report) => setDone({ source, report })} />
}
