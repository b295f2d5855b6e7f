import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { FileHandle } from '../../../shared/wire.ts'
import { useCall } from '../../data/use-call.ts'
import { useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { CodePanel } from './CodePanel.tsx'
import { IssueCodes } from './IssueCodes.tsx'

export type SealedCode = CallOutput<'sealedCodes.list'>['codes'][number]

/** Codes in sealed envelopes, those that wait for a manager first; the chosen one, or a new sheet, beside the list. */
export function SealedCodes(): ReactNode {
  const text = useText()
  const words = text.sealedCodes
  const { query } = useRoute()
  const list = useCall('sealedCodes.list', {})
  const [open, setOpen] = useState<string | 'new' | null>(query.get('code'))
  const [sheet, setSheet] = useState<FileHandle | null>(null)
  return (
    <Page
      title={text.settings.title} note={<SettingsTabs open="codes" />}
      {...(open === 'new' || sheet ? {} : { primary: { label: words.issue, hotKey: 'F10' as const, onPress: () => setOpen('new') } })}
    >
      <Read state={list}>
        {({ codes }) => {
          const chosen = codes.find((code) => code.label === open)
          return (
            <div className="split">
              <section className="stack" aria-label={words.list}>
                <p className="soft">{words.hint}</p>
                <DataTable
                  label={words.list} rows={codes} rowKey={(code) => code.label} openKey={chosen?.label ?? null} onOpen={(code) => { setSheet(null); setOpen(code.label) }} empty={<EmptyState title={words.none} />}
                  rowState={(code) => (code.state === 'used' ? 'look' : code.state === 'sealed' ? undefined : 'faint')}
                  columns={[
                    { key: 'label', title: words.label, narrow: true, show: (code) => code.label },
                    { key: 'state', title: words.state, narrow: true, show: (code) => <span className={code.state === 'used' ? 'mark mark-look' : 'mark'}>{words.states[code.state]}</span> },
                    { key: 'used', title: words.usedAt, narrow: true, show: (code) => (code.usedAt === null ? '' : shortMoment(code.usedAt)) },
                    { key: 'by', title: words.usedBy, narrow: true, show: (code) => code.usedBy },
                    { key: 'for', title: words.usedFor, show: (code) => code.usedFor },
                  ]}
                />
              </section>
              {sheet ? <PaperPreview title={words.once} file={sheet} onClose={() => setSheet(null)} />
                : open === 'new' ? <IssueCodes onIssued={(file) => { setOpen(null); setSheet(file) }} onCancel={() => setOpen(null)} />
                  : chosen ? <CodePanel key={`${chosen.label} ${chosen.state}`} code={chosen} /> : <p className="sheet soft">{words.choose}</p>}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}
